package no.hvorervi.release;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import no.hvorervi.measures.Deviation;
import no.hvorervi.measures.Distribution;
import no.hvorervi.released.Figure;
import no.hvorervi.released.ReleasedScale;
import no.hvorervi.suppression.Forest;
import no.hvorervi.suppression.Shown;

/**
 * Checks the stored figures of one item as one voice answered it: that each holds what it must, and is what its own numbers make
 * of it; that what is left when figures are subtracted is neither all but alike nor of few people.
 */
final class FigureCheck {

    /** How far a sum of whole numbers may be from one when it is worked out of a mean. */
    private static final double TOLERANCE = 1e-6;

    private final Frame frame;
    private final AskedKey asked;
    private final StoredColumn column;
    private final FigureMaker maker;
    private final int group;
    private final int spreadGroup;
    private final List<String> faults = new ArrayList<>();

    FigureCheck(StoredFigures stored, AskedKey asked, StoredColumn column) {
        this.frame = stored.frame();
        this.asked = asked;
        this.column = column;
        this.maker = new FigureMaker(
                column.item().kind().range(),
                Optional.ofNullable(stored.scales().get(asked))
                        .map(ReleasedScale::pooledSd)
                        .orElseThrow(() -> new IllegalArgumentException("No scale of " + asked))
                        .orElse(Deviation.ASSUMED));
        this.group = frame.basis().group();
        this.spreadGroup = frame.basis().spreadGroup();
    }

    /** In English, without a figure. */
    List<String> faults() {
        for (int unit = 0; unit < frame.size(); unit++) {
            check(unit, column.figure(unit));
        }
        checkMeanBlocks();
        checkSpreadBlocks();
        return faults;
    }

    private void check(int unit, Figure figure) {
        boolean isRight =
                switch (figure) {
                    case Figure.Hidden() -> true;
                    case Figure.Rounded each -> each.n() >= group && each.equals(maker.rounded(each.n(), each.mean()));
                    case Figure.Mean each ->
                        each.n() >= group
                                && isWhole(each.mean() * each.n())
                                && each.equals(maker.mean(each.n(), each.mean()));
                    case Figure.Full each -> each.n() >= spreadGroup && each.equals(maker.full(answers(each)));
                };
        if (!isRight) {
            fault("a figure does not fit its own numbers, or is of too few answers", unit);
        }
    }

    private Distribution answers(Figure.Full figure) {
        return new Distribution(
                column.item().kind().range().min(),
                figure.counts().stream().mapToInt(Integer::intValue).toArray());
    }

    private static boolean isWhole(double sum) {
        return Math.abs(sum - Math.rint(sum)) < TOLERANCE;
    }

    /** Of a sum in which something is rounded nobody can tell more than how many answers it is of. */
    private void checkMeanBlocks() {
        BitSet shown = column.atLeast(Shown.ROUNDED);
        int[] above = nearestAbove(shown);
        int[] n = column.n();
        double[] sums = column.sums();
        boolean[] isRough = new boolean[above.length];
        int[] restN = n.clone();
        double[] restSum = sums.clone();
        shown.stream().forEach(unit -> {
            boolean isRounded = column.figure(unit) instanceof Figure.Rounded;
            isRough[unit] |= isRounded;
            if (above[unit] != Forest.NONE) {
                restN[above[unit]] -= n[unit];
                restSum[above[unit]] -= sums[unit];
                isRough[above[unit]] |= isRounded;
            }
        });
        shown.stream().forEach(unit -> {
            if (restN[unit] != 0 && restN[unit] < group) {
                fault("figures subtracted from each other leave too few answers", unit);
            } else if (!isRough[unit] && restN[unit] > 0 && isFlat(restN[unit], restSum[unit])) {
                fault("figures subtracted from each other leave answers that are all but alike", unit);
            }
        });
    }

    private static boolean isFlat(int n, double sum) {
        return Math.min(sum, n * (Tallies.PLACES - 1) - sum) <= 1 + TOLERANCE;
    }

    private void checkSpreadBlocks() {
        BitSet spread = column.atLeast(Shown.SPREAD);
        int[] above = nearestAbove(spread);
        int[][] rest = new int[above.length][];
        spread.stream().forEach(unit -> {
            rest[unit] = counts(unit);
            if (above[unit] != Forest.NONE) {
                int[] counts = rest[unit];
                int[] ofAbove = rest[above[unit]];
                for (int place = 0; place < counts.length; place++) {
                    ofAbove[place] -= column.figure(unit) instanceof Figure.Full full
                            ? full.counts().get(place)
                            : 0;
                }
            }
        });
        spread.stream().forEach(unit -> {
            int n = 0;
            int most = 0;
            boolean isNegative = false;
            for (int count : rest[unit]) {
                n += count;
                most = Math.max(most, count);
                isNegative |= count < 0;
            }
            if (isNegative || (n > 0 && (n < spreadGroup || n - most <= 1))) {
                fault(
                        "counts subtracted from each other leave too few answers, or answers that are all but alike",
                        unit);
            }
        });
    }

    private int[] counts(int unit) {
        return column.figure(unit) instanceof Figure.Full full
                ? full.counts().stream().mapToInt(Integer::intValue).toArray()
                : new int[Tallies.PLACES];
    }

    private int[] nearestAbove(BitSet chosen) {
        int[] nearest = new int[frame.size()];
        for (int unit = 0; unit < nearest.length; unit++) {
            int parent = frame.forest().parent(unit);
            nearest[unit] = parent == Forest.NONE || chosen.get(parent) ? parent : nearest[parent];
        }
        return nearest;
    }

    private void fault(String what, int unit) {
        faults.add(what + " (" + asked + ", unit " + frame.unit(unit) + ")");
    }
}
