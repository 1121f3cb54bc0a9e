package no.hvorervi.assessment;

import java.time.Instant;
import java.util.Map;
import no.hvorervi.assessment.AssessmentState.Draft;
import no.hvorervi.criteria.Item;
import no.hvorervi.ids.AssessmentId;
import no.hvorervi.ids.CriteriaItemId;
import no.hvorervi.ids.CriteriaVersionId;
import no.hvorervi.ids.UnitId;

/**
 * One edition of one assessment of a unit, with its answers.
 *
 * @param number counts the unit's assessments in this voice, from 1
 * @param edition counts the editions of this assessment, from 1; reopening makes a new one
 * @param comment the answer to the one open question
 */
public record Assessment(
        AssessmentId id,
        UnitId unit,
        CriteriaVersionId criteria,
        Voice voice,
        int number,
        int edition,
        AssessmentState state,
        Instant startedAt,
        Versioned<String> comment,
        Map<CriteriaItemId, Versioned<Answer>> answers) {

    public boolean isDraft() {
        return state instanceof Draft;
    }

    public Versioned<Answer> answer(CriteriaItemId item) {
        return answers.getOrDefault(item, Versioned.unsaved(Answer.EMPTY));
    }

    public Rating rating(Item item) {
        return answer(item.id()).value().rating();
    }
}
