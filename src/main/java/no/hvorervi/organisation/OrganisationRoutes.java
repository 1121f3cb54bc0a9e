package no.hvorervi.organisation;

/** Paths of the views of the unit tree and of the people in it. */
public final class OrganisationRoutes {

    public static final String UNITS = "enheter";
    public static final String IMPORT = "enheter/import";
    public static final String PEOPLE = "personer";

    private OrganisationRoutes() {}
}
