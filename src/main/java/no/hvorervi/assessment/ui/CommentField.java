package no.hvorervi.assessment.ui;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import no.hvorervi.assessment.Answer;
import no.hvorervi.base.ui.Texts;

/** The one open question, saved as it is written. */
class CommentField extends TextArea {

    private static final int SAVE_AFTER_MS = 800;

    CommentField(AssessmentDraft draft) {
        Texts.bind(this, this::setLabel, draft.criteria().commentPrompt()::in);
        Texts.bind(this, this::setHelperText, "assess.comment.hint");
        setMaxLength(Answer.MAX_TEXT);
        setMinRows(3);
        setWidthFull();
        setValue(draft.comment());
        setValueChangeMode(ValueChangeMode.LAZY);
        setValueChangeTimeout(SAVE_AFTER_MS);
        addValueChangeListener(event -> {
            if (event.isFromClient()) {
                draft.saveComment(event.getValue(), this::setValue);
            }
        });
    }
}
