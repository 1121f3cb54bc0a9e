package no.hvorervi.assessment.ui;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.i18n.I18NProvider;
import no.hvorervi.assessment.Answer;
import no.hvorervi.base.ui.Texts;

/** A text that is saved while it is written: in each pause, and at once when the field is left. */
class WrittenField extends TextArea {

    private static final int SAVE_AFTER_MS = 800;
    private static final String VALUE = "element.value";

    WrittenField(Texts.InLocale label, String hintKey) {
        Texts.bind(this, this::setLabel, label);
        Texts.bind(this, this::setHelperText, hintKey);
        setMaxLength(Answer.MAX_TEXT);
        setMinRows(2);
        setWidthFull();
        setValueChangeMode(ValueChangeMode.LAZY);
        setValueChangeTimeout(SAVE_AFTER_MS);
        // A link to another step takes the field away before the pause is over; leaving the field comes before that.
        getElement()
                .addEventListener(
                        "blur", left -> take(left.getEventData().path(VALUE).asString()))
                .addEventData(VALUE);
    }

    private void take(String written) {
        if (!written.equals(getValue())) {
            setModelValue(written, true);
        }
    }

    /** Labelled by a key. */
    static WrittenField of(String labelKey, String hintKey) {
        return new WrittenField(locale -> I18NProvider.translate(locale, labelKey), hintKey);
    }
}
