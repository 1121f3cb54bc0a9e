package no.hvorervi.measures;

import java.util.Collection;
import java.util.OptionalDouble;

/** How far answers lie from their mean, in steps of the scale. */
public final class Deviation {

    /** The pooled standard deviation where too few groups may show their own. */
    public static final double ASSUMED = 1.0;

    /** Two would let a reader who knows the one find the other. */
    private static final int FEWEST_GROUPS = 3;

    private Deviation() {}

    /**
     * The mean absolute deviation from the mean, AD = Σ|x − mean| / n (Burke &amp; Dunlap, Organizational Research Methods
     * 5, 2002).
     *
     * @return 0 when all have answered alike, to half the range when half have chosen each end
     * @throws IllegalArgumentException if nobody has answered
     */
    public static double absolute(Distribution answers) {
        long n = answers.n();
        if (n == 0) {
            throw new IllegalArgumentException("No answers");
        }
        int[] counts = answers.counts();
        long sum = 0;
        for (int place = 0; place < counts.length; place++) {
            long score = (long) answers.lowest() + place;
            sum = Math.addExact(
                    sum,
                    Math.multiplyExact(
                            counts[place],
                            Math.abs(score * n - answers.moments().sum())));
        }
        return (double) sum / (n * n);
    }

    /**
     * The standard deviation within groups, √(Σ(n − 1)·s² / Σ(n − 1)): what the spread of a group is taken to be when its
     * own may not be shown.
     *
     * @param groups disjoint groups that show their own spread
     * @return between the smallest and the largest of their standard deviations; empty when there are fewer than three
     *     groups of two or more people
     */
    public static OptionalDouble pooled(Collection<Moments> groups) {
        var spread = groups.stream().filter(group -> group.n() > 1).toList();
        if (spread.size() < FEWEST_GROUPS) {
            return OptionalDouble.empty();
        }
        double squares = spread.stream()
                .mapToDouble(group -> (double) group.squaredDeviations() / group.n())
                .sum();
        long degrees = spread.stream().mapToLong(group -> group.n() - 1L).sum();
        return OptionalDouble.of(Math.sqrt(squares / degrees));
    }
}
