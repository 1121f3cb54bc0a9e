package no.hvorervi.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Agreement within a group against answers by chance. */
class WithinGroupTest {

    @Test
    void oneStatementGoesFromAgreementThroughChanceToASplit() {
        assertThat(WithinGroup.rwg(Answers.of(4, 4, 4))).isOne();
        // Variances 2, 4 · 10 / 9 and 8.
        assertThat(WithinGroup.rwg(Answers.of(3, 5))).isZero();
        assertThat(WithinGroup.rwg(new Distribution(1, 5, 0, 0, 0, 5))).isCloseTo(1 - 20 / 9.0, within(1e-15));
        assertThat(WithinGroup.rwg(Answers.of(1, 5))).isEqualTo(-3);
        assertThat(WithinGroup.rwg(new Distribution(-2, 0, 1, 0, 1, 0))).isZero();
    }

    @Test
    void oneStatementNeedsTwoPeopleAndFiveScores() {
        assertThatIllegalStateException().isThrownBy(() -> WithinGroup.rwg(Answers.of(4)));
        assertThatIllegalArgumentException().isThrownBy(() -> WithinGroup.rwg(new Distribution(1, 2, 2, 2, 2)));
    }

    @Property
    void oneStatementStaysInItsRangeAndTellsNoEndsApart(
            @ForAll @Size(min = 2, max = 60) List<@IntRange(min = 1, max = 5) Integer> scores) {
        Distribution answers = Answers.of(scores);
        double agreement = WithinGroup.rwg(answers);
        assertThat(agreement).isBetween(-3.0, 1.0).isEqualTo(WithinGroup.rwg(Answers.mirrored(answers)));
        assertThat(agreement == 1).isEqualTo(scores.stream().distinct().count() == 1);
    }

    @Test
    void severalStatementsByHand() {
        // q = 1/2: 9 · ½ / (9 · ½ + ½).
        assertThat(WithinGroup.rwgJ(0.5, 1.5, 1, 1, 1, 1, 1, 1, 1)).isCloseTo(0.9, within(1e-15));
        assertThat(WithinGroup.rwgJ(0, 0, 0)).isOne();
        assertThat(WithinGroup.rwgJ(2, 2, 2)).isZero();
    }

    @Test
    void severalStatementsSplitMoreThanByChanceHaveNoAgreement() {
        // The formula would give −∞ at 2.25 for nine statements, and 9 / 7 at 4.
        assertThat(WithinGroup.rwgJ(2.1, 2.1, 2.1)).isZero();
        assertThat(WithinGroup.rwgJ(2.25, 2.25, 2.25, 2.25, 2.25, 2.25, 2.25, 2.25, 2.25))
                .isZero();
        assertThat(WithinGroup.rwgJ(4, 4, 4)).isZero();
    }

    @Test
    void severalStatementsNeedVariances() {
        assertThatIllegalArgumentException().isThrownBy(WithinGroup::rwgJ);
        assertThatIllegalArgumentException().isThrownBy(() -> WithinGroup.rwgJ(1, -0.1));
        assertThatIllegalArgumentException().isThrownBy(() -> WithinGroup.rwgJ(1, Double.NaN));
    }

    @Property
    void oneOfSeveralIsTheSameAsOne(@ForAll @DoubleRange(min = 0, max = 2) double variance) {
        assertThat(WithinGroup.rwgJ(variance)).isCloseTo(1 - variance / 2, within(1e-12));
    }

    @Property
    void severalStatementsStayInRangeInAnyOrderAndMoreOfThemAgreeNoLess(
            @ForAll @Size(min = 1, max = 12) List<@DoubleRange(min = 0, max = 8) Double> variances) {
        double[] some = variances.stream().mapToDouble(Double::doubleValue).toArray();
        double agreement = WithinGroup.rwgJ(some);
        assertThat(agreement).isBetween(0.0, 1.0);
        double[] turned =
                variances.reversed().stream().mapToDouble(Double::doubleValue).toArray();
        assertThat(WithinGroup.rwgJ(turned)).isCloseTo(agreement, within(1e-12));
        double[] twice = Collections.nCopies(2, variances).stream()
                .flatMap(List::stream)
                .mapToDouble(Double::doubleValue)
                .toArray();
        assertThat(WithinGroup.rwgJ(twice)).isGreaterThanOrEqualTo(agreement - 1e-12);
        assertThat(WithinGroup.rwgJ(Arrays.stream(some).map(each -> each + 0.1).toArray()))
                .isLessThanOrEqualTo(agreement);
    }
}
