package no.hvorervi.provisioning.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.clipboard.Clipboard;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import no.hvorervi.base.ui.LiveStatus;
import no.hvorervi.base.ui.Texts;

/** A text to be pasted elsewhere, and the button that copies it. */
final class CopyField extends Div {

    private final Button copy = new Button();

    CopyField(String value, String labelKey, String copyKey) {
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
                        copied -> status.say(locale -> I18NProvider.translate(locale, "integration.copied")),
                        refused -> status.say(locale -> I18NProvider.translate(locale, "integration.notCopied")));
        add(field, copy, status);
    }

    Button button() {
        return copy;
    }
}
