package no.hvorervi.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a mean stands for. */
class LevelTest {

    @ParameterizedTest
    @CsvSource({"1, 1", "1.49, 1", "1.5, 2", "2.4999, 2", "2.5, 3", "3.5, 4", "4.49, 4", "4.5, 5", "5, 5"})
    void meanBelongsToTheNearestLevel(double mean, int band) {
        assertThat(Level.band(mean)).isEqualTo(band);
    }

    @Test
    void hundredIsTheHighest() {
        assertThat(Level.of100(1)).isZero();
        assertThat(Level.of100(3)).isEqualTo(50);
        assertThat(Level.of100(3.4)).isEqualTo(60);
        assertThat(Level.of100(5)).isEqualTo(100);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.99, 5.01, Double.NaN})
    void onlyMeansFromOneToFiveHaveALevel(double mean) {
        assertThatIllegalArgumentException().isThrownBy(() -> Level.band(mean));
        assertThatIllegalArgumentException().isThrownBy(() -> Level.of100(mean));
    }

    @Property
    void noMeanIsMoreThanHalfAStepFromItsLevel(@ForAll @DoubleRange(min = 1, max = 5) double mean) {
        assertThat(Math.abs(Level.band(mean) - mean)).isLessThanOrEqualTo(0.5);
        assertThat(Level.of100(mean)).isBetween(0.0, 100.0);
    }

    @Property
    void higherMeansAreNeverOnLowerLevels(
            @ForAll @DoubleRange(min = 1, max = 5) double one, @ForAll @DoubleRange(min = 1, max = 5) double other) {
        double lower = Math.min(one, other);
        double higher = Math.max(one, other);
        assertThat(Level.band(lower)).isLessThanOrEqualTo(Level.band(higher));
        assertThat(Level.of100(lower)).isLessThanOrEqualTo(Level.of100(higher));
    }
}
