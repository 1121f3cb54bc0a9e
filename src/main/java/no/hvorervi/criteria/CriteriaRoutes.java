package no.hvorervi.criteria;

/** Paths of the pages about the criteria. */
public final class CriteriaRoutes {

    public static final String ABOUT = "/om";

    private CriteriaRoutes() {}
}
