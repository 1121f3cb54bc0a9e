package no.hvorervi.exchange;

/** Paths of the views in which files are imported. */
public final class ExchangeRoutes {

    public static final String UNIT_IMPORT = "enheter/import";
    public static final String PEOPLE_IMPORT = "personer/import";

    private ExchangeRoutes() {}
}
