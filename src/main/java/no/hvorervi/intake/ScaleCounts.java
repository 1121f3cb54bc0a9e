package no.hvorervi.intake;

import java.util.Arrays;

/**
 * How the questions of a scale go together in a group, over those who answered every one of them. Of a group of one these are
 * that person's answers.
 */
public final class ScaleCounts {

    private final long[] sums;
    private final long[][] products;
    private int people;

    ScaleCounts(int questions) {
        sums = new long[questions];
        products = new long[questions][questions];
    }

    /** Of one person, in the order of the questions. */
    void add(int[] scores) {
        people++;
        for (int question = 0; question < sums.length; question++) {
            sums[question] += scores[question];
            for (int other = 0; other < sums.length; other++) {
                products[question][other] += (long) scores[question] * scores[other];
            }
        }
    }

    /** How many answered all questions of the scale. */
    public int people() {
        return people;
    }

    /** Σx of each question, in the order asked for. */
    public long[] sums() {
        return sums.clone();
    }

    /** Σx·y of each pair of questions, and Σx² of each with itself. */
    public long[][] products() {
        return Arrays.stream(products).map(long[]::clone).toArray(long[][]::new);
    }

    /** Never the numbers: they must not reach a log. */
    @Override
    public String toString() {
        return "ScaleCounts[…]";
    }
}
