package no.hvorervi.released;

import java.time.LocalDate;
import java.util.Optional;
import no.hvorervi.ids.UnitId;

/**
 * A unit as it stood when the round closed.
 *
 * @param parent the unit above it; empty for the one at the top
 * @param place in the order of the tree, every unit before those below it
 * @param validFrom since when there has been such a unit
 * @param isAsked whether the round asked it; the others stand above such units
 * @param headcount how many work there, if that is known
 * @param hidesThird whether more than a third of the nearest asked units below it are too small to see most of the principles
 */
public record ReleasedUnit(
        UnitId unit,
        Optional<UnitId> parent,
        int place,
        String externalId,
        String name,
        LocalDate validFrom,
        boolean isAsked,
        Optional<Integer> headcount,
        boolean hidesThird) {}
