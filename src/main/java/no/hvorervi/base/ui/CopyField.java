package no.hvorervi.base.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.clipboard.Clipboard;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;

/** A text to be pasted elsewhere, and the button that copies it. */
public final class CopyField extends Div {

    private final Button copy = new Button();

    /** Takes the keys of what the text is and of what the button says. */
    public CopyField(String value, String labelKey, String copyKey) {
        addClassName("copying");
        var field = new TextField();
        field.setValue(value);
        field.setReadOnly(true);
        field.setAutoselect(true);
        Texts.bind(field, field::setLabel, labelKey);
        var status = new LiveStatus();
        Texts.of(copy, copyKey);
        Clipboard.onClick(copy)
                .writeText(
                        value,
                        copied -> status.say(locale -> I18NProvider.translate(locale, "action.copied")),
                        refused -> status.say(locale -> I18NProvider.translate(locale, "action.notCopied")));
        add(field, copy, status);
    }

    /** The one that copies. */
    public Button button() {
        return copy;
    }
}
