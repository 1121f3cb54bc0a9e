package no.hvorervi.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.hvorervi.measures.BenjaminiHochberg;
import no.hvorervi.measures.Certainty;
import no.hvorervi.measures.Change;
import no.hvorervi.measures.Deviation;
import no.hvorervi.measures.Sample;
import no.hvorervi.released.Figure;
import no.hvorervi.released.ItemKind;
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

    /** One of the two rounds: its items, its pooled spreads, and the unit's figures. */
    public record Side(ReleasedRound round, List<ReleasedScale> scales, UnitFigures figures) {

        public Side {
            scales = List.copyOf(scales);
        }

        private List<ReleasedItem> principles() {
            return round.items().stream()
                    .filter(each -> each.kind() == ItemKind.PRINCIPLE)
                    .toList();
        }

        private Optional<Sample> sample(AnonymousVoice voice, String key) {
            return principles().stream()
                    .filter(each -> each.key().equals(key))
                    .findFirst()
                    .flatMap(each -> figures.of(voice, each.no()))
                    .filter(Figure.Visible.class::isInstance)
                    .map(Figure.Visible.class::cast)
                    .map(figure -> new Sample(figure.mean(), sd(figure, voice, key), figure.n()));
        }

        private double sd(Figure.Visible figure, AnonymousVoice voice, String key) {
            return figure instanceof Figure.Full full
                    ? full.sd()
                    : scales.stream()
                            .filter(each -> each.voice() == voice && each.key().equals(key))
                            .findFirst()
                            .map(each -> each.pooledSd().orElse(Deviation.ASSUMED))
                            .orElse(Deviation.ASSUMED);
        }
    }

    /** A principle that is shown in both rounds. */
    private record Pair(String key, Sample before, Sample after, Optional<Change> test) {}

    /** The principles that are shown in both rounds, in the order of the later one; none where the criteria are others. */
    public static List<ItemChange> between(Side before, Side after, AnonymousVoice voice) {
        if (!before.round().criteria().equals(after.round().criteria())) {
            return List.of();
        }
        List<Pair> pairs = new ArrayList<>();
        for (ReleasedItem item : after.principles()) {
            before.sample(voice, item.key()).ifPresent(earlier -> after.sample(voice, item.key())
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
