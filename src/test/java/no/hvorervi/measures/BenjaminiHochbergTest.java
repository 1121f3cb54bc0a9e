package no.hvorervi.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Several tests at a time. */
class BenjaminiHochbergTest {

    @Test
    void fourTestsByHand() {
        assertThat(BenjaminiHochberg.adjust(0.01, 0.04, 0.03, 0.5))
                .usingComparatorWithPrecision(1e-15)
                .containsExactly(0.04, 0.04 * 4 / 3, 0.04 * 4 / 3, 0.5);
        assertThat(BenjaminiHochberg.adjust(0.05, 0.01, 0.04, 0.02, 0.03))
                .usingComparatorWithPrecision(1e-15)
                .containsOnly(0.05);
    }

    @Test
    void oneTestStaysAsItIsAndNoneIsNone() {
        assertThat(BenjaminiHochberg.adjust(0.03)).containsExactly(0.03);
        assertThat(BenjaminiHochberg.adjust()).isEmpty();
    }

    @Test
    void onlyProbabilitiesAreAdjusted() {
        assertThatIllegalArgumentException().isThrownBy(() -> BenjaminiHochberg.adjust(0.1, 1.01));
        assertThatIllegalArgumentException().isThrownBy(() -> BenjaminiHochberg.adjust(-0.01));
        assertThatIllegalArgumentException().isThrownBy(() -> BenjaminiHochberg.adjust(Double.NaN, 0.1));
    }

    @Test
    void endsOfTheRangeStay() {
        assertThat(BenjaminiHochberg.adjust(0, 1)).containsExactly(0, 1);
    }

    @Property
    void isTheSmallestOfTheLaterOnesAndChangesNothingGiven(
            @ForAll @Size(max = 12) List<@DoubleRange(max = 1) Double> values) {
        double[] p = array(values);
        double[] adjusted = BenjaminiHochberg.adjust(p);
        assertThat(p).containsExactly(array(values));
        double[] rising = p.clone();
        Arrays.sort(rising);
        for (int test = 0; test < p.length; test++) {
            double smallest = 1;
            for (int rank = 1; rank <= rising.length; rank++) {
                if (rising[rank - 1] >= p[test]) {
                    smallest = Math.min(smallest, rising[rank - 1] * p.length / rank);
                }
            }
            assertThat(adjusted[test]).isCloseTo(smallest, within(1e-15)).isBetween(p[test] - 1e-15, 1.0);
        }
    }

    @Property
    void followsItsTestInAnyOrder(@ForAll @Size(min = 1, max = 12) List<@DoubleRange(max = 1) Double> values) {
        List<Double> adjusted = list(BenjaminiHochberg.adjust(array(values)));
        assertThat(list(BenjaminiHochberg.adjust(array(values.reversed())))).isEqualTo(adjusted.reversed());
    }

    /** The procedure of the article: with the largest i for which p(i) ≤ i/m · q, the i smallest are sure. */
    @Property
    void callsSureWhatTheProcedureDoes(@ForAll @Size(min = 1, max = 12) List<@DoubleRange(max = 0.2) Double> values) {
        double limit = 0.05;
        double[] rising = array(values);
        Arrays.sort(rising);
        int sure = 0;
        for (int rank = 1; rank <= rising.length; rank++) {
            sure = rising[rank - 1] * rising.length / rank <= limit ? rank : sure;
        }
        assertThat(Arrays.stream(BenjaminiHochberg.adjust(array(values))).filter(each -> each <= limit))
                .hasSize(sure);
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static List<Double> list(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }
}
