package no.hvorervi.released;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import no.hvorervi.ids.UnitId;

/**
 * A round as it is frozen.
 *
 * @param units those asked and all above them, in the order of their places, every unit before those below it
 */
public record NewRelease(ReleaseBasis basis, List<ReleasedUnit> units) {

    /**
     * Takes units in an order in which they can be written.
     *
     * @throws IllegalArgumentException if a unit comes twice, before the one above it, or out of its place
     */
    public NewRelease {
        units = List.copyOf(units);
        Set<UnitId> seen = new HashSet<>();
        int last = Integer.MIN_VALUE;
        for (ReleasedUnit each : units) {
            if (each.place() <= last || !each.parent().map(seen::contains).orElse(true) || !seen.add(each.unit())) {
                throw new IllegalArgumentException("Unit " + each.unit() + " comes twice or out of its order");
            }
            last = each.place();
        }
    }
}
