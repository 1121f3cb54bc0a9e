package no.hvorervi.measures;

/**
 * How many have answered, the sum of their scores and the sum of the squares of their scores: all that mean and variance
 * need. Whole numbers, so that the order in which people are counted, and how groups are put together, changes nothing.
 *
 * @param n people, 0 or more
 * @param sum Σx
 * @param squares Σx²
 */
public record Moments(int n, long sum, long squares) {

    /**
     * Refuses what cannot be.
     *
     * @throws IllegalArgumentException if no scores have these sums
     * @throws ArithmeticException if there are more than sums can hold
     */
    public Moments {
        if (n < 0 || squares < 0 || squaredDeviations(n, sum, squares) < 0) {
            throw new IllegalArgumentException("No scores have these sums");
        }
    }

    /** Those of both groups, taken as one. */
    public Moments plus(Moments other) {
        return new Moments(
                Math.addExact(n, other.n), Math.addExact(sum, other.sum), Math.addExact(squares, other.squares));
    }

    /**
     * Σx / n, on the scale of the scores.
     *
     * @throws IllegalStateException if nobody has answered
     */
    public double mean() {
        requireAnswers(1);
        return (double) sum / n;
    }

    /**
     * The variance of the sample, Σ(x − mean)² / (n − 1) = (n·Σx² − (Σx)²) / (n·(n − 1)): 0 when all have answered alike,
     * at most range² / 4 · n / (n − 1).
     *
     * @throws IllegalStateException if fewer than two have answered
     */
    public double variance() {
        requireAnswers(2);
        return (double) squaredDeviations() / ((long) n * (n - 1));
    }

    /**
     * The standard deviation of the sample, √variance, in steps of the scale.
     *
     * @throws IllegalStateException if fewer than two have answered
     */
    public double sd() {
        return Math.sqrt(variance());
    }

    /** n·Σ(x − mean)² = n·Σx² − (Σx)². */
    long squaredDeviations() {
        return squaredDeviations(n, sum, squares);
    }

    private static long squaredDeviations(int n, long sum, long squares) {
        return Math.subtractExact(Math.multiplyExact(n, squares), Math.multiplyExact(sum, sum));
    }

    private void requireAnswers(int fewest) {
        if (n < fewest) {
            throw new IllegalStateException("Too few answers");
        }
    }

    /** Never the numbers: those of few people are their answers, and must not reach a log. */
    @Override
    public String toString() {
        return "Moments[…]";
    }
}
