package no.hvorervi.audit;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.ids.UnitId;

/**
 * Something to be recorded; who did it and when, {@link AuditLog} adds.
 *
 * @param municipality whose administrators may read it; when empty, that of the unit; when there is none either, it
 *     concerns the whole installation
 * @param person the account it was done to, if any
 * @param unit the unit it was done in or to, if any
 * @param subject what else it was done to, such as {@code assessment:17}; empty when nothing
 * @param details what one needs to know of it, with neither names nor addresses of people
 */
public record AuditEvent(
        AuditAction action,
        Optional<MunicipalityId> municipality,
        Optional<AccountId> person,
        Optional<UnitId> unit,
        String subject,
        SortedMap<String, String> details) {

    private static final Pattern KIND = Pattern.compile("[a-z][a-z-]{0,19}");
    private static final int MAX_ID = 70;

    public AuditEvent {
        details = Collections.unmodifiableSortedMap(new TreeMap<>(details));
        details.keySet().forEach(AuditDetails::requireName);
    }

    public static AuditEvent of(AuditAction action) {
        return new AuditEvent(action, Optional.empty(), Optional.empty(), Optional.empty(), "", new TreeMap<>());
    }

    public AuditEvent in(MunicipalityId where) {
        return new AuditEvent(action, Optional.of(where), person, unit, subject, details);
    }

    public AuditEvent about(AccountId account) {
        return new AuditEvent(action, municipality, Optional.of(account), unit, subject, details);
    }

    public AuditEvent about(UnitId where) {
        return new AuditEvent(action, municipality, person, Optional.of(where), subject, details);
    }

    /** Something else, by its kind and identifier; an identifier that could be taken for more than one word is encoded. */
    public AuditEvent about(String kind, Object id) {
        if (!KIND.matcher(kind).matches()) {
            throw new IllegalArgumentException("Not a kind of thing: " + kind);
        }
        String encoded = URLEncoder.encode(String.valueOf(id), StandardCharsets.UTF_8);
        String bounded = encoded.length() <= MAX_ID ? encoded : encoded.substring(0, MAX_ID - 1) + "~";
        return new AuditEvent(action, municipality, person, unit, kind + ":" + bounded, details);
    }

    /** A detail; a value that is too long is cut, and ends in «…» then. */
    public AuditEvent with(String name, Object value) {
        var more = new TreeMap<>(details);
        more.putAll(Map.of(name, String.valueOf(value)));
        return new AuditEvent(action, municipality, person, unit, subject, more);
    }
}
