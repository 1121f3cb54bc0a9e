package no.hvorervi.accounts;

/** Paths of the plain pages of accounts. */
public final class AccountRoutes {

    public static final String LOGIN = "/logg-inn";
    public static final String LOGOUT = "/logg-ut";
    public static final String SETUP = "/oppsett";
    public static final String INVITATION = "/invitasjon";

    private AccountRoutes() {}
}
