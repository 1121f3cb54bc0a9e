package no.hvorervi.measures;

import java.util.Collection;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How far units differ from each other, from a one-way analysis of variance (Bliese, in Klein &amp; Kozlowski, Multilevel
 * Theory, Research, and Methods in Organizations, 2000). With J units, N people, the mean squares between units MSB and
 * within units MSW, and the mean size of a unit k = N / J:
 *
 * <pre>
 * ICC(1) = (MSB − MSW) / (MSB + (k − 1)·MSW)
 * ICC(2) = (MSB − MSW) / MSB
 * </pre>
 *
 * @param icc1 the share of variance that lies between units: −1 / (k − 1) to 1
 * @param icc2 how reliably the units' means tell units apart: at most 1; negative when units differ less than chance lets
 *     them
 * @param meanSize k
 * @param units J
 * @param n N
 */
public record Reliability(double icc1, double icc2, double meanSize, int units, long n) {

    /** From this ICC(2) on means tell units apart well enough for units to be shown beside each other; this tool's own limit. */
    public static final double COMPARABLE_FROM = 0.60;

    /** Whether units may be shown beside each other; never where it could not be computed. */
    public static boolean isComparable(OptionalDouble icc2) {
        return icc2.isPresent() && icc2.getAsDouble() >= COMPARABLE_FROM;
    }

    /**
     * The unit of measure makes no difference: sums over several questions need not be divided by their number.
     *
     * @param units each with one person or more
     * @return empty when there are fewer than two units, nobody stands beside anybody in a unit, or all units have the
     *     same mean
     * @throws IllegalStateException if nobody has answered in a unit
     */
    public static Optional<Reliability> of(Collection<Moments> units) {
        long n = units.stream().mapToLong(Moments::n).sum();
        int count = units.size();
        double grandMean = (double) units.stream().mapToLong(Moments::sum).sum() / n;
        double between = units.stream()
                .mapToDouble(unit -> unit.n() * square(unit.mean() - grandMean))
                .sum();
        if (count < 2 || n == count || between == 0) {
            return Optional.empty();
        }
        double within = units.stream()
                .mapToDouble(unit -> (double) unit.squaredDeviations() / unit.n())
                .sum();
        return Optional.of(ofMeanSquares(between / (count - 1), within / (n - count), count, n));
    }

    private static Reliability ofMeanSquares(double between, double within, int units, long n) {
        double meanSize = (double) n / units;
        return new Reliability(
                (between - within) / (between + (meanSize - 1) * within),
                (between - within) / between,
                meanSize,
                units,
                n);
    }

    private static double square(double value) {
        return value * value;
    }
}
