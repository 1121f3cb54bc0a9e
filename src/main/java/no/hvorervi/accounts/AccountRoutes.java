package no.hvorervi.accounts;

/** Paths of the plain pages of accounts. */
public final class AccountRoutes {

    public static final String LOGIN = "/logg-inn";
    public static final String LOGOUT = "/logg-ut";
    public static final String SETUP = "/oppsett";
    public static final String INVITATION = "/invitasjon";
    public static final String FORGOTTEN = "/glemt-passord";
    public static final String NEW_PASSWORD = "/nytt-passord";
    public static final String OWN = "/min-konto";

    private AccountRoutes() {}

    /** The path of a link that a password is set with; servers do not see what stands behind the «#». */
    public static String invitation(String token) {
        return INVITATION + "#" + token;
    }
}
