package no.hvorervi.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.ids.UnitId;

/**
 * One entry of the log as it is read.
 *
 * @param actor who did it; empty for the application and for whoever was signed out
 * @param roles names of the roles that the actor held then
 * @param action empty for one that this release does not know; {@code actionName} tells it
 * @param person whom it was done to
 */
public record AuditRecord(
        long id,
        Instant at,
        Optional<AuditPerson> actor,
        List<String> roles,
        Optional<MunicipalityId> municipality,
        Optional<AuditAction> action,
        String actionName,
        Optional<AuditPerson> person,
        Optional<UnitId> unit,
        String subject,
        SortedMap<String, String> details) {

    public AuditRecord {
        roles = List.copyOf(roles);
    }

    /** Where this entry stands among the others. */
    public AuditSearch.Position position() {
        return new AuditSearch.Position(at, id);
    }
}
