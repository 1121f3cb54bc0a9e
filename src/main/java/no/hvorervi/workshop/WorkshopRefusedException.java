package no.hvorervi.workshop;

/** Something that the person may do in general cannot be done with the workshop as it is. */
public class WorkshopRefusedException extends RuntimeException {

    private final WorkshopRefusal reason;

    public WorkshopRefusedException(WorkshopRefusal reason) {
        super("Refused: " + reason);
        this.reason = reason;
    }

    public WorkshopRefusal reason() {
        return reason;
    }
}
