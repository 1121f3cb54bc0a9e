package no.hvorervi.workshop;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import no.hvorervi.ids.RoundId;
import no.hvorervi.suppression.Threshold;

/**
 * What is said of a workshop before it begins.
 *
 * @param principles the keys of those that are voted on and talked about
 * @param smallestGroup as few as a number is shown for, 5 to 20
 * @param released the round whose released result is brought in, if any
 */
public record WorkshopPlan(
        String title,
        LocalDate heldOn,
        Programme programme,
        Set<String> principles,
        int smallestGroup,
        Optional<RoundId> released) {

    public static final int MAX_TITLE = 120;

    /** Takes the title without the white space around it. */
    public WorkshopPlan {
        title = title.strip();
        principles = Set.copyOf(principles);
    }

    /** What keeps it from being stored; none when it can be. */
    public Set<WorkshopFault> faults() {
        Set<WorkshopFault> faults = EnumSet.noneOf(WorkshopFault.class);
        addIf(faults, title.isEmpty(), WorkshopFault.TITLE_MISSING);
        addIf(faults, title.length() > MAX_TITLE, WorkshopFault.TITLE_LONG);
        addIf(faults, principles.isEmpty(), WorkshopFault.PRINCIPLES_MISSING);
        addIf(
                faults,
                programme.steps().isEmpty() || programme.sittings().stream().anyMatch(each -> each.isEmpty()),
                WorkshopFault.STEPS_MISSING);
        addIf(faults, programme.steps().size() > Programme.MAX_STEPS, WorkshopFault.STEPS_MANY);
        addIf(
                faults,
                smallestGroup < Threshold.SMALLEST || smallestGroup > Threshold.LARGEST,
                WorkshopFault.GROUP_RANGE);
        return faults;
    }

    private static void addIf(Set<WorkshopFault> faults, boolean isSo, WorkshopFault fault) {
        if (isSo) {
            faults.add(fault);
        }
    }
}
