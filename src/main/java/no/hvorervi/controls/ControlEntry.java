package no.hvorervi.controls;

import java.time.Instant;
import java.util.Optional;
import no.hvorervi.ids.ControlEntryId;
import no.hvorervi.ids.ControlId;
import no.hvorervi.ids.UnitId;

/**
 * What a unit has entered of a control.
 *
 * @param version for telling whether somebody else changed it meanwhile
 * @param former the control that it was entered for, when that has been joined with this one
 * @param savedMinutes what simplifying or removing has taken away of the minutes each time
 * @param removalMinutes what removing the control gave the unit back, in minutes a year
 * @param createdBy whose name it is; empty for somebody who has been erased
 */
public record ControlEntry(
        ControlEntryId id,
        int version,
        ControlId control,
        Optional<ControlId> former,
        UnitId unit,
        String unitName,
        EntryContents contents,
        int savedMinutes,
        long removalMinutes,
        Instant createdAt,
        String createdBy,
        Optional<Instant> withdrawnAt) {

    /** What it costs the unit now: what has been given back is gone. */
    public Cost cost() {
        Cost entered = contents.cost();
        return new Cost(entered.times(), entered.minutes() - savedMinutes, entered.people());
    }

    public boolean isWithdrawn() {
        return withdrawnAt.isPresent();
    }
}
