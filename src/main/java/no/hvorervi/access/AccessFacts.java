package no.hvorervi.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.UnitId;

/**
 * What decisions about access are based on, as the feature that keeps units and roles tells it.
 *
 * <p>Each method asks the database; {@link AccessMemory} is told of every change.
 */
public interface AccessFacts {

    /** Rises with every change to what {@link #grants} and {@link #place} tell. */
    long revision();

    /** The roles that the person holds on the day, in units that exist on it; lent ones only while the lender holds the role. */
    Known<List<Grant>> grants(AccountId account, LocalDate day);

    /** Where the unit stands on the day; empty when there never was such a unit and none is planned. */
    Known<Optional<Place>> place(UnitId unit, LocalDate day);

    /** The units that took over from it and may show its history, directly or through others: who sees their assessments sees its too. */
    default List<UnitId> successorsSeeing(UnitId ended, LocalDate day) {
        return List.of();
    }
}
