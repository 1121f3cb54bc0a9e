package no.hvorervi.people;

/** Something that the person may do in general cannot be done as asked. */
public class RefusedException extends RuntimeException {

    private final Refusal reason;

    public RefusedException(Refusal reason) {
        super("Refused: " + reason);
        this.reason = reason;
    }

    public Refusal reason() {
        return reason;
    }
}
