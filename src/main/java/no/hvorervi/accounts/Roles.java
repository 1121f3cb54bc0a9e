package no.hvorervi.accounts;

/** Names of the roles that hold for the whole installation. */
public final class Roles {

    public static final String ADMINISTRATOR = "ADMINISTRATOR";

    private Roles() {}
}
