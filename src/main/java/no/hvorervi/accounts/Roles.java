package no.hvorervi.accounts;

/** Names of roles in access annotations. */
public final class Roles {

    /** Runs the whole installation: adds municipalities and appoints their first administrators. */
    public static final String OPERATOR = "OPERATOR";

    /** Administers a municipality or a part of it; where, services ask for. */
    public static final String ADMINISTRATOR = "ADMINISTRATOR";

    private Roles() {}
}
