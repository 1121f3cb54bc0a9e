package no.hvorervi.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/** Van der Eijk's agreement, against published examples, values by hand and his own definition in fractions. */
class AgreementTest {

    private static double agreement(int... counts) {
        return Agreement.of(new Distribution(1, counts));
    }

    @Test
    void allAlikeAgreeWhicheverScoreItIs() {
        for (int score = 1; score <= 5; score++) {
            assertThat(Agreement.of(Answers.of(score, score, score))).isOne();
            assertThat(Agreement.of(Answers.of(score))).isOne();
        }
    }

    @Test
    void evenSpreadIsZeroAndSplitEndsAreMinusOne() {
        assertThat(agreement(7, 7, 7, 7, 7)).isZero();
        assertThat(agreement(6, 0, 0, 0, 6)).isEqualTo(-1);
        assertThat(agreement(6, 0, 6)).isEqualTo(-1);
    }

    /** From the documentation and the vignette of the R package agrmt. */
    @Test
    void publishedExamplesComeOut() {
        assertThat(agreement(30, 40, 210, 130, 530, 50, 10)).isCloseTo(0.6113333, within(5e-8));
        assertThat(agreement(2, 0, 1, 1)).isCloseTo(0.08, within(5e-3));
    }

    @Test
    void emptyScoresCountAsGapsOnlyBetweenOthers() {
        // Side by side: 1 − 1/4. One gap: 2 of 3 triples together, U = (3·2 − 4·1) / 9; two: (3·1 − 4·2) / 9.
        assertThat(agreement(0, 5, 5, 0, 0)).isEqualTo(0.75);
        assertThat(agreement(5, 0, 5, 0, 0)).isCloseTo(2 / 9.0 * 0.75, within(1e-15));
        assertThat(agreement(5, 0, 0, 5, 0)).isCloseTo(-5 / 9.0 * 0.75, within(1e-15));
        assertThat(agreement(0, 5, 5, 5, 0)).isEqualTo(0.5);
        assertThat(agreement(5, 5, 5, 5, 0)).isEqualTo(0.25);
        // 1, 2 and 5: of six triples two together, four apart; S = 3.
        assertThat(agreement(5, 5, 0, 0, 5)).isCloseTo((3 * 2 - 4 * 4) / 18.0 * 0.5, within(1e-15));
    }

    @Test
    void layersArePeeledFromTheSmallestCount() {
        // Ten: 1 on all five (0), 2 on the two in the middle (.75 of 4 people), 1 on the third (1 of 1).
        assertThat(agreement(1, 1, 4, 3, 1)).isEqualTo((0 + 4 * 0.75 + 1) / 10);
    }

    @Test
    void limitsOfWordsAreMetExactly() {
        assertThat(agreement(0, 3, 3, 3, 0)).isEqualTo(AgreementWord.AGREED_FROM);
        // Four on every score count nothing; the rest, on one score, count wholly.
        assertThat(agreement(4, 4, 4, 4, 8)).isEqualTo(4 / 24.0);
        assertThat(agreement(4, 4, 4, 4, 9)).isEqualTo(AgreementWord.DIVIDED_BELOW);
    }

    @Test
    void nothingAgreesWithoutAnswersOrASingleTripleOfScores() {
        assertThatIllegalArgumentException().isThrownBy(() -> agreement(0, 0, 0, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> agreement(3, 2));
    }

    @Property
    void isWhatTheDefinitionSays(@ForAll @Size(5) List<@IntRange(max = 40) Integer> counts) {
        Distribution answers = Answers.ofCounts(counts).plus(Answers.of(3));
        assertThat(Agreement.of(answers)).isEqualTo(byDefinition(answers).doubleValue());
    }

    @Property
    void isWhatTheDefinitionSaysOnLongerScales(
            @ForAll @Size(min = 3, max = 9) List<@IntRange(min = 0, max = 40) Integer> counts) {
        List<Integer> some = counts.stream().map(count -> count / 2).toList();
        Distribution answers = Answers.ofCounts(some);
        if (answers.n() > 0) {
            assertThat(Agreement.of(answers)).isEqualTo(byDefinition(answers).doubleValue());
        }
    }

    @Property
    void staysInItsRangeAndTellsNeitherEndsNorSizesApart(
            @ForAll @Size(5) List<@IntRange(max = 40) Integer> counts,
            @ForAll @IntRange(min = 2, max = 1_000) int times) {
        Distribution answers = Answers.ofCounts(counts).plus(Answers.of(2));
        double agreement = Agreement.of(answers);
        assertThat(agreement).isBetween(-1.0, 1.0);
        assertThat(Agreement.of(Answers.mirrored(answers))).isEqualTo(agreement);
        assertThat(Agreement.of(Answers.times(answers, times))).isEqualTo(agreement);
        assertThat(Agreement.of(Answers.shifted(answers, -3))).isEqualTo(agreement);
    }

    @Property
    void isOneOnlyWhenAllAreAlike(@ForAll @Size(min = 1, max = 30) List<@IntRange(min = 1, max = 5) Integer> scores) {
        assertThat(Agreement.of(Answers.of(scores)) == 1)
                .isEqualTo(scores.stream().distinct().count() == 1);
    }

    /** The layers with their weights and U as the article has them, in fractions. */
    private static BigFraction byDefinition(Distribution answers) {
        int[] left = answers.counts();
        int scores = left.length;
        BigFraction agreement = BigFraction.ZERO;
        while (Arrays.stream(left).sum() > 0) {
            int smallest = Arrays.stream(left).filter(count -> count > 0).min().orElseThrow();
            boolean[] chosen = new boolean[scores];
            int size = 0;
            for (int score = 0; score < scores; score++) {
                chosen[score] = left[score] > 0;
                size += chosen[score] ? 1 : 0;
                left[score] -= chosen[score] ? smallest : 0;
            }
            BigFraction width = BigFraction.ONE.subtract(new BigFraction(size - 1, scores - 1));
            agreement = agreement.add(new BigFraction((long) smallest * size, (long) answers.n())
                    .multiply(width)
                    .multiply(unimodality(chosen, size)));
        }
        return agreement;
    }

    private static BigFraction unimodality(boolean[] chosen, int size) {
        int scores = chosen.length;
        if (size == 1 || size == scores) {
            return BigFraction.ONE;
        }
        int together = 0;
        int apart = 0;
        for (int first = 0; first < scores; first++) {
            for (int second = first + 1; second < scores; second++) {
                for (int third = second + 1; third < scores; third++) {
                    boolean outer = chosen[first] && chosen[third];
                    apart += outer && !chosen[second] ? 1 : 0;
                    together += chosen[second] && chosen[first] != chosen[third] ? 1 : 0;
                }
            }
        }
        return new BigFraction((scores - 2) * together - (scores - 1) * apart, (scores - 2) * (together + apart));
    }
}
