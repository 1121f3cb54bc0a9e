package no.hvorervi.actions;

import java.util.List;

/**
 * The actions of a unit.
 *
 * @param open what is due first, first
 * @param closed finished and dropped ones, the last first
 * @param carried open ones of other units that it carries with them
 */
public record ActionList(List<Action> open, List<Action> closed, List<CarriedAction> carried) {

    public ActionList {
        open = List.copyOf(open);
        closed = List.copyOf(closed);
        carried = List.copyOf(carried);
    }

    /** Of its own. */
    public boolean isEmpty() {
        return open.isEmpty() && closed.isEmpty();
    }

    /** Whether another can be taken up. */
    public boolean hasRoom() {
        return open.size() + carried.size() < ActionService.MAX_OPEN;
    }
}
