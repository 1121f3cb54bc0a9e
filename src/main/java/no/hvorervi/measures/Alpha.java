package no.hvorervi.measures;

import java.util.Arrays;
import java.util.OptionalDouble;

/** How far the questions of a scale measure the same: Cronbach's alpha (Psychometrika 16, 1951). */
public final class Alpha {

    /** Below this it says more of who happened to answer than of the questions. */
    public static final int FEWEST = 30;

    private Alpha() {}

    /**
     * alpha = J / (J − 1) · (1 − Σ variance of a question / variance of the sum of all), over those who have answered all
     * J questions.
     *
     * @param n how many have
     * @param sums Σx of each question
     * @param products Σx·y of each pair of questions, and Σx² of each with itself
     * @return at most 1; negative when questions pull against each other; empty for fewer than 30 people, fewer than two
     *     questions, or when all have the same total
     * @throws IllegalArgumentException if there is not a product for each pair
     */
    public static OptionalDouble of(int n, long[] sums, long[][] products) {
        int questions = sums.length;
        if (products.length != questions || Arrays.stream(products).anyMatch(row -> row.length != questions)) {
            throw new IllegalArgumentException("Not a product for each pair");
        }
        if (n < FEWEST || questions < 2) {
            return OptionalDouble.empty();
        }
        long ofQuestions = 0;
        for (int question = 0; question < questions; question++) {
            ofQuestions += new Moments(n, sums[question], products[question][question]).squaredDeviations();
        }
        long ofTotals = new Moments(
                        n,
                        Arrays.stream(sums).sum(),
                        Arrays.stream(products).flatMapToLong(Arrays::stream).sum())
                .squaredDeviations();
        return ofTotals == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(questions / (questions - 1.0) * (1 - (double) ofQuestions / ofTotals));
    }
}
