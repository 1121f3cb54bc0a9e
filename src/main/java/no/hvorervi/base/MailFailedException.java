package no.hvorervi.base;

/** The mail server did not take a message. */
public class MailFailedException extends RuntimeException {

    public MailFailedException() {
        super("The mail server did not take the message");
    }
}
