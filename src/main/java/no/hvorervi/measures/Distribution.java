package no.hvorervi.measures;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How many have chosen each score of a scale of whole steps. All figures of a group are computed from these counts, so
 * that they are the same for 500 and for 53,000 answers, in whatever order they came.
 */
public final class Distribution {

    private final int lowest;
    private final int[] counts;
    private final Moments moments;

    /**
     * Of a scale with two scores or more.
     *
     * @param lowest the lowest score of the scale
     * @param counts how many have chosen each score, from the lowest to the highest
     * @throws IllegalArgumentException if a count is negative or there are fewer than two scores
     * @throws ArithmeticException if there are more answers than sums can hold
     */
    public Distribution(int lowest, int... counts) {
        if (counts.length < 2 || Arrays.stream(counts).anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException("No counts of a scale");
        }
        this.lowest = lowest;
        this.counts = counts.clone();
        this.moments = momentsOf(lowest, counts);
    }

    private static Moments momentsOf(int lowest, int[] counts) {
        int n = 0;
        long sum = 0;
        long squares = 0;
        for (int place = 0; place < counts.length; place++) {
            long score = (long) lowest + place;
            n = Math.addExact(n, counts[place]);
            sum += score * counts[place];
            squares += score * score * counts[place];
        }
        return new Moments(n, sum, squares);
    }

    /** The lowest score of the scale, chosen or not. */
    public int lowest() {
        return lowest;
    }

    /** The highest score of the scale, chosen or not. */
    public int highest() {
        return lowest + counts.length - 1;
    }

    /** How many have chosen each score, from the lowest to the highest. */
    public int[] counts() {
        return counts.clone();
    }

    /** Their sums. */
    public Moments moments() {
        return moments;
    }

    /** How many have answered. */
    public int n() {
        return moments.n();
    }

    /** As {@link Moments#mean()}. */
    public double mean() {
        return moments.mean();
    }

    /** As {@link Moments#variance()}. */
    public double variance() {
        return moments.variance();
    }

    /** As {@link Moments#sd()}. */
    public double sd() {
        return moments.sd();
    }

    /**
     * The answers of both groups.
     *
     * @throws IllegalArgumentException if the scales differ
     */
    public Distribution plus(Distribution other) {
        return with(other, 1);
    }

    /**
     * The answers of those who are not in the other group.
     *
     * @throws IllegalArgumentException if the scales differ or the other is not a part of this one
     */
    public Distribution minus(Distribution other) {
        return with(other, -1);
    }

    private Distribution with(Distribution other, int sign) {
        if (lowest != other.lowest || counts.length != other.counts.length) {
            throw new IllegalArgumentException("Different scales");
        }
        return new Distribution(
                lowest,
                IntStream.range(0, counts.length)
                        .map(place -> Math.addExact(counts[place], sign * other.counts[place]))
                        .toArray());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Distribution answers
                && lowest == answers.lowest
                && Arrays.equals(counts, answers.counts);
    }

    @Override
    public int hashCode() {
        return 31 * lowest + Arrays.hashCode(counts);
    }

    /** Never the numbers: those of few people are their answers, and must not reach a log. */
    @Override
    public String toString() {
        return "Distribution[…]";
    }
}
