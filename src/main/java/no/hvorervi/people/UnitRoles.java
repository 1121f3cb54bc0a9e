package no.hvorervi.people;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import no.hvorervi.ids.UnitId;

/**
 * The roles in units that end.
 *
 * <p>It does not know who may end which: the services that call it, in their transactions, have asked.
 */
public interface UnitRoles {

    /** How many roles in each of the units last beyond the day; a unit without any is left out. */
    Map<UnitId, Integer> countBeyond(Collection<UnitId> units, LocalDate lastDay);

    /** Gives whoever holds a role beyond the day the same one in the other unit from the day after on. */
    void copyBeyond(UnitId from, UnitId to, LocalDate lastDay);

    /** No role in the unit lasts beyond the day; one that would have begun later never will. */
    void endBeyond(UnitId unit, LocalDate lastDay);
}
