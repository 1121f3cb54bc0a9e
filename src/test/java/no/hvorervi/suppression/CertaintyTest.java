package no.hvorervi.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Nobody's answer is certain, shown by going through every set of answers that small trees can have.
 *
 * <p>The attacker knows the tree, how many answered in each unit, every figure, and how much is shown of each cell and what
 * that means: to him all sets of answers are possible that agree with these. An answer of somebody in a unit is certain when
 * all of the unit gave the same one in each of them.
 */
class CertaintyTest {

    private static final int OPEN = -1;

    /** For each unit the answer that all placed in it gave in each set of answers shown alike, or {@link #OPEN}. */
    private static int[] certain(Cells cells) {
        int[][] own = IntStream.range(0, cells.forest().size())
                .mapToObj(cells::counts)
                .toArray(int[][]::new);
        for (int unit = own.length - 1; unit > 0; unit--) {
            if (cells.forest().parent(unit) != Forest.NONE) {
                Counts.subtract(own[cells.forest().parent(unit)], cells.counts(unit));
            }
        }
        return Arrays.stream(own)
                .mapToInt(counts ->
                        Arrays.stream(counts).filter(count -> count > 0).count() == 1 ? Smooth.majority(counts) : OPEN)
                .toArray();
    }

    private static int[] both(int[] certain, int[] other) {
        for (int unit = 0; unit < certain.length; unit++) {
            if (certain[unit] != other[unit]) {
                certain[unit] = OPEN;
            }
        }
        return certain;
    }

    /** The figures of these cells, were they shown like that; empty when they would not be. */
    private static Optional<String> figures(Cells cells, List<Shown> shown) {
        StringBuilder text = new StringBuilder();
        for (int unit = 0; unit < shown.size(); unit++) {
            boolean isAlike = Smooth.isFlat(cells.n(unit), cells.sum(unit), cells.places())
                    || (cells.n(unit) >= 10 && Smooth.isNearlyUnanimous(cells.counts(unit)));
            if (shown.get(unit) != Shown.HIDDEN && isAlike != (shown.get(unit) == Shown.ROUNDED)) {
                return Optional.empty();
            }
            text.append(' ')
                    .append(
                            switch (shown.get(unit)) {
                                case HIDDEN -> "-";
                                case ROUNDED -> Math.round(2.0 * cells.sum(unit) / cells.n(unit)) / 2.0;
                                case MEAN -> cells.sum(unit);
                                case SPREAD -> Arrays.toString(cells.counts(unit));
                            });
        }
        return Optional.of(text.toString());
    }

    /** All ways that many people can answer, as counts by place. */
    static List<int[]> answers(int people, int places) {
        if (places == 1) {
            return List.of(new int[] {people});
        }
        List<int[]> answers = new ArrayList<>();
        for (int lowest = 0; lowest <= people; lowest++) {
            for (int[] rest : answers(people - lowest, places - 1)) {
                int[] counts = new int[places];
                counts[0] = lowest;
                System.arraycopy(rest, 0, counts, 1, places - 1);
                answers.add(counts);
            }
        }
        return answers;
    }

    @ParameterizedTest
    @CsvSource({
        // parents, people placed directly, places on the scale
        "-1, 5, 5",
        "-1, 9, 5",
        "-1, 10, 5",
        "-1, 14, 5",
        "-1 0 0, 0 5 5, 5",
        "-1 0 0, 0 5 6, 5",
        "-1 0, 5 5, 5",
        "-1 0, 5 8, 5",
        "-1 0 0, 0 6 4, 5",
        "-1 0 0, 0 5 10, 4",
        "-1 0 0 0, 2 2 2 5, 5",
        "-1 0 0 0, 0 5 5 5, 3",
        "-1 0 0, 5 5 5, 3",
        "-1 0 0, 5 5 10, 3",
        "-1 0 1, 5 5 5, 3",
        "-1 0 1, 5 0 6, 5",
        "-1 0 0 0 0, 0 5 5 5 5, 3",
        "-1 0 0 1 1, 5 0 5 5 5, 3",
        "-1 0 0 1 1, 0 0 10 5 5, 3",
        "-1 0 0 0 0 0, 0 5 5 5 5 5, 2"
    })
    void noAnswerFollowsFromAllThatIsShown(String parents, String people, int places) {
        Forest forest = Forest.of(numbers(parents));
        List<List<int[]>> choices = Arrays.stream(numbers(people))
                .mapToObj(each -> answers(each, places))
                .toList();
        List<Cells> worlds = worlds(forest, choices);
        Map<List<Shown>, List<Cells>> truths = worlds.stream()
                .collect(Collectors.groupingBy(
                        cells -> List.of(Suppressor.decide(cells, new Threshold(5), new BitSet()))));
        List<String> leaks = new ArrayList<>();
        truths.forEach((shown, shownSo) -> {
            Map<String, int[]> certain = new HashMap<>();
            worlds.forEach(world -> figures(world, shown)
                    .ifPresent(figures -> certain.merge(figures, certain(world), CertaintyTest::both)));
            shownSo.stream()
                    .map(truth -> figures(truth, shown).orElseThrow())
                    .distinct()
                    .filter(figures -> Arrays.stream(certain.get(figures)).anyMatch(answer -> answer != OPEN))
                    .forEach(figures -> leaks.add(shown + figures + " tells " + Arrays.toString(certain.get(figures))));
        });
        assertThat(leaks).isEmpty();
    }

    private static List<Cells> worlds(Forest forest, List<List<int[]>> choices) {
        List<int[][]> worlds = List.<int[][]>of(new int[choices.size()][]);
        for (int place = 0; place < choices.size(); place++) {
            int unit = place;
            worlds = worlds.stream()
                    .flatMap(world -> choices.get(unit).stream().map(answers -> {
                        int[][] more = world.clone();
                        more[unit] = answers;
                        return more;
                    }))
                    .toList();
        }
        return worlds.stream().map(world -> Cells.of(forest, world)).toList();
    }

    private static int[] numbers(String text) {
        return Arrays.stream(text.split(" ")).mapToInt(Integer::parseInt).toArray();
    }
}
