package no.hvorervi.measures;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Several tests at a time: p values adjusted so that of the differences called sure, one in twenty at most is expected to
 * be chance (Benjamini &amp; Hochberg, Journal of the Royal Statistical Society B 57, 1995).
 */
public final class BenjaminiHochberg {

    private BenjaminiHochberg() {}

    /**
     * With the m values in rising order, the i-th becomes the smallest of p(j)·m / j over all j ≥ i, and at most 1.
     *
     * @param p of each test, 0 to 1
     * @return the adjusted values in the order of the tests: none smaller than before, and as many as there were
     * @throws IllegalArgumentException if one is not a probability
     */
    public static double[] adjust(double... p) {
        if (!Arrays.stream(p).allMatch(each -> each >= 0 && each <= 1)) {
            throw new IllegalArgumentException("Not a probability");
        }
        int[] rising = IntStream.range(0, p.length)
                .boxed()
                .sorted(Comparator.comparingDouble(test -> p[test]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] adjusted = new double[p.length];
        double smallest = 1;
        for (int rank = p.length; rank > 0; rank--) {
            int test = rising[rank - 1];
            smallest = Math.min(smallest, p[test] * p.length / rank);
            adjusted[test] = smallest;
        }
        return adjusted;
    }
}
