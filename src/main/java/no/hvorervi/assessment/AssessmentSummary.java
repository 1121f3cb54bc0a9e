package no.hvorervi.assessment;

import no.hvorervi.ids.AssessmentId;

/**
 * One edition of an assessment in a list.
 *
 * @param isCurrent whether no later edition of the same assessment has been submitted
 */
public record AssessmentSummary(AssessmentId id, int number, int edition, AssessmentState state, boolean isCurrent) {}
