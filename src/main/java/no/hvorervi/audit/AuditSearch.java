package no.hvorervi.audit;

import java.time.Instant;
import java.util.Optional;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.ids.UnitId;

/**
 * Which entries are asked for.
 *
 * @param municipality whose; empty for those of the whole installation alone, never for everyone's
 * @param person pseudonym of someone who did it or whom it was done to
 * @param from not before this moment
 * @param until before this moment
 * @param text stands in the details; empty for any
 */
public record AuditSearch(
        Optional<MunicipalityId> municipality,
        Optional<String> person,
        Optional<AuditAction> action,
        Optional<UnitId> unit,
        Optional<Instant> from,
        Optional<Instant> until,
        String text) {

    /** All entries of the municipality, or of the installation. */
    public static AuditSearch of(Optional<MunicipalityId> municipality) {
        return new AuditSearch(
                municipality,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "");
    }

    /** A place between two entries, in the order of time. */
    public record Position(Instant at, long id) {}
}
