package no.hvorervi.controls;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.hvorervi.controls.ControlRow.Load;
import no.hvorervi.ids.UnitId;

/**
 * One control as the signed-in person sees it.
 *
 * @param load what it takes of the units; empty when they are so few that it would tell of single ones
 * @param answers in the order they were given
 * @param entries what the person may read of what units have entered, the last first
 * @param into the control that it has been joined with, if any
 * @param joined those that have been joined with it, as far as the person may know
 * @param days within which owners answer
 * @param toEnter units for which the person can enter it too
 * @param mayAnswer whether it is the person's to answer for
 */
public record ControlDetails(
        Control control,
        ControlStanding standing,
        Optional<Load> load,
        List<ControlAnswer> answers,
        List<ControlEntry> entries,
        Optional<Control> into,
        List<Control> joined,
        int days,
        Set<UnitId> toEnter,
        boolean mayAnswer,
        boolean mayManage) {

    public ControlDetails {
        answers = List.copyOf(answers);
        entries = List.copyOf(entries);
        joined = List.copyOf(joined);
        toEnter = Set.copyOf(toEnter);
    }
}
