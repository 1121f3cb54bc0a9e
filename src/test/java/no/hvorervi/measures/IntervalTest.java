package no.hvorervi.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The interval around a mean, and the t distribution that it is as wide as. */
class IntervalTest {

    private static Interval interval(double mean, double sd, int n) {
        return Interval.ofMean(new Sample(mean, sd, n), 1, 5);
    }

    /** As printed in tables of the t distribution. */
    @ParameterizedTest
    @CsvSource({
        "1, 12.706205",
        "2, 4.302653",
        "4, 2.776445",
        "9, 2.262157",
        "30, 2.042272",
        "120, 1.979930",
        "2000, 1.961151",
        "2001, 1.961150",
        "1000000, 1.959966"
    })
    void quantilesAreThoseOfTables(int degrees, double quantile) {
        assertThat(StudentT.quantile(degrees)).isCloseTo(quantile, within(1e-6));
        assertThat(StudentT.quantile(degrees)).isEqualTo(StudentT.quantile((double) degrees));
    }

    @Property
    void oneInTwentyLiesOutsideTheQuantiles(@ForAll @DoubleRange(min = 1, max = 5_000) double degrees) {
        assertThat(StudentT.twoSided(StudentT.quantile(degrees), degrees)).isCloseTo(0.05, within(1e-8));
    }

    @Test
    void fiveStepsAroundTheMiddle() {
        double half = 2.776445105 / Math.sqrt(5);
        assertThat(interval(3, 1, 5).low()).isCloseTo(3 - half, within(1e-8));
        assertThat(interval(3, 1, 5).high()).isCloseTo(3 + half, within(1e-8));
    }

    @Test
    void isAPointWhenAllAreAlike() {
        assertThat(interval(4, 0, 12)).isEqualTo(new Interval(4, 4));
    }

    @Test
    void isClippedToTheScale() {
        assertThat(interval(1.2, 1, 5).low()).isEqualTo(1);
        assertThat(interval(1.2, 1, 5).high()).isBetween(2.4, 2.5);
        assertThat(interval(4.8, 1, 5).high()).isEqualTo(5);
        assertThat(interval(3, 8, 2)).isEqualTo(new Interval(1, 5));
        assertThat(Interval.ofMean(new Sample(-1.9, 1, 6), -2, 2).low()).isEqualTo(-2);
    }

    @Test
    void needsAMeanOnTheScaleAndTwoPeople() {
        assertThatIllegalArgumentException().isThrownBy(() -> interval(0.9, 1, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> interval(5.1, 1, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> new Sample(3, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Sample(3, -1, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> new Sample(3, Double.NaN, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> new Sample(3, Double.POSITIVE_INFINITY, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> new Sample(Double.NaN, 1, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> new Interval(2, 1.9));
        assertThatIllegalArgumentException().isThrownBy(() -> new Interval(Double.NaN, 2));
    }

    @Property
    void holdsTheMeanAndStaysOnTheScale(
            @ForAll @DoubleRange(min = 1, max = 5) double mean,
            @ForAll @DoubleRange(min = 0, max = 2) double sd,
            @ForAll @IntRange(min = 2, max = 60_000) int n) {
        Interval interval = interval(mean, sd, n);
        assertThat(interval.low()).isBetween(1.0, mean);
        assertThat(interval.high()).isBetween(mean, 5.0);
        Interval mirrored = interval(6 - mean, sd, n);
        assertThat(mirrored.low()).isCloseTo(6 - interval.high(), within(1e-12));
        assertThat(mirrored.high()).isCloseTo(6 - interval.low(), within(1e-12));
    }

    @Property
    void narrowsWithPeopleAndWidensWithSpread(
            @ForAll @DoubleRange(min = 0.1, max = 1) double sd,
            @ForAll @IntRange(min = 2, max = 3_000) int n,
            @ForAll @IntRange(min = 1, max = 10) int more) {
        double width = width(sd, n);
        assertThat(width(sd, n + more)).isLessThan(width);
        assertThat(width(sd * 1.01, n)).isGreaterThan(width);
    }

    /** Without the ends of a scale. */
    private static double width(double sd, int n) {
        Interval interval = Interval.ofMean(new Sample(0, sd, n), -1_000, 1_000);
        assertThat(interval.low()).isEqualTo(-interval.high());
        return interval.high() - interval.low();
    }
}
