package no.hvorervi.admin;

/** Paths of the views of administration. */
public final class AdminRoutes {

    public static final String AUDIT_LOG = "revisjon";
    public static final String MY_DATA = "mine-data";

    private AdminRoutes() {}
}
