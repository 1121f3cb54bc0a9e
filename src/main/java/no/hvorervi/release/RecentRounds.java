package no.hvorervi.release;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.Succession;
import no.hvorervi.rounds.RoundTerms;

/**
 * Rounds too close together: within weeks people answer the same, so that what two rounds show of almost the same people gives
 * away, by subtraction, what those answered who came or left. Who they are, nobody can know; so nothing is shown that counts a
 * unit which may have people in common with one that was counted in what was shown shortly before or after.
 *
 * <p>What both show is then about different people, and a combination of both is about all of some of the one and all of some
 * of the other. Units that were asked are compared, not those that are shown: the municipality as a whole is shown of two rounds
 * that asked different parts of it.
 *
 * @see <a href="../../../../../docs/decisions/0018-suppression-and-proof.md">decision 0018</a>
 */
final class RecentRounds {

    private final Frame frame;
    private final Frame other;

    /** The units that each stands under, on the day of either round. */
    private final Map<UnitId, Set<UnitId>> above = new HashMap<>();

    /** The units in which somebody may be asked who was asked as this one. */
    private final Map<UnitId, Set<UnitId>> kin = new HashMap<>();

    private RecentRounds(
            Frame frame, Frame other, Collection<Map<UnitId, UnitId>> parents, Collection<Succession> successions) {
        this.frame = frame;
        this.other = other;
        parents.forEach(ofDay -> ofDay.forEach(this::stand));
        stand(frame);
        stand(other);
        successions.forEach(each -> {
            link(kin, each.predecessor(), each.successor());
            link(kin, each.successor(), each.predecessor());
        });
    }

    private void stand(Frame of) {
        of.units().forEach(unit -> unit.parent().ifPresent(parent -> stand(unit.unit(), parent)));
    }

    private void stand(UnitId unit, UnitId parent) {
        link(above, unit, parent);
        link(kin, parent, unit);
    }

    private static void link(Map<UnitId, Set<UnitId>> links, UnitId from, UnitId to) {
        links.computeIfAbsent(from, unit -> new HashSet<>()).add(to);
    }

    /** The first and the last day on which a round is near that closed on this one. */
    static LocalDate firstNear(LocalDate closedOn) {
        return closedOn.minusDays(RoundTerms.DAYS_APART - 1L);
    }

    /** The last such day. */
    static LocalDate lastNear(LocalDate closedOn) {
        return closedOn.plusDays(RoundTerms.DAYS_APART - 1L);
    }

    /**
     * What must be hidden beside a release that is published.
     *
     * @param frame of the release that is being made
     * @param published of a round near to it
     * @param parents where all units of the municipality stand on the days of both, also those of neither release
     * @param successions all of the municipality
     */
    static Map<AskedKey, BitSet> hidden(
            Frame frame,
            StoredFigures published,
            Collection<Map<UnitId, UnitId>> parents,
            Collection<Succession> successions) {
        var rounds = new RecentRounds(frame, published.frame(), parents, successions);
        Map<AskedKey, BitSet> hidden = new HashMap<>();
        // Most items show the same units.
        Map<BitSet, BitSet> known = new HashMap<>();
        published.shown().forEach((asked, shown) -> {
            if (!shown.isEmpty()) {
                hidden.put(asked, known.computeIfAbsent(shown, rounds::overlapping));
            }
        });
        return hidden;
    }

    /** Units that count somebody who may be counted in those shown too. */
    private BitSet overlapping(BitSet shown) {
        BitSet overlapping = new BitSet();
        if (frame.basis().isImported() || other.basis().isImported()) {
            overlapping.set(0, frame.size());
            return overlapping;
        }
        BitSet counted = other.withBelow(shown);
        counted.and(other.asked());
        Set<UnitId> people = new HashSet<>();
        counted.stream().forEach(unit -> people.add(other.unit(unit)));
        follow(kin, people);
        follow(above, people);
        people.forEach(unit -> frame.number(unit).ifPresent(overlapping::set));
        overlapping.and(frame.asked());
        return frame.withAbove(overlapping);
    }

    /** Adds all that the links lead to, however many there are on the way. */
    private static void follow(Map<UnitId, Set<UnitId>> links, Set<UnitId> units) {
        Deque<UnitId> waiting = new ArrayDeque<>(units);
        while (!waiting.isEmpty()) {
            for (UnitId next : links.getOrDefault(waiting.pop(), Set.of())) {
                if (units.add(next)) {
                    waiting.push(next);
                }
            }
        }
    }
}
