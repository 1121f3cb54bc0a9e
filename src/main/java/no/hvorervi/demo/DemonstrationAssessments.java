package no.hvorervi.demo;

import java.util.Optional;
import no.hvorervi.assessment.Answer;
import no.hvorervi.assessment.Assessment;
import no.hvorervi.assessment.AssessmentService;
import no.hvorervi.assessment.Rating;
import no.hvorervi.assessment.RoundAssessmentService;
import no.hvorervi.criteria.Criteria;
import no.hvorervi.criteria.CriteriaService;
import no.hvorervi.criteria.Item;
import no.hvorervi.demo.DemonstrationData.Note;
import no.hvorervi.demo.DemonstrationData.Scored;
import no.hvorervi.ids.UnitId;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Writes and signs assessments for whoever is signed in; one that a round asks for at the time belongs to it. */
@Component
@Profile("demo")
class DemonstrationAssessments {

    private final RoundAssessmentService sides;
    private final AssessmentService assessments;
    private final CriteriaService criteria;

    DemonstrationAssessments(RoundAssessmentService sides, AssessmentService assessments, CriteriaService criteria) {
        this.sides = sides;
        this.assessments = assessments;
        this.criteria = criteria;
    }

    void load(UnitId unit, Scored made) {
        Assessment draft = sides.start(unit);
        Criteria asked = criteria.get(draft.criteria());
        asked.items().forEach(item -> assessments.saveAnswer(draft.id(), item.id(), answer(item, made), 0));
        made.comment()
                .ifPresent(text -> assessments.saveComment(
                        draft.id(), text, draft.comment().version()));
        assessments.submit(draft.id());
    }

    private static Answer answer(Item item, Scored made) {
        Rating rating = Optional.ofNullable(made.scores().get(item.key()))
                .map(Rating::of)
                .orElseGet(Rating::notApplicable);
        Optional<Note> note = made.notes().flatMap(notes -> Optional.ofNullable(notes.get(item.key())));
        return new Answer(
                rating,
                note.flatMap(Note::reason).orElse(""),
                note.flatMap(Note::evidence).orElse(""));
    }
}
