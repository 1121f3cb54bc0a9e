package no.hvorervi.audit;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.ids.UnitId;

/**
 * Something to be recorded; who did it and when, {@link AuditLog} adds.
 *
 * @param municipality whose administrators may read it; empty for what concerns the whole installation
 * @param person the account it was done to, if any
 * @param subject what else it was done to, such as {@code unit:17}; empty when nothing
 * @param details what one needs to know of it, with neither names nor addresses of people
 */
public record AuditEvent(
        AuditAction action,
        Optional<MunicipalityId> municipality,
        Optional<AccountId> person,
        String subject,
        SortedMap<String, String> details) {

    public AuditEvent {
        details = Collections.unmodifiableSortedMap(new TreeMap<>(details));
    }

    public static AuditEvent of(AuditAction action) {
        return new AuditEvent(action, Optional.empty(), Optional.empty(), "", new TreeMap<>());
    }

    public AuditEvent in(MunicipalityId where) {
        return new AuditEvent(action, Optional.of(where), person, subject, details);
    }

    public AuditEvent about(AccountId account) {
        return new AuditEvent(action, municipality, Optional.of(account), subject, details);
    }

    public AuditEvent about(UnitId unit) {
        return about("unit", unit);
    }

    /** Something else, by its kind and identifier. */
    public AuditEvent about(String kind, Object id) {
        return new AuditEvent(action, municipality, person, kind + ":" + id, details);
    }

    public AuditEvent with(String name, Object value) {
        var more = new TreeMap<>(details);
        more.putAll(Map.of(name, String.valueOf(value)));
        return new AuditEvent(action, municipality, person, subject, more);
    }
}
