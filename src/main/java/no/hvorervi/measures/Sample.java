package no.hvorervi.measures;

/**
 * What intervals and tests of change need to know of a group's answers.
 *
 * @param mean on the scale of the scores
 * @param sd standard deviation in steps of the scale: the group's own, or the pooled one where its own is not shown
 * @param n people, 2 or more
 */
public record Sample(double mean, double sd, int n) {

    /**
     * Refuses what cannot be.
     *
     * @throws IllegalArgumentException if there are fewer than two people, or the numbers are none of a sample
     */
    public Sample {
        if (n < 2 || !(sd >= 0) || !Double.isFinite(sd) || !Double.isFinite(mean)) {
            throw new IllegalArgumentException("No sample");
        }
    }

    /** The variance of the mean, sd² / n. */
    double varianceOfMean() {
        return sd * sd / n;
    }
}
