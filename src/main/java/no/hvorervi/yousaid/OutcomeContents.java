package no.hvorervi.yousaid;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * All that a unit decides of what it tells.
 *
 * @param actions in the order they are told in
 * @param figures keys of the principles of which it is told how employees have answered
 * @param forCitizens whether everybody may read it, and not only those who work in the unit
 */
public record OutcomeContents(
        OutcomeTexts texts, List<ChosenAction> actions, Set<String> figures, boolean forCitizens) {

    /** Nobody reads about more. */
    public static final int MAX_ACTIONS = 8;

    public OutcomeContents {
        actions = List.copyOf(actions);
        figures = Set.copyOf(figures);
    }

    /** What keeps it from being stored; none when it can be. */
    public Set<OutcomeFault> faults() {
        Set<OutcomeFault> faults = EnumSet.noneOf(OutcomeFault.class);
        if (texts.isTooLong()) {
            faults.add(OutcomeFault.TEXT_TOO_LONG);
        }
        if (actions.size() > MAX_ACTIONS) {
            faults.add(OutcomeFault.TOO_MANY_ACTIONS);
        }
        if (actions.stream().anyMatch(each -> each.said().length() > ChosenAction.MAX_SAID)) {
            faults.add(OutcomeFault.SAID_TOO_LONG);
        }
        return faults;
    }

    /** What keeps it from being published, beyond that. */
    public Set<OutcomeFault> gaps() {
        return texts.happened().isEmpty() ? EnumSet.of(OutcomeFault.HAPPENED_MISSING) : Set.of();
    }

    /** In an order of their own, so that they are stored and compared alike. */
    List<String> figuresInOrder() {
        return List.copyOf(new TreeSet<>(figures));
    }
}
