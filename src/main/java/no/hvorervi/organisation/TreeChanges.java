package no.hvorervi.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What importing a file will do; exactly this is done, or nothing. A unit may stand in several lists.
 *
 * @param day the day it is done, which moves count from
 * @param unchanged how many units of the file are already as it says
 * @param missing units without an end that the file does not name and that are left as they are
 */
public record TreeChanges(
        LocalDate day,
        List<UnitRow> added,
        List<Changed> changed,
        List<Moved> moved,
        List<Ended> ended,
        int unchanged,
        List<Unit> missing) {

    public boolean isEmpty() {
        return added.isEmpty() && changed.isEmpty() && moved.isEmpty() && ended.isEmpty();
    }

    /** A unit whose own fields the file has otherwise. */
    public record Changed(Unit unit, UnitRow row, List<FieldChange> fields) {}

    /** One field before and after; empty when it has no value. */
    public record FieldChange(Field field, String from, String to) {}

    /** The fields that can change. */
    public enum Field {
        EXTERNAL_ID,
        NAME,
        KIND,
        HEADCOUNT,
        VALID_FROM,
        VALID_TO
    }

    /**
     * A unit that stands under another unit than before.
     *
     * @param from name of the unit it stood under; empty when it stood at the top
     * @param to name of the unit it will stand under
     * @param since the first day in the new place
     */
    public record Moved(
            Unit unit, Optional<String> from, Optional<String> to, Optional<String> toExternalId, LocalDate since) {}

    /**
     * A unit that gets a last day.
     *
     * @param missing whether it ends because the file does not name it
     */
    public record Ended(Unit unit, LocalDate lastDay, boolean missing) {}
}
