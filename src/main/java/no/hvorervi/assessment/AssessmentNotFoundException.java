package no.hvorervi.assessment;

import no.hvorervi.access.Refusal;

/** There is no such assessment, or the person may not know of it; which of the two is not told. */
public class AssessmentNotFoundException extends RuntimeException implements Refusal {

    public AssessmentNotFoundException() {
        super("No such assessment");
    }
}
