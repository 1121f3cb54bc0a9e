package no.hvorervi.controls;

import java.util.List;

/**
 * A control as a unit that has entered it sees it.
 *
 * @param answers in the order they were given
 */
public record UnitControl(ControlEntry entry, Control control, ControlStanding standing, List<ControlAnswer> answers) {

    public UnitControl {
        answers = List.copyOf(answers);
    }
}
