package no.hvorervi.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/** Counts, and what follows from their sums alone, against answers taken one by one. */
class DistributionTest {

    @Test
    void figuresOfASmallGroup() {
        Distribution answers = Answers.of(2, 3, 3, 4, 5, 5);
        assertThat(answers.n()).isEqualTo(6);
        assertThat(answers.lowest()).isEqualTo(1);
        assertThat(answers.highest()).isEqualTo(5);
        assertThat(answers.counts()).containsExactly(0, 1, 2, 1, 2);
        assertThat(answers.moments()).isEqualTo(new Moments(6, 22, 88));
        assertThat(answers.mean()).isEqualTo(22 / 6.0);
        // (6 · 88 − 22²) / (6 · 5)
        assertThat(answers.variance()).isEqualTo(44 / 30.0);
        assertThat(answers.sd()).isEqualTo(Math.sqrt(44 / 30.0));
    }

    @Test
    void balanceRunsFromMinusTwoToTwo() {
        Distribution answers = new Distribution(-2, 1, 0, 0, 0, 3);
        assertThat(answers.highest()).isEqualTo(2);
        assertThat(answers.moments()).isEqualTo(new Moments(4, 4, 16));
        assertThat(answers.mean()).isEqualTo(1);
        assertThat(answers.variance()).isEqualTo(4);
    }

    @Property
    void figuresAreThoseOfTheSingleAnswers(
            @ForAll @Size(min = 2, max = 200) List<@IntRange(min = 1, max = 5) Integer> scores) {
        Distribution answers = Answers.of(scores);
        double mean = scores.stream().mapToInt(score -> score).average().orElseThrow();
        double squares = scores.stream()
                .mapToDouble(score -> (score - mean) * (score - mean))
                .sum();
        assertThat(answers.n()).isEqualTo(scores.size());
        assertThat(answers.mean()).isEqualTo(mean);
        assertThat(answers.variance()).isCloseTo(squares / (scores.size() - 1), within(1e-12));
        assertThat(answers.sd()).isEqualTo(Math.sqrt(answers.variance()));
    }

    @Property
    void figuresAreExactForAWholeMunicipality(@ForAll @Size(5) List<@IntRange(min = 1, max = 100_000) Integer> counts) {
        Distribution answers = Answers.ofCounts(counts);
        BigFraction n = new BigFraction(answers.n());
        BigFraction mean = new BigFraction(answers.moments().sum())
                .divide(answers.moments().n());
        BigFraction squares = BigFraction.ZERO;
        for (int place = 0; place < 5; place++) {
            BigFraction distance = new BigFraction(place + 1).subtract(mean);
            squares = squares.add(distance.multiply(distance).multiply(counts.get(place)));
        }
        assertThat(answers.mean()).isEqualTo(mean.doubleValue());
        assertThat(answers.variance())
                .isEqualTo(squares.divide(n.subtract(BigFraction.ONE)).doubleValue());
    }

    @Property
    void varianceStaysInItsRange(@ForAll @Size(min = 2, max = 60) List<@IntRange(min = 1, max = 5) Integer> scores) {
        double n = scores.size();
        assertThat(Answers.of(scores).variance()).isBetween(0.0, 4 * n / (n - 1) + 1e-12);
    }

    @Property
    void movingTheScaleMovesTheMeanAlone(@ForAll @Size(5) List<@IntRange(max = 50) Integer> counts) {
        Distribution answers = Answers.ofCounts(counts).plus(Answers.of(1, 4));
        Distribution moved = Answers.shifted(answers, -3);
        assertThat(moved.mean()).isCloseTo(answers.mean() - 3, within(1e-12));
        assertThat(moved.variance()).isEqualTo(answers.variance());
    }

    @Property
    void groupsPutTogetherAreOneGroupInAnyOrder(
            @ForAll List<@IntRange(min = 1, max = 5) Integer> some,
            @ForAll List<@IntRange(min = 1, max = 5) Integer> others) {
        Distribution together = Answers.of(some).plus(Answers.of(others));
        assertThat(together)
                .isEqualTo(
                        Answers.of(Stream.concat(some.stream(), others.stream()).toList()))
                .isEqualTo(Answers.of(others).plus(Answers.of(some)));
        assertThat(together.moments())
                .isEqualTo(Answers.of(some).moments().plus(Answers.of(others).moments()));
        assertThat(together.minus(Answers.of(others))).isEqualTo(Answers.of(some));
    }

    @Test
    void whatIsNotAPartCannotBeTakenAway() {
        Distribution answers = Answers.of(1, 2, 2);
        assertThat(answers.minus(answers).n()).isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> answers.minus(Answers.of(1, 1)));
    }

    @Test
    void scalesDoNotMix() {
        Distribution answers = new Distribution(1, 1, 2, 3);
        assertThatIllegalArgumentException().isThrownBy(() -> answers.plus(new Distribution(0, 1, 2, 3)));
        assertThatIllegalArgumentException().isThrownBy(() -> answers.plus(new Distribution(1, 1, 2, 3, 0)));
        assertThatIllegalArgumentException().isThrownBy(() -> answers.minus(new Distribution(1, 1, 2)));
    }

    @Test
    void emptyGroupHasNoMeanAndOnePersonNoSpread() {
        Distribution nobody = new Distribution(1, 0, 0, 0, 0, 0);
        assertThat(nobody.n()).isZero();
        assertThatIllegalStateException().isThrownBy(nobody::mean);
        assertThatIllegalStateException().isThrownBy(nobody::variance);
        Distribution one = Answers.of(4);
        assertThat(one.mean()).isEqualTo(4);
        assertThatIllegalStateException().isThrownBy(one::variance);
        assertThatIllegalStateException().isThrownBy(one::sd);
    }

    @Test
    void allAlikeHaveNoSpread() {
        assertThat(Answers.of(4, 4).sd()).isZero();
        assertThat(new Distribution(1, 0, 0, 53_000, 0, 0).sd()).isZero();
    }

    @Test
    void countsThatCannotBeAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Distribution(1, 1, -1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Distribution(1, 3));
        assertThatThrownBy(() -> new Distribution(1, Integer.MAX_VALUE, 1)).isInstanceOf(ArithmeticException.class);
        assertThatIllegalArgumentException().isThrownBy(() -> new Moments(-1, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Moments(0, 0, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Moments(0, 1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Moments(2, 4, 7));
        assertThatThrownBy(() -> new Moments(2, Long.MAX_VALUE, 7)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void nobodyChangesTheCounts() {
        int[] counts = {1, 2, 3, 0, 0};
        Distribution answers = new Distribution(1, counts);
        counts[0] = 9;
        answers.counts()[1] = 9;
        assertThat(answers).isEqualTo(new Distribution(1, 1, 2, 3, 0, 0));
    }

    @Test
    void equalCountsOnTheSameScaleAreEqual() {
        assertThat(Answers.of(1, 5)).hasSameHashCodeAs(Answers.of(5, 1)).isEqualTo(Answers.of(5, 1));
        assertThat(Answers.of(1, 5)).isNotEqualTo(Answers.of(1, 4)).isNotEqualTo("1, 5");
        assertThat(new Distribution(1, 1, 1, 1)).isNotEqualTo(new Distribution(0, 1, 1, 1));
    }

    @Test
    void logsNeverShowTheAnswersOfAFew() {
        assertThat(Answers.of(1, 5)).hasToString("Distribution[…]");
        assertThat(Answers.of(1, 5).moments()).hasToString("Moments[…]");
    }
}
