package no.hvorervi.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

/** What is said of a change. */
class CertaintyTest {

    private static Sample sample(int n) {
        return new Sample(3, 1, n);
    }

    @Test
    void eightInEachRoundAreEnough() {
        assertThat(Certainty.isTestable(sample(8), sample(8))).isTrue();
        assertThat(Certainty.isTestable(sample(7), sample(80))).isFalse();
        assertThat(Certainty.isTestable(sample(80), sample(7))).isFalse();
    }

    @Test
    void sureChangesAreBetterOrWorse() {
        assertThat(Certainty.of(0.7, 0.0499)).isEqualTo(Certainty.BETTER);
        assertThat(Certainty.of(-0.7, 0.0499)).isEqualTo(Certainty.WORSE);
        assertThat(Certainty.of(0.7, 0)).isEqualTo(Certainty.BETTER);
    }

    @Test
    void fromFivePerCentOnNothingIsSure() {
        assertThat(Certainty.of(0.7, 0.05)).isEqualTo(Certainty.UNCERTAIN);
        assertThat(Certainty.of(-4, 1)).isEqualTo(Certainty.UNCERTAIN);
        assertThat(Certainty.of(0, 0)).isEqualTo(Certainty.UNCERTAIN);
    }

    @Test
    void onlyProbabilitiesTellAnything() {
        assertThatIllegalArgumentException().isThrownBy(() -> Certainty.of(1, -0.1));
        assertThatIllegalArgumentException().isThrownBy(() -> Certainty.of(1, 1.1));
        assertThatIllegalArgumentException().isThrownBy(() -> Certainty.of(1, Double.NaN));
    }

    @Property
    void betterOneWayIsWorseTheOther(
            @ForAll @DoubleRange(min = 0.01, max = 4) double difference, @ForAll @DoubleRange(max = 1) double p) {
        assertThat(Certainty.of(difference, p) == Certainty.BETTER)
                .isEqualTo(Certainty.of(-difference, p) == Certainty.WORSE)
                .isEqualTo(p < 0.05);
    }
}
