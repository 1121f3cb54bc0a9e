package no.hvorervi.measures;

import java.util.Arrays;
import java.util.List;

/** Scores from 1 to 5, one by one, for tests that do not trust counts. */
final class Answers {

    private Answers() {}

    static Distribution of(List<Integer> scores) {
        int[] counts = new int[5];
        scores.forEach(score -> counts[score - 1]++);
        return new Distribution(1, counts);
    }

    static Distribution of(Integer... scores) {
        return of(List.of(scores));
    }

    /** The same counts, seen from the other end of the scale. */
    static Distribution mirrored(Distribution answers) {
        int[] counts = answers.counts();
        int[] turned = new int[counts.length];
        Arrays.setAll(turned, place -> counts[counts.length - 1 - place]);
        return new Distribution(answers.lowest(), turned);
    }

    /** Everybody so many times. */
    static Distribution times(Distribution answers, int times) {
        return new Distribution(
                answers.lowest(),
                Arrays.stream(answers.counts()).map(count -> count * times).toArray());
    }

    /** On a scale that begins so many steps higher. */
    static Distribution shifted(Distribution answers, int steps) {
        return new Distribution(answers.lowest() + steps, answers.counts());
    }

    static Distribution ofCounts(List<Integer> counts) {
        return new Distribution(1, counts.stream().mapToInt(Integer::intValue).toArray());
    }
}
