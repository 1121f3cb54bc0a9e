package no.hvorervi.actions;

import java.time.LocalDate;
import no.hvorervi.ids.ActionId;
import no.hvorervi.ids.UnitId;

/** A question that nobody has answered: whether an action helps. */
public record WaitingCheckIn(ActionId action, UnitId unit, String what, LocalDate askedOn) {

    static WaitingCheckIn of(Action action, LocalDate askedOn) {
        return new WaitingCheckIn(action.id(), action.unit(), action.contents().what(), askedOn);
    }
}
