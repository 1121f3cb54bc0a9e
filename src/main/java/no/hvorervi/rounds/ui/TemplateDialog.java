package no.hvorervi.rounds.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.function.Consumer;
import no.hvorervi.base.ui.Pieces;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.rounds.RoundTemplate;

/** What kind of round to begin; all that it fills in can be changed afterwards. */
final class TemplateDialog extends Dialog {

    TemplateDialog(Consumer<RoundTemplate> whenChosen) {
        addClassName("form-dialog");
        Texts.bind(this, this::setHeaderTitle, "round.template");
        var list = new UnorderedList();
        list.addClassNames("plain", "entries");
        for (RoundTemplate template : RoundTemplate.values()) {
            list.add(item(template, whenChosen));
        }
        add(Texts.of(new Paragraph(), "round.template.lead"), list);
        var cancel = Texts.of(new Button(), "action.cancel");
        cancel.addClickListener(click -> close());
        getFooter().add(cancel);
    }

    private ListItem item(RoundTemplate template, Consumer<RoundTemplate> whenChosen) {
        String key = "round.template." + template.name();
        var name = Texts.of(new Span(), key);
        name.addClassName("entry-name");
        var choose = Texts.of(new Button(), "round.template.choose");
        Texts.bind(
                choose,
                choose::setAriaLabel,
                locale -> I18NProvider.translate(
                        locale, "round.template.choose.named", I18NProvider.translate(locale, key)));
        // A second click would begin a second round.
        choose.setDisableOnClick(true);
        choose.addClickListener(click -> {
            close();
            whenChosen.accept(template);
        });
        return new ListItem(
                new Div(name, Pieces.muted(locale -> I18NProvider.translate(locale, key + ".what"))), choose);
    }
}
