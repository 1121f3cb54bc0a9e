package no.hvorervi.measures;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How far people agree: van der Eijk's agreement A (Measuring agreement in ordered rating scales, Quality &amp; Quantity
 * 35, 2001, doi 10.1023/A:1010374114305).
 *
 * <p>The counts are peeled into layers: each takes the smallest count that is left, m, from all S scores that still have
 * answers. Of a layer's triples of scores i &lt; j &lt; l in which exactly two have answers, TU have them side by side
 * (110, 011) and TDU apart (101). On a scale of K scores
 *
 * <pre>
 * A = Σ m·S/n · U · (1 − (S − 1)/(K − 1))
 * U = ((K − 2)·TU − (K − 1)·TDU) / ((K − 2)·(TU + TDU)), and 1 where S = 1
 * </pre>
 *
 * <p>1 when all have chosen the same score, 0 when every score is chosen by as many, −1 when half have chosen each end.
 */
public final class Agreement {

    private Agreement() {}

    /**
     * A of the answers, from whole numbers with one division at the end.
     *
     * @return −1 to 1
     * @throws IllegalArgumentException if nobody has answered, or the scale has fewer than three scores
     */
    public static double of(Distribution answers) {
        int[] left = answers.counts();
        int scores = left.length;
        if (answers.n() == 0 || scores < 3) {
            throw new IllegalArgumentException("No answers on a scale of three scores or more");
        }
        long whole = IntStream.range(1, scores).asLongStream().reduce(scores - 2, Math::multiplyExact);
        long sum = 0;
        while (Arrays.stream(left).anyMatch(count -> count > 0)) {
            int layer = Arrays.stream(left).filter(count -> count > 0).min().orElseThrow();
            sum = Math.addExact(sum, Math.multiplyExact(layer, weighed(left, whole)));
            for (int score = 0; score < scores; score++) {
                left[score] = Math.max(0, left[score] - layer);
            }
        }
        return (double) sum / Math.multiplyExact(answers.n() * (scores - 1L), whole);
    }

    /**
     * S·U·(K − S) of a layer. Exactly two of three scores have answers in TU + TDU = S·(S − 1)·(K − S) / 2 triples; so it
     * is 2·((K − 2)·TU − (K − 1)·TDU) / ((K − 2)·(S − 1)), and a whole number when multiplied by (K − 2)·(K − 1)!: words for
     * agreement have exact limits.
     */
    private static long weighed(int[] left, long whole) {
        int scores = left.length;
        int chosen = (int) Arrays.stream(left).filter(count -> count > 0).count();
        if (chosen == 1) {
            return whole * (scores - 1);
        }
        long pairs = (long) chosen * (chosen - 1) * (scores - chosen) / 2;
        long apart = apart(left);
        long together = pairs - apart;
        return 2 * ((scores - 2) * together - (scores - 1) * apart) * (whole / (scores - 2) / (chosen - 1));
    }

    /** Triples of scores of which the outer two have answers and the middle one has none. */
    private static long apart(int[] left) {
        long apart = 0;
        for (int middle = 1; middle < left.length - 1; middle++) {
            if (left[middle] == 0) {
                long below = Arrays.stream(left, 0, middle)
                        .filter(count -> count > 0)
                        .count();
                long above = Arrays.stream(left, middle + 1, left.length)
                        .filter(count -> count > 0)
                        .count();
                apart += below * above;
            }
        }
        return apart;
    }
}
