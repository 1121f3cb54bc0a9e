package no.hvorervi.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** How far answers lie from their mean, in one group and within several. */
class DeviationTest {

    @Test
    void absoluteDeviationOfASmallGroup() {
        // Mean 3: 2 + 1 + 0 + 0 + 3·1 over six.
        assertThat(Deviation.absolute(Answers.of(1, 2, 3, 4, 4, 4))).isEqualTo(1);
        assertThat(Deviation.absolute(new Distribution(-2, 1, 0, 0, 0, 1))).isEqualTo(2);
        assertThat(Deviation.absolute(Answers.of(5))).isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> Deviation.absolute(new Distribution(1, 0, 0, 0, 0, 0)));
    }

    @Property
    void absoluteDeviationIsTheMeanOfTheDistances(
            @ForAll @Size(min = 1, max = 100) List<@IntRange(min = 1, max = 5) Integer> scores) {
        Distribution answers = Answers.of(scores);
        double expected = scores.stream()
                .mapToDouble(score -> Math.abs(score - answers.mean()))
                .average()
                .orElseThrow();
        assertThat(Deviation.absolute(answers))
                .isCloseTo(expected, within(1e-12))
                .isBetween(0.0, 2.0);
    }

    @Property
    void absoluteDeviationIsZeroOnlyWhenAllAreAlikeAndNeverAboveTheStandardDeviation(
            @ForAll @Size(min = 2, max = 30) List<@IntRange(min = 1, max = 5) Integer> scores) {
        Distribution answers = Answers.of(scores);
        assertThat(Deviation.absolute(answers) == 0)
                .isEqualTo(scores.stream().distinct().count() == 1);
        assertThat(Deviation.absolute(answers)).isLessThanOrEqualTo(answers.sd());
    }

    @Property
    void absoluteDeviationTellsNeitherEndsNorSizesApart(
            @ForAll @Size(5) List<@IntRange(max = 40) Integer> counts,
            @ForAll @IntRange(min = 2, max = 500) int times) {
        Distribution answers = Answers.ofCounts(counts).plus(Answers.of(2));
        double deviation = Deviation.absolute(answers);
        assertThat(Deviation.absolute(Answers.mirrored(answers))).isEqualTo(deviation);
        assertThat(Deviation.absolute(Answers.shifted(answers, -3))).isEqualTo(deviation);
        assertThat(Deviation.absolute(Answers.times(answers, times))).isEqualTo(deviation);
    }

    private static Moments group(Integer... scores) {
        return Answers.of(scores).moments();
    }

    @Test
    void pooledDeviationWeighsGroupsByTheirDegreesOfFreedom() {
        // Squares around the means 2 + 0 + 8, degrees 2 + 1 + 1.
        assertThat(Deviation.pooled(List.of(group(1, 2, 3), group(4, 4), group(1, 5))))
                .hasValue(Math.sqrt(10 / 4.0));
    }

    @Test
    void pooledDeviationNeedsThreeGroupsWithASpread() {
        assertThat(Deviation.pooled(List.of())).isEmpty();
        assertThat(Deviation.pooled(List.of(group(1, 2, 3), group(1, 5)))).isEmpty();
        assertThat(Deviation.pooled(List.of(group(1, 2, 3), group(1, 5), group(3), new Moments(0, 0, 0))))
                .isEmpty();
        assertThat(Deviation.pooled(List.of(group(2, 2), group(5, 5), group(3, 3))))
                .hasValue(0);
    }

    @Property
    void pooledDeviationLiesBetweenThoseOfTheGroupsInAnyOrder(
            @ForAll @Size(min = 3, max = 8)
                    List<@Size(min = 2, max = 20) List<@IntRange(min = 1, max = 5) Integer>> groups) {
        List<Moments> moments = new ArrayList<>(
                groups.stream().map(scores -> Answers.of(scores).moments()).toList());
        DoubleSummaryStatistics own = moments.stream().mapToDouble(Moments::sd).summaryStatistics();
        double pooled = Deviation.pooled(moments).orElseThrow();
        assertThat(pooled).isBetween(own.getMin() - 1e-12, own.getMax() + 1e-12);
        Collections.reverse(moments);
        assertThat(Deviation.pooled(moments).orElseThrow()).isCloseTo(pooled, within(1e-12));
    }

    @Property
    void groupsOfTheSameAnswersPoolToTheirOwnVarianceWithoutBias(
            @ForAll @Size(min = 2, max = 20) List<@IntRange(min = 1, max = 5) Integer> scores,
            @ForAll @IntRange(min = 3, max = 9) int groups) {
        Moments one = Answers.of(scores).moments();
        assertThat(Deviation.pooled(Collections.nCopies(groups, one)).orElseThrow())
                .isCloseTo(one.sd(), within(1e-12));
    }
}
