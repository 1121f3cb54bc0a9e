package no.hvorervi.organisation;

import no.hvorervi.ids.AccountId;

/** Paths of the views of the unit tree and of the people in it. */
public final class OrganisationRoutes {

    public static final String UNITS = "enheter";
    public static final String IMPORT = "enheter/import";
    public static final String PEOPLE = "personer";

    public static final String PERSON = "person";
    public static final String ERASE_PATH = "personer/:" + PERSON + "/slett";

    private OrganisationRoutes() {}

    /** Where the person can be erased. */
    public static String erase(AccountId person) {
        return "personer/" + person + "/slett";
    }
}
