package no.hvorervi.intake;

import java.util.Arrays;

/** How many have chosen each score of a question; «don't know» and no answer are not counted. */
public final class ScoreCounts {

    private static final int LOWEST = -2;
    private static final int HIGHEST = 5;

    private final int[] people = new int[HIGHEST - LOWEST + 1];

    /** @throws IllegalArgumentException if no question has such a score */
    void add(int score) {
        if (score < LOWEST || score > HIGHEST) {
            throw new IllegalArgumentException("No score");
        }
        people[score - LOWEST]++;
    }

    /** How many have chosen the score; 0 for one that the question does not have. */
    public int of(int score) {
        return score < LOWEST || score > HIGHEST ? 0 : people[score - LOWEST];
    }

    /** How many have chosen any. */
    public int total() {
        return Arrays.stream(people).sum();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ScoreCounts counts && Arrays.equals(people, counts.people);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(people);
    }

    /** Never the numbers: they must not reach a log. */
    @Override
    public String toString() {
        return "ScoreCounts[…]";
    }
}
