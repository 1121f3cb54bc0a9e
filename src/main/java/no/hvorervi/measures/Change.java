package no.hvorervi.measures;

import java.util.Optional;

/**
 * How a group's mean has changed between two rounds: Welch's t test (Biometrika 34, 1947), two-sided, with the degrees of
 * freedom of Satterthwaite (Biometrics Bulletin 2, 1946).
 *
 * @param difference the later mean less the earlier one, in steps of the scale
 * @param t the difference in standard errors
 * @param degrees of freedom, between those of the smaller group and those of both together
 * @param p how likely a difference as large is when nothing has changed: 0 to 1, before it is adjusted for being one test
 *     among several
 * @param interval where the true difference lies, with 95 % confidence; not clipped
 */
public record Change(double difference, double t, double degrees, double p, Interval interval) {

    /**
     * With v = sd² / n of each: t = difference / √(v₁ + v₂), degrees = (v₁ + v₂)² / (v₁² / (n₁ − 1) + v₂² / (n₂ − 1)).
     *
     * @return empty when all have answered alike both times: chance has then nothing to be measured by
     */
    public static Optional<Change> between(Sample before, Sample after) {
        double earlier = before.varianceOfMean();
        double later = after.varianceOfMean();
        double variance = earlier + later;
        if (variance == 0) {
            return Optional.empty();
        }
        // Parts of the whole, so that squares of small variances do not vanish.
        double degrees =
                1 / (square(earlier / variance) / (before.n() - 1) + square(later / variance) / (after.n() - 1));
        double difference = after.mean() - before.mean();
        double error = Math.sqrt(variance);
        double half = StudentT.quantile(degrees) * error;
        double t = difference / error;
        return Optional.of(new Change(
                difference,
                t,
                degrees,
                StudentT.twoSided(t, degrees),
                new Interval(difference - half, difference + half)));
    }

    private static double square(double value) {
        return value * value;
    }
}
