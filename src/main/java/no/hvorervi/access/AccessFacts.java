package no.hvorervi.access;

import java.time.LocalDate;
import java.util.List;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.UnitId;

/** What decisions about access are based on, as the feature that keeps units and roles tells it. */
public interface AccessFacts {

    /** Rises with every change to what the other methods tell. */
    long revision();

    /** The roles that the person holds on the day, in units that exist on it; lent ones only while the lender holds the role lent. */
    List<Grant> grants(AccountId account, LocalDate day);

    /**
     * From the root down to the unit itself as the tree is on the day; for a unit that has ended, as it was on its last
     * day. Empty when there is no such unit, or it has not begun.
     */
    List<UnitId> path(UnitId unit, LocalDate day);

    /** The units that took over from it and may show its history, directly or through others. */
    default List<UnitId> successorsSeeing(UnitId ended, LocalDate day) {
        return List.of();
    }
}
