package no.hvorervi.release;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import no.hvorervi.measures.Alpha;
import no.hvorervi.measures.Moments;
import no.hvorervi.measures.Reliability;
import no.hvorervi.measures.WithinGroup;
import no.hvorervi.released.ItemKind;
import no.hvorervi.released.ReleasedScale;
import no.hvorervi.rounds.AnonymousVoice;
import no.hvorervi.suppression.Forest;

/**
 * How well the items measure, each by itself and the nine principles together; from units alone whose spread is shown, since
 * what is computed of all units would give away what the hidden ones answered.
 */
final class ScaleMaker {

    /** With two units, whoever knows the one would find the other. */
    private static final int FEWEST_UNITS = 3;

    private final Frame frame;

    /** The fewest people of a unit who have answered every principle. */
    private final int fewest;

    ScaleMaker(Frame frame) {
        this.frame = frame;
        this.fewest = frame.basis().spreadGroup();
    }

    /** Of one item. */
    ReleasedScale of(Column column) {
        List<Moments> units = column.lowestSpread();
        Optional<Reliability> reliability = Reliability.of(units);
        return new ReleasedScale(
                column.voice(),
                column.item().key(),
                units.stream().mapToInt(Moments::n).sum(),
                units.size(),
                icc1(reliability),
                icc2(reliability),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.of(column.pooledSd()));
    }

    /**
     * Of the principles together.
     *
     * @param columns of the principles
     * @param own those placed directly in each unit who answered every principle
     */
    ReleasedScale ofPrinciples(AnonymousVoice voice, List<Column> columns, Together[] own) {
        Together[] all = totals(own);
        int[] units = frame.forest().lowest(candidates(columns, all)).stream().toArray();
        if (units.length < FEWEST_UNITS) {
            return scale(voice, Together.NOBODY, 0, Optional.empty(), OptionalDouble.empty());
        }
        Together together = Arrays.stream(units).mapToObj(unit -> all[unit]).reduce(Together.NOBODY, Together::plus);
        return scale(
                voice,
                together,
                units.length,
                Reliability.of(Arrays.stream(units)
                        .mapToObj(unit -> new Moments(all[unit].people(), all[unit].total(), all[unit].squares()))
                        .toList()),
                OptionalDouble.of(median(Arrays.stream(units)
                        .mapToDouble(unit -> WithinGroup.rwgJ(columns.stream()
                                .mapToDouble(column -> column.answers(unit).variance())
                                .toArray()))
                        .toArray())));
    }

    private static ReleasedScale scale(
            AnonymousVoice voice,
            Together together,
            int units,
            Optional<Reliability> reliability,
            OptionalDouble rwgJ) {
        return new ReleasedScale(
                voice,
                ReleasedScale.PRINCIPLES,
                together.people(),
                units,
                icc1(reliability),
                icc2(reliability),
                Alpha.of(together.people(), together.sums(), together.products()),
                rwgJ,
                OptionalDouble.empty());
    }

    private static OptionalDouble icc1(Optional<Reliability> reliability) {
        return reliability.map(found -> OptionalDouble.of(found.icc1())).orElse(OptionalDouble.empty());
    }

    private static OptionalDouble icc2(Optional<Reliability> reliability) {
        return reliability.map(found -> OptionalDouble.of(found.icc2())).orElse(OptionalDouble.empty());
    }

    /** Units that show the spread of every principle, and where enough people have answered them all. */
    private BitSet candidates(List<Column> columns, Together[] all) {
        BitSet candidates = new BitSet();
        candidates.set(0, frame.size());
        columns.forEach(column -> candidates.and(column.spread()));
        candidates.stream().filter(unit -> all[unit].people() < fewest).forEach(candidates::clear);
        return candidates;
    }

    private Together[] totals(Together[] own) {
        Together[] totals = own.clone();
        for (int unit = frame.size() - 1; unit >= 0; unit--) {
            int parent = frame.forest().parent(unit);
            if (parent != Forest.NONE) {
                totals[parent] = totals[parent].plus(totals[unit]);
            }
        }
        return totals;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** All of a release. */
    static List<ReleasedScale> all(Frame frame, List<Column> columns, Tallies tallies) {
        var maker = new ScaleMaker(frame);
        List<ReleasedScale> scales = new ArrayList<>();
        columns.forEach(column -> scales.add(maker.of(column)));
        long principles = frame.basis().items().stream()
                .filter(item -> item.kind() == ItemKind.PRINCIPLE)
                .count();
        for (AnonymousVoice voice : AnonymousVoice.values()) {
            List<Column> ofVoice = columns.stream()
                    .filter(column -> column.voice() == voice && column.item().kind() == ItemKind.PRINCIPLE)
                    .toList();
            // Citizens are asked some of them only; those are no scale.
            if (!ofVoice.isEmpty() && ofVoice.size() == principles) {
                scales.add(maker.ofPrinciples(voice, ofVoice, tallies.together(voice)));
            }
        }
        return scales;
    }
}
