package no.hvorervi.accounts;

/** Another account has this e-mail address. */
public class EmailTakenException extends RuntimeException {

    public EmailTakenException() {
        super("The e-mail address belongs to another account");
    }
}
