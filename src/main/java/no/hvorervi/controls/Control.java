package no.hvorervi.controls;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.ControlId;
import no.hvorervi.ids.MunicipalityId;

/**
 * A control, report, form or rule of a municipality's register.
 *
 * @param version for telling whether somebody else changed it meanwhile
 * @param terms without an owner also when that person has left the municipality or is shut out
 * @param ownedSince when the owner was named; empty without one
 * @param ownerName whose name it is; empty without an owner
 * @param joined the control that it has been joined with, if any
 */
public record Control(
        ControlId id,
        int version,
        MunicipalityId municipality,
        ControlTerms terms,
        Optional<Instant> ownedSince,
        String ownerName,
        Optional<ControlId> joined) {

    boolean isOwnedBy(AccountId person) {
        return terms.owner().filter(person::equals).isPresent();
    }

    /** Whether the day has come on which it was to be looked at anew. */
    public boolean isPastReview(LocalDate today) {
        return terms.reviewOn().filter(day -> day.isBefore(today)).isPresent();
    }
}
