package no.hvorervi.provisioning;

import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.ids.ScimTokenId;

/**
 * A municipality's own directory that has shown its token: what stands in the security context instead of a person.
 *
 * @param municipality the only one that it reads and writes
 * @param token which of the municipality's tokens it has shown
 */
public record Provisioner(MunicipalityId municipality, ScimTokenId token) {

    public static final String AUTHORITY = "PROVISIONING";
}
