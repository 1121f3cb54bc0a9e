package no.hvorervi.measures;

/**
 * Where the true mean lies, with 95 % confidence.
 *
 * @param low on the scale of the scores, at most {@code high}
 */
public record Interval(double low, double high) {

    /**
     * Refuses what cannot be.
     *
     * @throws IllegalArgumentException if it does not run upwards
     */
    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException("Not from low to high");
        }
    }

    /**
     * mean ± t(0.975, n − 1)·sd / √n, clipped to the scale. The degrees of freedom are n − 1 also where the standard
     * deviation is pooled: rather too wide than too narrow.
     *
     * @param lowest score of the scale
     * @param highest score of the scale
     * @throws IllegalArgumentException if the mean is not on the scale
     */
    public static Interval ofMean(Sample sample, int lowest, int highest) {
        if (sample.mean() < lowest || sample.mean() > highest) {
            throw new IllegalArgumentException("Not on the scale");
        }
        double half = StudentT.quantile(sample.n() - 1) * Math.sqrt(sample.varianceOfMean());
        return new Interval(Math.max(lowest, sample.mean() - half), Math.min(highest, sample.mean() + half));
    }
}
