package no.hvorervi.organisation;

import java.time.LocalDate;
import java.util.List;
import no.hvorervi.ids.UnitId;

/**
 * Something that happened to a unit, or is planned to.
 *
 * @param day the first day on which it is so; for an end the last day of the unit
 * @param name what the unit was called then
 * @param others names of the units that the kind speaks of; empty text for one that the person may not know of
 */
public record UnitEvent(LocalDate day, UnitId unit, String name, Kind kind, List<String> others) {

    /** What happened. */
    public enum Kind {
        /** It came to be, under the other. */
        BEGINS,
        /** It came to be when the others were split. */
        COMES_FROM_SPLIT,
        /** It came to be, or grew, when the others were merged. */
        COMES_FROM_MERGE,
        /** It moved from the first to the second. */
        MOVES,
        /** It got another name: from the first to the second. */
        IS_RENAMED,
        /** It became the others. */
        IS_SPLIT,
        /** It became part of the other. */
        IS_MERGED,
        /** It ended with the day, and nothing took over from it. */
        ENDS
    }
}
