package no.hvorervi.provisioning;

import no.hvorervi.ids.MunicipalityId;

/** Paths of what connects other systems, and of what they call. */
public final class IntegrationRoutes {

    public static final String INTEGRATIONS = "integrasjoner";

    /** What everything stands under that a directory calls. */
    public static final String SCIM = "/scim/v2";

    private IntegrationRoutes() {}

    /** What a municipality's directory puts its requests after. */
    public static String scim(MunicipalityId municipality) {
        return SCIM + "/" + municipality;
    }
}
