package no.hvorervi.release;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.Succession;

/**
 * Rounds too close together: within weeks people answer the same, so that what two rounds show of almost the same people gives
 * away, by subtraction, what those answered who came or left. Who they are, nobody can know; so of a unit that may have people
 * in common with one shown shortly before or after, nothing is shown.
 */
final class RecentRounds {

    /** From so many days on, answers are taken to be other answers. */
    static final int DAYS_APART = 28;

    private RecentRounds() {}

    /** The first and the last day on which a round is near that closed on this one. */
    static LocalDate firstNear(LocalDate closedOn) {
        return closedOn.minusDays(DAYS_APART - 1L);
    }

    /** The last such day. */
    static LocalDate lastNear(LocalDate closedOn) {
        return closedOn.plusDays(DAYS_APART - 1L);
    }

    /**
     * What must be hidden beside a release that is published.
     *
     * @param frame of the release that is being made
     * @param published of a round near to it
     * @param successions all of the municipality
     */
    static Map<AskedKey, BitSet> hidden(Frame frame, StoredFigures published, Collection<Succession> successions) {
        Map<AskedKey, BitSet> hidden = new HashMap<>();
        // Most items show the same units.
        Map<BitSet, BitSet> known = new HashMap<>();
        published.shown().forEach((asked, shown) -> {
            if (!shown.isEmpty()) {
                hidden.put(
                        asked,
                        known.computeIfAbsent(
                                shown, units -> overlapping(frame, published.frame(), units, successions)));
            }
        });
        return hidden;
    }

    /**
     * Units that may have people in common with those shown: they themselves, all above and below them, and those that took over
     * from these or that these took over from.
     */
    private static BitSet overlapping(Frame frame, Frame earlier, BitSet shown, Collection<Succession> successions) {
        BitSet overlapping = new BitSet();
        if (frame.basis().isImported() || earlier.basis().isImported()) {
            overlapping.set(0, frame.size());
            return overlapping;
        }
        BitSet inShown = numbers(frame, related(units(earlier, earlier.withBelow(shown)), successions));
        overlapping.or(frame.withAbove(inShown));
        overlapping.or(frame.withBelow(inShown));
        overlapping.or(numbers(frame, related(units(earlier, earlier.withAbove(shown)), successions)));
        return overlapping;
    }

    private static Set<UnitId> units(Frame frame, BitSet numbers) {
        Set<UnitId> units = new HashSet<>();
        numbers.stream().forEach(number -> units.add(frame.unit(number)));
        return units;
    }

    private static BitSet numbers(Frame frame, Set<UnitId> units) {
        BitSet numbers = new BitSet();
        units.forEach(unit -> frame.number(unit).ifPresent(numbers::set));
        return numbers;
    }

    /** With all that any of them took over from or that took over from any, however many times. */
    private static Set<UnitId> related(Set<UnitId> units, Collection<Succession> successions) {
        Set<UnitId> related = new HashSet<>(units);
        boolean isGrowing = true;
        while (isGrowing) {
            int before = related.size();
            successions.stream()
                    .filter(each -> related.contains(each.predecessor()) || related.contains(each.successor()))
                    .forEach(each -> related.addAll(List.of(each.predecessor(), each.successor())));
            isGrowing = related.size() > before;
        }
        return related;
    }
}
