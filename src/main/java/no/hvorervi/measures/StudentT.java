package no.hvorervi.measures;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hipparchus.distribution.continuous.TDistribution;

/** Student's t distribution, as far as intervals of 95 % and two-sided tests need it. */
final class StudentT {

    private static final double UPPER = 0.975;

    /** Groups are of some thousand people at most, but for the few at the top of the tree. */
    private static final int MOST_REMEMBERED = 2_000;

    /** Finding one takes a search; a release needs some for each figure. */
    private static final Map<Integer, Double> WHOLE = new ConcurrentHashMap<>();

    private StudentT() {}

    /**
     * t(0.975, degrees), above which one value in forty lies.
     *
     * @param degrees of freedom, more than 0
     * @return from 12.7 for one to 1.96 for very many
     */
    static double quantile(int degrees) {
        return degrees <= MOST_REMEMBERED ? WHOLE.computeIfAbsent(degrees, StudentT::search) : search(degrees);
    }

    /** The same for degrees of freedom between whole numbers. */
    static double quantile(double degrees) {
        return search(degrees);
    }

    private static double search(double degrees) {
        return new TDistribution(degrees).inverseCumulativeProbability(UPPER);
    }

    /** How likely a value as far from 0 as {@code t} is, to either side: 0 to 1. */
    static double twoSided(double t, double degrees) {
        return 2 * new TDistribution(degrees).cumulativeProbability(-Math.abs(t));
    }
}
