package no.hvorervi.credentials;

/** An invitation's link is unknown, used or run out. */
public class InvitationUsedException extends RuntimeException {

    public InvitationUsedException() {
        super("The invitation cannot be used");
    }
}
