package no.hvorervi.suppression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Measures what it takes to decide and prove what is shown of 20,000 units, six levels deep with half a million answers, and
 * 33 questions; nothing is asserted, since a busy machine would then fail a sound build. Run it with
 * {@code ./mvnw test -Dtest=SuppressionBenchmark}.
 */
class SuppressionBenchmark {

    private static final int[] LEVELS = {1, 15, 170, 1_000, 6_000};
    private static final int UNITS = 20_000;
    private static final int QUESTIONS = 33;

    @Test
    void decideAndProve() {
        for (int group : new int[] {5, 20}) {
            for (boolean isSkewed : new boolean[] {false, true}) {
                measure(group, isSkewed);
            }
        }
    }

    private static void measure(int group, boolean isSkewed) {
        Random random = new Random(1);
        Forest forest = forest(random);
        Threshold threshold = new Threshold(group);
        List<Forms> means = new ArrayList<>();
        List<Forms> spread = new ArrayList<>();
        Map<Shown, Integer> shownAs = new EnumMap<>(Shown.class);
        long deciding = 0;
        for (int question = 0; question < QUESTIONS; question++) {
            Cells cells = Cells.of(forest, answers(random, isSkewed));
            long start = System.nanoTime();
            Shown[] shown = Suppressor.decide(cells, threshold, new BitSet());
            deciding += System.nanoTime() - start;
            Arrays.stream(shown).forEach(each -> shownAs.merge(each, 1, Integer::sum));
            means.add(Forms.of("E/" + question, forest, UnitTrees.atLeast(Shown.ROUNDED, shown), UnitTrees.n(cells)));
            spread.add(Forms.of("E/" + question, forest, UnitTrees.atLeast(Shown.SPREAD, shown), UnitTrees.n(cells)));
        }
        long start = System.nanoTime();
        Verdict ofMeans = Proof.of(means, threshold.group()).verdict();
        Verdict ofSpread = Proof.of(spread, threshold.spread()).verdict();
        System.out.printf(
                "group %d, %s answers: decided in %.1f s, proven in %.1f s; %s; %s; %s%n",
                group,
                isSkewed ? "high" : "even",
                deciding / 1e9,
                (System.nanoTime() - start) / 1e9,
                shownAs,
                ofMeans,
                ofSpread);
    }

    private static Forest forest(Random random) {
        int[] parents = new int[UNITS];
        int first = 0;
        int unit = 0;
        for (int level = 0; level <= LEVELS.length; level++) {
            int size = level < LEVELS.length ? LEVELS[level] : UNITS - unit;
            int above = level == 0 ? 0 : LEVELS[level - 1];
            for (int place = 0; place < size; place++) {
                parents[unit++] = level == 0 ? Forest.NONE : first + random.nextInt(above);
            }
            first += above;
        }
        return Forest.of(parents);
    }

    /** Fifty in each unit, answering by chance or nearly all as high as they can. */
    private static int[][] answers(Random random, boolean isSkewed) {
        int[][] own = new int[UNITS][5];
        for (int[] counts : own) {
            int people = random.nextInt(51);
            for (int person = 0; person < people; person++) {
                counts[isSkewed && random.nextInt(10) > 0 ? 4 : random.nextInt(5)]++;
            }
        }
        return own;
    }
}
