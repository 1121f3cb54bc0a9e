package no.hvorervi.assessment;

/** There is no such assessment, or the person may not know of it; which of the two is not told. */
public class AssessmentNotFoundException extends RuntimeException {

    public AssessmentNotFoundException() {
        super("No such assessment");
    }
}
