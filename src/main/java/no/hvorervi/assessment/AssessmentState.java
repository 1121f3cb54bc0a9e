package no.hvorervi.assessment;

import java.time.Instant;

/** How far an assessment has come. */
public sealed interface AssessmentState {

    /** Can be written in. */
    record Draft() implements AssessmentState {}

    /**
     * Signed, and never changed again.
     *
     * @param by the signer's name as it was then
     */
    record Submitted(Instant at, String by) implements AssessmentState {}
}
