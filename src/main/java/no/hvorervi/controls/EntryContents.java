package no.hvorervi.controls;

import java.util.EnumSet;
import java.util.Set;

/**
 * What a unit writes of a control.
 *
 * @param why it costs more than it gives
 */
public record EntryContents(Cost cost, Set<Purpose> purposes, String why) {

    /** In characters. */
    public static final int MAX_WHY = 1_000;

    public EntryContents {
        purposes = Set.copyOf(purposes);
        why = why.strip();
    }

    /** What keeps it from being stored; none when it can be. */
    public Set<ControlFault> faults() {
        Set<ControlFault> faults = EnumSet.noneOf(ControlFault.class);
        faults.addAll(cost.faults());
        if (purposes.isEmpty()) {
            faults.add(ControlFault.PURPOSE_MISSING);
        }
        if (purposes.contains(Purpose.NOTHING_KNOWN) && purposes.size() > 1) {
            faults.add(ControlFault.PURPOSE_CONTRADICTS);
        }
        if (why.isEmpty()) {
            faults.add(ControlFault.WHY_MISSING);
        }
        if (why.length() > MAX_WHY) {
            faults.add(ControlFault.WHY_TOO_LONG);
        }
        return faults;
    }
}
