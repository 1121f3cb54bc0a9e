package no.hvorervi.actions;

import no.hvorervi.ids.AssessmentId;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.WorkshopId;

/** Where an action was born. */
public sealed interface Origin {

    /** On the unit's own page of actions. */
    record OfUnit() implements Origin {}

    /** In the talk about what was released of a round. */
    record OfResult(RoundId round) implements Origin {}

    /** In an open assessment. */
    record OfAssessment(AssessmentId assessment) implements Origin {}

    /** In a workshop. */
    record OfWorkshop(WorkshopId workshop) implements Origin {}
}
