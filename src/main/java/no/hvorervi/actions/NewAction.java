package no.hvorervi.actions;

import java.util.Optional;
import no.hvorervi.ids.UnitId;

/**
 * An action that is to be made.
 *
 * @param suggestion which of the content's suggestions for the item it was made of, counted from 0
 */
public record NewAction(
        UnitId unit, ActionItem item, Origin origin, ActionContents contents, Optional<Integer> suggestion) {

    /** One that the unit thought of itself. */
    public NewAction(UnitId unit, ActionItem item, Origin origin, ActionContents contents) {
        this(unit, item, origin, contents, Optional.empty());
    }
}
