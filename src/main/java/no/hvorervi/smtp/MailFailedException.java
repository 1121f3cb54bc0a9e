package no.hvorervi.smtp;

/** The mail server did not take a message. */
public class MailFailedException extends RuntimeException {

    /** What that means for the message. */
    public enum Fault {
        /** The server cannot be reached or lets nobody send at the moment: it would take no other message either. */
        SERVER_AWAY,
        /** It may take this message later. */
        TRY_LATER,
        /** It will never take this message, or there is no such receiver. */
        REFUSED
    }

    private final Fault fault;

    MailFailedException(Fault fault) {
        super("The mail server did not take the message");
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }
}
