package no.hvorervi.actions;

import java.util.List;

/**
 * The actions of a unit.
 *
 * @param open what is due first, first
 * @param closed finished and dropped ones, the last first
 * @param carried how many open ones of other units it carries with them
 */
public record ActionList(List<Action> open, List<Action> closed, int carried) {

    public ActionList {
        open = List.copyOf(open);
        closed = List.copyOf(closed);
    }

    public boolean isEmpty() {
        return open.isEmpty() && closed.isEmpty();
    }

    /** Whether another can be taken up. */
    public boolean hasRoom() {
        return open.size() + carried < ActionService.MAX_OPEN;
    }
}
