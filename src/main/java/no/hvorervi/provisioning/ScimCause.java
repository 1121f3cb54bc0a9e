package no.hvorervi.provisioning;

import java.util.Optional;
import no.hvorervi.audit.AuditAction;
import no.hvorervi.audit.AuditEvent;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.ids.ScimTokenId;
import no.hvorervi.people.RoleSource;

/**
 * Why roles change: a directory's request, or an administrator's decision what a group stands for.
 *
 * @param token whose request; empty when an administrator decided
 */
record ScimCause(MunicipalityId municipality, Optional<ScimTokenId> token) {

    static ScimCause of(Provisioner provisioner) {
        return new ScimCause(provisioner.municipality(), Optional.of(provisioner.token()));
    }

    AuditEvent of(AuditAction action) {
        AuditEvent event = AuditEvent.of(action).in(municipality).with("source", RoleSource.SCIM);
        return token.map(id -> event.with("token", id)).orElse(event);
    }
}
