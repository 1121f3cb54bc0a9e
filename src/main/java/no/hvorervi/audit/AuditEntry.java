package no.hvorervi.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import no.hvorervi.ids.MunicipalityId;

/**
 * One entry of the audit log.
 *
 * @param id its number; the first is 1, and none is missing
 * @param actor pseudonym of who did it; empty for the application and for people who are signed out
 */
record AuditEntry(
        long id,
        Instant at,
        Optional<String> actor,
        String actorRoles,
        Optional<MunicipalityId> municipality,
        AuditAction action,
        String subject,
        SortedMap<String, String> details) {

    /** In hexadecimal digits, SHA-256 of the hash before it and of everything the entry says, each part with its length before it. */
    String hash(String previous) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(HexFormat.of().parseHex(previous));
            digest.update(canonical().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }

    private String canonical() {
        return List.of(
                        Long.toString(id),
                        at.toString(),
                        actor.orElse(""),
                        actorRoles,
                        municipality.map(MunicipalityId::toString).orElse(""),
                        action.name(),
                        subject,
                        details(details))
                .stream()
                .map(part -> part.length() + ":" + part)
                .collect(Collectors.joining());
    }

    /** As they are stored: names and values in the order of the names. */
    static String details(Map<String, String> details) {
        return details.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining("\n"));
    }
}
