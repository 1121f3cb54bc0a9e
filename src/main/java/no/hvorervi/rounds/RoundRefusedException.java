package no.hvorervi.rounds;

/** Something that the person may do in general cannot be done with the round as it is. */
public class RoundRefusedException extends RuntimeException {

    private final RoundRefusal reason;

    public RoundRefusedException(RoundRefusal reason) {
        super("Refused: " + reason);
        this.reason = reason;
    }

    public RoundRefusal reason() {
        return reason;
    }
}
