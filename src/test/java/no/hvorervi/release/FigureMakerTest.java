package no.hvorervi.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import no.hvorervi.criteria.ScoreRange;
import no.hvorervi.measures.Distribution;
import no.hvorervi.released.Figure;
import no.hvorervi.suppression.Shown;
import org.junit.jupiter.api.Test;

/** What is shown of answers, and with what around it. */
class FigureMakerTest {

    private static final int[] COUNTS = {1, 2, 3, 4, 2};
    private static final FigureMaker MAKER = new FigureMaker(ScoreRange.EXTENT, 1.0);

    @Test
    void nothingIsMadeOfWhatIsHidden() {
        assertThat(MAKER.of(Shown.HIDDEN, COUNTS)).isEqualTo(new Figure.Hidden());
    }

    @Test
    void spreadShowsAllThatFollowsFromTheAnswers() {
        assertThat(MAKER.of(Shown.SPREAD, COUNTS)).isInstanceOfSatisfying(Figure.Full.class, full -> {
            var answers = new Distribution(1, COUNTS);
            assertThat(full.n()).isEqualTo(12);
            assertThat(full.mean()).isEqualTo(answers.mean());
            assertThat(full.sd()).isEqualTo(answers.sd());
            assertThat(full.counts()).containsExactly(1, 2, 3, 4, 2);
            assertThat(full.rwg()).isEqualTo(1 - answers.variance() / 2);
            assertThat(full.deviation()).isEqualTo(1.0, within(1e-9));
            assertThat(full.agreement()).isBetween(-1.0, 1.0);
            assertThat(full.high() - full.mean()).isEqualTo(2.200985 * answers.sd() / Math.sqrt(12), within(1e-6));
        });
    }

    @Test
    void meanAloneTakesItsIntervalFromTheSpreadOfOthers() {
        assertThat(MAKER.of(Shown.MEAN, new int[] {0, 0, 5, 2, 0})).isInstanceOfSatisfying(Figure.Mean.class, mean -> {
            assertThat(mean.n()).isEqualTo(7);
            assertThat(mean.mean()).isEqualTo(23.0 / 7);
            assertThat(mean.high() - mean.mean()).isEqualTo(2.446912 / Math.sqrt(7), within(1e-6));
        });
    }

    /** */
    @Test
    void answersAllButAlikeAreRoundedAndTheirIntervalIsAroundTheRoundedMean() {
        assertThat(MAKER.of(Shown.ROUNDED, new int[] {0, 0, 0, 1, 9}))
                .isInstanceOfSatisfying(Figure.Rounded.class, rounded -> {
                    assertThat(rounded.mean()).isEqualTo(5.0);
                    assertThat(rounded.high()).isEqualTo(5.0);
                    assertThat(rounded.low()).isEqualTo(5 - 2.262157 / Math.sqrt(10), within(1e-6));
                });
    }

    @Test
    void quarterIsRoundedUpwardsOnEveryScale() {
        assertThat(FigureMaker.halved(1.25)).isEqualTo(1.5);
        assertThat(FigureMaker.halved(4.75)).isEqualTo(5);
        assertThat(FigureMaker.halved(1.24)).isEqualTo(1);
        assertThat(FigureMaker.halved(-1.75)).isEqualTo(-1.5);
    }

    @Test
    void balanceIsOnItsOwnScaleAndNeverBelowZeroByASign() {
        var balance = new FigureMaker(ScoreRange.BALANCE, 1.0);
        assertThat(balance.of(Shown.ROUNDED, new int[] {0, 1, 9, 0, 0}))
                .isInstanceOfSatisfying(
                        Figure.Rounded.class, rounded -> assertThat(Double.doubleToRawLongBits(rounded.mean()))
                                .isZero());
        assertThat(balance.of(Shown.MEAN, new int[] {5, 0, 0, 0, 3}))
                .isInstanceOfSatisfying(
                        Figure.Mean.class, mean -> assertThat(mean.mean()).isEqualTo(-0.5));
    }
}
