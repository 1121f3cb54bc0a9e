package no.hvorervi.assessment.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.UnaryOperator;
import no.hvorervi.assessment.Answer;
import no.hvorervi.assessment.Rating;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.criteria.Principle;

/** One principle: the statement, its five described levels, a reason and evidence. Each is saved as it is given. */
class PrincipleStep extends Div {

    private static final int SAVE_AFTER_MS = 800;

    private final AssessmentDraft draft;
    private final Principle principle;
    private final LevelChoice choice;
    private final TextArea reason = new TextArea();
    private final TextArea evidence = new TextArea();

    PrincipleStep(AssessmentDraft draft, Principle principle, int number) {
        this.draft = draft;
        this.principle = principle;
        choice = LevelChoice.described(principle, draft.criteria());
        addClassName("step");
        var over = Texts.of(
                new Paragraph(),
                "assess.principle.number",
                number,
                draft.criteria().principles().size());
        over.addClassNames("muted", "over");
        var title = Texts.of(new H2(), principle.name()::in);
        title.addClassName("step-title");
        title.getElement().setAttribute("tabindex", "-1");
        var meaning = new Details(
                Texts.of(new Span(), "assess.meaning"), Texts.of(new Paragraph(), principle.explanation()::in));
        meaning.addClassName("meaning");
        text(reason, "assess.reason", "assess.reason.hint");
        text(evidence, "assess.evidence", "assess.evidence.hint");
        add(over, title, choice, meaning, reason, evidence);
        show(draft.answer(principle));
        choice.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                save(answer -> answer.withRating(event.getValue() == null ? Rating.missing() : event.getValue()));
            }
        });
        reason.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                save(answer -> answer.withReason(event.getValue()));
            }
        });
        evidence.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                save(answer -> answer.withEvidence(event.getValue()));
            }
        });
    }

    private static void text(TextArea field, String label, String hint) {
        Texts.bind(field, field::setLabel, label);
        Texts.bind(field, field::setHelperText, hint);
        field.setMaxLength(Answer.MAX_TEXT);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(SAVE_AFTER_MS);
        field.setMinRows(2);
        field.setWidthFull();
    }

    private void save(UnaryOperator<Answer> change) {
        draft.save(principle, change.apply(draft.answer(principle)), this::show);
    }

    private void show(Answer answer) {
        choice.setValue(answer.rating().isGiven() ? answer.rating() : null);
        reason.setValue(answer.reason());
        evidence.setValue(answer.evidence());
    }
}
