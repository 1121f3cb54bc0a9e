package no.hvorervi.accounts;

/** Names of roles in access annotations. */
public final class Roles {

    /** Runs the whole installation: adds municipalities and appoints their first administrators. */
    public static final String OPERATOR = "OPERATOR";

    /** Administers a municipality or a part of it; where, services ask for. */
    public static final String ADMINISTRATOR = "ADMINISTRATOR";

    public static final String HR_ADVISER = "HR_ADVISER";
    public static final String UNIT_LEADER = "UNIT_LEADER";
    public static final String DEPUTY = "DEPUTY";
    public static final String UNION_REPRESENTATIVE = "UNION_REPRESENTATIVE";
    public static final String SAFETY_REPRESENTATIVE = "SAFETY_REPRESENTATIVE";
    public static final String FACILITATOR = "FACILITATOR";
    public static final String VIEWER = "VIEWER";

    private Roles() {}
}
