package no.hvorervi.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import no.hvorervi.ids.UnitId;
import no.hvorervi.measures.BenjaminiHochberg;
import no.hvorervi.measures.Certainty;
import no.hvorervi.measures.Change;
import no.hvorervi.measures.Deviation;
import no.hvorervi.measures.Sample;
import no.hvorervi.organisation.Predecessor;
import no.hvorervi.released.Figure;
import no.hvorervi.released.ItemKind;
import no.hvorervi.released.PrincipleGrid;
import no.hvorervi.released.PrincipleGrid.Cell;
import no.hvorervi.released.ReleasedItem;
import no.hvorervi.released.ReleasedRound;
import no.hvorervi.released.ReleasedScale;
import no.hvorervi.released.UnitFigures;
import no.hvorervi.rounds.AnonymousVoice;

/**
 * What has changed in a unit between two rounds: Welch's test of each principle, adjusted by Benjamini and Hochberg over the
 * tests made of that unit. A test uses the group's own spread where it is shown, and the pooled one otherwise; rounded means are
 * tested like any others, so that a verdict does not tell which they are.
 */
public final class Changes {

    private Changes() {}

    /** What is shown of the unit, as far as a test needs it. */
    @FunctionalInterface
    public interface Shown {

        /**
         * Empty where it is hidden.
         *
         * @param item its number in the round
         * @param pooled the spread that stands in where the unit's own is not shown, in steps of the scale
         */
        Optional<Sample> sample(AnonymousVoice voice, int item, double pooled);
    }

    /** One of the two rounds: its items, its pooled spreads, and the unit in it. */
    public record Side(ReleasedRound round, List<ReleasedScale> scales, Shown shown) {

        public Side {
            scales = List.copyOf(scales);
        }

        public Side(ReleasedRound round, List<ReleasedScale> scales, UnitFigures figures) {
            this(round, scales, (voice, item, pooled) -> figures.of(voice, item)
                    .filter(Figure.Visible.class::isInstance)
                    .map(Figure.Visible.class::cast)
                    .map(figure -> new Sample(
                            figure.mean(), figure instanceof Figure.Full full ? full.sd() : pooled, figure.n())));
        }

        /** From the grid of the nine, where many units are looked at. */
        public Side(ReleasedRound round, List<ReleasedScale> scales, PrincipleGrid grid, UnitId unit) {
            this(
                    round,
                    scales,
                    (voice, item, pooled) -> grid.cell(unit, voice, item) instanceof Cell.Visible cell
                            ? Optional.of(new Sample(
                                    cell.mean(), cell instanceof Cell.Full full ? full.sd() : pooled, cell.n()))
                            : Optional.empty());
        }

        private List<ReleasedItem> items(Predicate<ReleasedItem> which) {
            return round.items().stream().filter(which).toList();
        }

        private Optional<Sample> sample(AnonymousVoice voice, String key, Predicate<ReleasedItem> which) {
            return items(which).stream()
                    .filter(each -> each.key().equals(key))
                    .findFirst()
                    .flatMap(each -> shown.sample(voice, each.no(), pooled(voice, key)));
        }

        private double pooled(AnonymousVoice voice, String key) {
            return ReleasedScale.find(scales, voice, key)
                    .map(each -> each.pooledSd().orElse(Deviation.ASSUMED))
                    .orElse(Deviation.ASSUMED);
        }
    }

    /** An item that is shown in both rounds. */
    private record Pair(String key, Sample before, Sample after, Optional<Change> test) {}

    /** The principles that are shown in both rounds, in the order of the later one; none where the criteria are others. */
    public static List<ItemChange> between(Side before, Side after, AnonymousVoice voice) {
        return between(before, after, voice, each -> each.kind() == ItemKind.PRINCIPLE);
    }

    /**
     * The same of other items.
     *
     * @param which the items that are tested together: the adjustment is over them alone
     */
    public static List<ItemChange> between(
            Side before, Side after, AnonymousVoice voice, Predicate<ReleasedItem> which) {
        if (!before.round().criteria().equals(after.round().criteria())) {
            return List.of();
        }
        List<Pair> pairs = new ArrayList<>();
        for (ReleasedItem item : after.items(which)) {
            before.sample(voice, item.key(), which).ifPresent(earlier -> after.sample(voice, item.key(), which)
                    .ifPresent(later -> pairs.add(pair(item.key(), earlier, later))));
        }
        double[] adjusted = BenjaminiHochberg.adjust(pairs.stream()
                .flatMap(pair -> pair.test().stream())
                .mapToDouble(Change::p)
                .toArray());
        List<ItemChange> changes = new ArrayList<>();
        int tested = 0;
        for (Pair pair : pairs) {
            changes.add(change(pair, pair.test().isPresent() ? adjusted[tested++] : 1));
        }
        return changes;
    }

    /**
     * Whether nothing stands between the two rounds of a unit that keeps them from being set beside each other.
     *
     * @param predecessors the units that it took over from
     */
    public static boolean isComparable(ReleasedRound before, ReleasedRound after, List<Predecessor> predecessors) {
        return before.criteria().equals(after.criteria())
                && predecessors.stream()
                        .map(Predecessor::day)
                        .noneMatch(each -> before.closedOn().isBefore(each)
                                && !after.closedOn().isBefore(each));
    }

    private static Pair pair(String key, Sample before, Sample after) {
        return new Pair(
                key,
                before,
                after,
                Certainty.isTestable(before, after) ? Change.between(before, after) : Optional.empty());
    }

    private static ItemChange change(Pair pair, double adjustedP) {
        Certainty certainty = pair.test()
                .map(test -> Certainty.of(test.difference(), adjustedP))
                .orElse(Certainty.isTestable(pair.before(), pair.after()) ? Certainty.UNCERTAIN : Certainty.TOO_FEW);
        return new ItemChange(pair.key(), certainty, pair.test(), adjustedP);
    }
}
