package no.hvorervi.credentials;

/** The set-up code is wrong, or the installation is set up already. */
public class SetupRefusedException extends RuntimeException {

    public SetupRefusedException() {
        super("Set-up refused");
    }
}
