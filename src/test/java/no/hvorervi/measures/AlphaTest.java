package no.hvorervi.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Whether questions measure the same. */
class AlphaTest {

    private static OptionalDouble alpha(List<int[]> rows) {
        Sheet sheet = new Sheet(rows);
        return Alpha.of(sheet.n(), sheet.sums(), sheet.products());
    }

    /** So many rounds of the same people. */
    private static List<int[]> repeated(int times, int[]... rows) {
        return Collections.nCopies(times, List.of(rows)).stream()
                .flatMap(List::stream)
                .toList();
    }

    @Test
    void questionsAnsweredAlikeMeasureTheSame() {
        assertThat(alpha(repeated(10, new int[] {1, 1, 1}, new int[] {3, 3, 3}, new int[] {5, 5, 5}))
                        .orElseThrow())
                .isCloseTo(1, within(1e-15));
    }

    @Test
    void questionsThatHaveNothingToDoWithEachOtherDoNot() {
        assertThat(alpha(repeated(8, new int[] {1, 1}, new int[] {1, 5}, new int[] {5, 1}, new int[] {5, 5}))
                        .orElseThrow())
                .isZero();
    }

    @Test
    void twoQuestionsByHand() {
        // Variances over n: 2/3 each; of the totals 3, 3, 6: 2. 2 · (1 − 4/3 / 2).
        assertThat(alpha(repeated(10, new int[] {1, 2}, new int[] {2, 1}, new int[] {3, 3}))
                        .orElseThrow())
                .isCloseTo(2 / 3.0, within(1e-15));
    }

    @Test
    void questionsThatPullApartAreNegative() {
        assertThat(alpha(repeated(10, new int[] {1, 5}, new int[] {5, 2}, new int[] {3, 3}))
                        .orElseThrow())
                .isNegative();
    }

    @Test
    void needsThirtyPeopleTwoQuestionsAndTotalsThatDiffer() {
        int[][] rows = {{1, 2}, {2, 1}, {3, 3}};
        assertThat(alpha(repeated(10, rows))).isPresent();
        assertThat(alpha(repeated(10, rows).subList(0, 29))).isEmpty();
        assertThat(alpha(repeated(10, new int[] {1}, new int[] {2}, new int[] {3})))
                .isEmpty();
        assertThat(alpha(repeated(15, new int[] {1, 5}, new int[] {5, 1}))).isEmpty();
        assertThat(Alpha.of(0, new long[0], new long[0][])).isEmpty();
    }

    @Test
    void needsAProductForEachPair() {
        assertThatIllegalArgumentException().isThrownBy(() -> Alpha.of(30, new long[2], new long[3][2]));
        assertThatIllegalArgumentException().isThrownBy(() -> Alpha.of(30, new long[2], new long[][] {{1, 2}, {1}}));
    }

    @Provide
    Arbitrary<List<int[]>> sheets() {
        return Arbitraries.integers().between(2, 6).flatMap(questions -> Arbitraries.integers()
                .between(1, 5)
                .array(int[].class)
                .ofSize(questions)
                .list()
                .ofMinSize(30)
                .ofMaxSize(60));
    }

    @Property(tries = 300)
    void isTheFormulaOfTheSingleAnswersAndAtMostOne(@ForAll("sheets") List<int[]> rows) {
        OptionalDouble alpha = alpha(rows);
        int questions = rows.getFirst().length;
        double ofQuestions = IntStream.range(0, questions)
                .mapToDouble(question ->
                        variance(rows.stream().mapToDouble(row -> row[question]).toArray()))
                .sum();
        double ofTotals = variance(
                rows.stream().mapToDouble(row -> IntStream.of(row).sum()).toArray());
        if (alpha.isEmpty()) {
            assertThat(ofTotals).isZero();
        } else {
            assertThat(alpha.orElseThrow())
                    .isCloseTo(
                            questions / (questions - 1.0) * (1 - ofQuestions / ofTotals),
                            within(1e-9 * (1 + ofQuestions / ofTotals)))
                    .isLessThanOrEqualTo(1 + 1e-12);
        }
    }

    @Property(tries = 300)
    void isTheSameInAnyOrderAndOnAMovedScale(
            @ForAll("sheets") List<int[]> rows, @ForAll @IntRange(min = -3, max = 3) int steps) {
        List<int[]> changed = rows.reversed().stream()
                .map(row -> IntStream.range(0, row.length)
                        .map(question -> row[row.length - 1 - question] + steps * question)
                        .toArray())
                .toList();
        assertThat(alpha(changed)).isEqualTo(alpha(rows));
    }

    private static double variance(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        return Arrays.stream(values).map(value -> Math.pow(value - mean, 2)).sum() / (values.length - 1);
    }
}
