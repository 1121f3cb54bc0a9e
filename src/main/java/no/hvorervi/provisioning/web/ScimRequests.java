package no.hvorervi.provisioning.web;

import no.hvorervi.provisioning.IntegrationRoutes;

/** Patterns of the requests that directories make; the municipality in them must be the token's. */
final class ScimRequests {

    static final String BASE = IntegrationRoutes.SCIM + "/{municipality}";
    static final String USERS = BASE + "/Users";
    static final String GROUPS = BASE + "/Groups";

    private ScimRequests() {}
}
