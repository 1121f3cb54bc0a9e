package no.hvorervi.assessment.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.function.UnaryOperator;
import no.hvorervi.assessment.Answer;
import no.hvorervi.assessment.Rating;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.criteria.Principle;

/** One principle: the statement, its five described levels, a reason and evidence. Each is saved as it is given. */
class PrincipleStep extends Div {

    private final AssessmentDraft draft;
    private final Principle principle;
    private final LevelChoice choice;
    private final WrittenField reason = WrittenField.of("assess.reason", "assess.reason.hint");
    private final WrittenField evidence = WrittenField.of("assess.evidence", "assess.evidence.hint");

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

    private void save(UnaryOperator<Answer> change) {
        draft.save(principle, change.apply(draft.answer(principle)), this::show);
    }

    private void show(Answer answer) {
        choice.setValue(answer.rating().isGiven() ? answer.rating() : null);
        reason.setValue(answer.reason());
        evidence.setValue(answer.evidence());
    }
}
