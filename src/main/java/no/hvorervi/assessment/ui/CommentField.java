package no.hvorervi.assessment.ui;

/** The one open question. */
class CommentField extends WrittenField {

    CommentField(AssessmentDraft draft) {
        super(draft.criteria().commentPrompt()::in, "assess.comment.hint");
        setValue(draft.comment());
        addValueChangeListener(event -> {
            if (event.isFromClient()) {
                draft.saveComment(event.getValue(), this::setValue);
            }
        });
    }
}
