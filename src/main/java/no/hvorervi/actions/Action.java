package no.hvorervi.actions;

import java.time.Instant;
import java.time.LocalDate;
import no.hvorervi.ids.ActionId;
import no.hvorervi.ids.UnitId;

/**
 * Something that a unit has decided to do.
 *
 * @param version how many times it has been changed; whoever changes it names the one they saw
 * @param aimedAt when it was last said from when it is to move its item and which way, or it was last taken up again after it
 *     had been dropped
 * @param createdBy the name of whoever wrote it down; empty when that person has been erased
 */
public record Action(
        ActionId id,
        int version,
        UnitId unit,
        ActionItem item,
        Origin origin,
        ActionContents contents,
        Standing standing,
        Instant aimedAt,
        String createdBy,
        Instant createdAt) {

    public boolean isOpen() {
        return standing.state() == ActionState.OPEN;
    }

    /** Whether it is still open after the day by which it was to be done. */
    public boolean isOverdue(LocalDate today) {
        return isOpen() && contents.due().isBefore(today);
    }
}
