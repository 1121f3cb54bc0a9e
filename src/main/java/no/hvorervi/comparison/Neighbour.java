package no.hvorervi.comparison;

import java.util.List;
import no.hvorervi.ids.UnitId;

/**
 * A unit by its name.
 *
 * @param above the names of what stands above it, the top first: they tell equal names apart
 */
public record Neighbour(UnitId unit, String name, List<String> above) {

    public Neighbour {
        above = List.copyOf(above);
    }
}
