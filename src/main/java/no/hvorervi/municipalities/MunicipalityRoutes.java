package no.hvorervi.municipalities;

/** Paths of the views of municipalities. */
public final class MunicipalityRoutes {

    public static final String MUNICIPALITIES = "kommuner";

    /** What municipalities have said to seeing each other. */
    public static final String AGREEMENTS = "samarbeid";

    private MunicipalityRoutes() {}
}
