package no.hvorervi.actions.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Optional;
import java.util.function.Function;
import no.hvorervi.actions.ActionFault;
import no.hvorervi.actions.Standing;
import no.hvorervi.base.ui.Texts;

/** Asks for the sentence that an action is finished, dropped or taken up again with. */
final class SentenceDialog extends Dialog {

    private final TextArea sentence = new TextArea();

    /**
     * Of one of the three.
     *
     * @param key begins the keys of its texts
     * @param doing does it; what keeps it from being done, if anything
     */
    SentenceDialog(String key, Function<String, Optional<ActionFault>> doing) {
        addClassName("form-dialog");
        setCloseOnOutsideClick(false);
        Texts.bind(this, this::setHeaderTitle, key);
        Texts.bind(sentence, sentence::setLabel, key + ".sentence");
        sentence.setMaxLength(Standing.MAX_SENTENCE);
        sentence.setManualValidation(true);
        sentence.setWidthFull();
        sentence.addValueChangeListener(change -> sentence.setInvalid(false));
        add(Texts.of(new Paragraph(), key + ".text"), sentence);
        var cancel = Texts.of(new Button(), "action.cancel");
        cancel.addClickListener(click -> close());
        var confirm = Texts.of(new Button(), key);
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        confirm.addClickListener(click -> doing.apply(sentence.getValue()).ifPresentOrElse(this::show, this::close));
        getFooter().add(cancel, confirm);
    }

    private void show(ActionFault fault) {
        sentence.setErrorMessage(Texts.text("actions.fault." + fault.name()));
        sentence.setInvalid(true);
        sentence.focus();
    }
}
