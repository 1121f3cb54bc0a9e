package no.hvorervi.credentials;

/** The password or the code that guards a change of one's own account is wrong. */
public class WrongCredentialsException extends RuntimeException {

    public WrongCredentialsException() {
        super("Wrong password or code");
    }
}
