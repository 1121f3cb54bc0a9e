package no.hvorervi.provisioning;

/** A directory asked for something that is not done, and nothing of it was. */
public class ScimRefusedException extends RuntimeException {

    /** Why. */
    public enum Reason {
        /** There is no such user or group, or it is another municipality's; which of the two is not told. */
        NOT_FOUND,
        /** Somebody or something else has this name, address or identifier. */
        TAKEN,
        /** The person is administered here, and not by the directory. */
        PROTECTED,
        /** The municipality would lose its last administrator. */
        LAST_ADMINISTRATOR,
        /** A member to be added is no user of the municipality. */
        UNKNOWN_MEMBER,
        /** It has changed since the directory read it. */
        CHANGED,
        /** More than one request may ask for. */
        TOO_MANY
    }

    private final Reason reason;

    ScimRefusedException(Reason reason) {
        super("Refused: " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
