package no.hvorervi.access;

import java.util.List;
import no.hvorervi.ids.UnitId;

/**
 * Where a unit stands in its tree.
 *
 * @param path from the root down to the unit itself
 */
public record Place(Time time, List<UnitId> path) {

    /** Whether the unit is there on the day asked for. */
    public enum Time {
        /** It has ended; the place is that of its last day. */
        PAST,
        PRESENT,
        /** It has not begun; the place is that of its first day. */
        FUTURE
    }

    public Place {
        path = List.copyOf(path);
    }
}
