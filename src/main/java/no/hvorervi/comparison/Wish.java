package no.hvorervi.comparison;

import java.util.List;
import java.util.Optional;
import no.hvorervi.ids.UnitId;

/**
 * What somebody wants to see beside the own unit.
 *
 * @param units chosen by their names; of more than there is room for, the first
 * @param withUnnamed whether units without a name are wanted too
 * @param principle to be looked at over time, by its key; empty for the first that can be
 */
public record Wish(List<UnitId> units, boolean withUnnamed, Optional<String> principle) {

    /** The own unit alone. */
    public static final Wish NOTHING = new Wish(List.of(), false, Optional.empty());

    public Wish {
        units = units.stream().distinct().limit(Comparison.MOST).toList();
    }
}
