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

    /** What the unit writes on: with what it costs now, or what was entered where nothing is left of that. */
    public EntryContents contentsNow() {
        return cost().minutes() == 0 ? contents : new EntryContents(cost(), contents.purposes(), contents.why());
    }

    /** What has been given back of it, in minutes a year. */
    public long savedMinutesAYear() {
        Cost entered = contents.cost();
        return new Cost(entered.times(), savedMinutes, entered.people()).minutesAYear();
    }

    /** Whether what is written of the cost says nothing new: it is what was entered, or what is left of that. */
    boolean costsAsBefore(Cost written) {
        return written.equals(contents.cost()) || written.equals(cost());
    }

    public boolean isWithdrawn() {
        return withdrawnAt.isPresent();
    }
}
