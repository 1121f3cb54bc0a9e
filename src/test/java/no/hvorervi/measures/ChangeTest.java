package no.hvorervi.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Welch's test between two rounds. */
class ChangeTest {

    private static Change between(double before, double sd, int n, double after, double laterSd, int laterN) {
        return Change.between(new Sample(before, sd, n), new Sample(after, laterSd, laterN))
                .orElseThrow();
    }

    @Test
    void groupsAlikeInSizeAndSpreadHaveAllDegreesOfFreedom() {
        Change change = between(3, 1, 8, 3.5, 1, 8);
        assertThat(change.difference()).isEqualTo(0.5);
        assertThat(change.t()).isCloseTo(1, within(1e-12));
        assertThat(change.degrees()).isCloseTo(14, within(1e-12));
        // t(0.975, 14) = 2.144787, by a table; the standard error is ½.
        assertThat(change.interval().low()).isCloseTo(0.5 - 2.144787 / 2, within(1e-6));
        assertThat(change.interval().high()).isCloseTo(0.5 + 2.144787 / 2, within(1e-6));
        assertThat(change.p()).isCloseTo(0.334282, within(1e-6));
    }

    @Test
    void groupWithoutSpreadLeavesTheDegreesToTheOther() {
        assertThat(between(3, 0, 50, 4, 1, 10).degrees()).isCloseTo(9, within(1e-12));
        assertThat(between(3, 0.8, 12, 3, 0, 9).degrees()).isCloseTo(11, within(1e-12));
    }

    @Test
    void nothingCanBeSaidWhenAllWereAlikeBothTimes() {
        assertThat(Change.between(new Sample(4, 0, 10), new Sample(5, 0, 10))).isEmpty();
        assertThat(Change.between(new Sample(4, 0, 10), new Sample(4, 0, 10))).isEmpty();
    }

    @Test
    void sameMeanIsNoChange() {
        Change change = between(3.2, 1, 10, 3.2, 0.7, 20);
        assertThat(change.difference()).isZero();
        assertThat(change.t()).isZero();
        assertThat(change.p()).isCloseTo(1, within(1e-12));
    }

    @Property
    void staysInItsRangesAndTurnsWithTheRounds(
            @ForAll @DoubleRange(min = 1, max = 5) double mean,
            @ForAll @DoubleRange(min = 0.01, max = 2) double sd,
            @ForAll @IntRange(min = 2, max = 3_000) int n,
            @ForAll @DoubleRange(min = 1, max = 5) double laterMean,
            @ForAll @DoubleRange(min = 0.01, max = 2) double laterSd,
            @ForAll @IntRange(min = 2, max = 3_000) int laterN) {
        Change change = between(mean, sd, n, laterMean, laterSd, laterN);
        assertThat(change.difference()).isEqualTo(laterMean - mean);
        assertThat(change.degrees()).isBetween(Math.min(n, laterN) - 1 - 1e-6, n + laterN - 2 + 1e-6);
        assertThat(change.p()).isBetween(0.0, 1.0);
        assertThat(change.interval().low()).isLessThan(change.difference());
        assertThat(change.interval().high()).isGreaterThan(change.difference());

        Change back = between(laterMean, laterSd, laterN, mean, sd, n);
        assertThat(back.difference()).isEqualTo(-change.difference());
        assertThat(back.t()).isEqualTo(-change.t());
        assertThat(back.p()).isEqualTo(change.p());
        assertThat(back.interval().low()).isEqualTo(-change.interval().high());
    }

    @Property
    void intervalLeavesOutZeroWhenTheDifferenceIsUnlikely(
            @ForAll @DoubleRange(min = 1, max = 5) double mean,
            @ForAll @DoubleRange(min = 0.1, max = 2) double sd,
            @ForAll @IntRange(min = 2, max = 200) int n,
            @ForAll @DoubleRange(min = -1, max = 1) double step) {
        Change change = between(mean, sd, n, mean + step, sd / 2, n + 3);
        boolean leavesOutZero = change.interval().low() > 0 || change.interval().high() < 0;
        if (Math.abs(change.p() - 0.05) > 1e-7) {
            assertThat(leavesOutZero).isEqualTo(change.p() < 0.05);
        }
    }
}
