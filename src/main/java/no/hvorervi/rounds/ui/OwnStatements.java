package no.hvorervi.rounds.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.i18n.Language;
import no.hvorervi.i18n.LocalizedText;
import no.hvorervi.rounds.RoundSettings;

/** The municipality's own statements in a round, each written in every language. */
final class OwnStatements extends Div {

    private final List<LocalizedText> statements;
    private final Runnable whenChanged;
    private final UnorderedList list = new UnorderedList();
    private final Button write = Texts.of(new Button(), "round.statements.add");

    OwnStatements(List<LocalizedText> statements, Runnable whenChanged) {
        this.statements = new ArrayList<>(statements);
        this.whenChanged = whenChanged;
        list.addClassNames("plain", "entries");
        write.addClickListener(click -> dialog().open());
        add(Texts.of(new H3(), "round.statements"), Texts.of(new Paragraph(), "round.statements.hint"), list, write);
        draw();
    }

    List<LocalizedText> statements() {
        return List.copyOf(statements);
    }

    private void draw() {
        list.removeAll();
        statements.forEach(each -> list.add(item(each)));
        write.setVisible(statements.size() < RoundSettings.MAX_STATEMENTS);
    }

    private ListItem item(LocalizedText statement) {
        var remove = Texts.of(new Button(), "round.units.remove");
        Texts.bind(
                remove,
                remove::setAriaLabel,
                locale -> com.vaadin.flow.i18n.I18NProvider.translate(
                        locale, "round.units.remove.named", statement.in(locale)));
        remove.addClickListener(click -> {
            statements.remove(statement);
            changed();
        });
        return new ListItem(new Div(Texts.of(new Span(), statement::in)), remove);
    }

    private void changed() {
        draw();
        whenChanged.run();
    }

    private Dialog dialog() {
        var dialog = new Dialog();
        dialog.addClassName("form-dialog");
        dialog.setCloseOnOutsideClick(false);
        Texts.bind(dialog, dialog::setHeaderTitle, "round.statements.add");
        Map<Language, TextField> fields = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            var field = new TextField(language.ownName());
            field.setMaxLength(RoundSettings.MAX_STATEMENT);
            field.setManualValidation(true);
            field.setWidthFull();
            Texts.bind(field, field::setErrorMessage, "round.statements.missing");
            field.addValueChangeListener(change -> field.setInvalid(false));
            fields.put(language, field);
            dialog.add(field);
        }
        var cancel = Texts.of(new Button(), "action.cancel");
        cancel.addClickListener(click -> dialog.close());
        var save = Texts.of(new Button(), "round.statements.save");
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickListener(click -> save(dialog, fields));
        dialog.getFooter().add(cancel, save);
        return dialog;
    }

    private void save(Dialog dialog, Map<Language, TextField> fields) {
        fields.values().forEach(field -> field.setInvalid(field.getValue().isBlank()));
        fields.values().stream().filter(TextField::isInvalid).findFirst().ifPresentOrElse(TextField::focus, () -> {
            Map<Language, String> texts = new EnumMap<>(Language.class);
            fields.forEach(
                    (language, field) -> texts.put(language, field.getValue().strip()));
            statements.add(new LocalizedText(texts));
            dialog.close();
            changed();
        });
    }
}
