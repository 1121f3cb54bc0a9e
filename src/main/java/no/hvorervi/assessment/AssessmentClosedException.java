package no.hvorervi.assessment;

/** The assessment has been submitted and takes no more changes; or it is the wrong time for what was asked. */
public class AssessmentClosedException extends RuntimeException {

    public AssessmentClosedException() {
        super("The assessment takes no changes");
    }
}
