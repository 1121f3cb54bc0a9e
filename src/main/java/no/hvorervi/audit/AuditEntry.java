package no.hvorervi.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.ids.UnitId;

/**
 * One entry of the audit log, each part as it is stored, so that a hash covers the very characters.
 *
 * @param id its number; the first is 1, and none is missing
 * @param operation the call of a service that it was recorded in
 * @param at when it happened; an entry's number tells when it was committed
 * @param actor pseudonym of who did it; empty for the application and for people who are signed out
 * @param action name of an {@link AuditAction}, perhaps one that this release does not know
 * @param person pseudonym of whom it was done to
 * @param details as {@link AuditDetails} writes them
 */
record AuditEntry(
        long id,
        Optional<String> operation,
        Instant at,
        Optional<String> actor,
        String actorRoles,
        Optional<MunicipalityId> municipality,
        String action,
        Optional<String> person,
        Optional<UnitId> unit,
        String subject,
        String details) {

    private static final HexFormat HEX = HexFormat.of();

    /**
     * In hexadecimal digits, SHA-256 of the hash before it and of {@link #canonical()}.
     *
     * @param previous in hexadecimal digits
     */
    String hash(String previous) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(HEX.parseHex(previous));
            digest.update(canonical().getBytes(StandardCharsets.UTF_8));
            return HEX.formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }

    /**
     * Everything the entry says: each part with its length before it, or a hyphen for a part that is not there. No two
     * entries are written alike, since a length ends at its colon and says where the next part begins.
     */
    String canonical() {
        return List.of(
                        Optional.of(Long.toString(id)),
                        operation,
                        Optional.of(at.toString()),
                        actor,
                        Optional.of(actorRoles),
                        municipality.map(MunicipalityId::toString),
                        Optional.of(action),
                        person,
                        unit.map(UnitId::toString),
                        Optional.of(subject),
                        Optional.of(details))
                .stream()
                .map(part -> part.map(text -> text.length() + ":" + text).orElse("-"))
                .collect(Collectors.joining());
    }
}
