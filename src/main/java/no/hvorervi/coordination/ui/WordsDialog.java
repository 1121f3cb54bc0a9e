package no.hvorervi.coordination.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Function;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.coordination.ActionShare;
import no.hvorervi.coordination.Coordinated;
import no.hvorervi.coordination.CoordinationFault;

/** Asks for a sentence to what is done. */
final class WordsDialog extends CoordinationDialog {

    private final TextArea words = new TextArea();
    private final Function<String, Coordinated> doing;

    private WordsDialog(String key, Function<String, Coordinated> doing, Runnable whenDone) {
        super(key, whenDone);
        this.doing = doing;
    }

    /** Takes the sentence that stands there, if any. */
    static WordsDialog asking(String key, String before, Function<String, Coordinated> doing, Runnable whenDone) {
        var dialog = new WordsDialog(key, doing, whenDone);
        TextArea words = dialog.words;
        Texts.bind(words, words::setLabel, key + ".words");
        words.setMaxLength(ActionShare.MAX_SENTENCE);
        words.setManualValidation(true);
        words.setWidthFull();
        words.setValue(before);
        words.addValueChangeListener(change -> words.setInvalid(false));
        dialog.fill(Texts.of(new Paragraph(), key + ".text"), words);
        return dialog;
    }

    @Override
    Coordinated press() {
        return doing.apply(words.getValue());
    }

    @Override
    void show(CoordinationFault fault) {
        words.setErrorMessage(Texts.text("coordination.fault." + fault.name()));
        words.setInvalid(true);
        words.focus();
    }
}
