package no.hvorervi.suppression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody can lower the floor. */
class ThresholdTest {

    @ParameterizedTest
    @ValueSource(ints = {-5, 0, 3, 4, 21, 100})
    void noGroupIsSmallerThanFiveOrGreaterThanTwenty(int group) {
        assertThatThrownBy(() -> new Threshold(group))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("5 to 20");
    }

    @Test
    void spreadTakesTenAnswersOrTheGroup() {
        assertThat(new Threshold(5).spread()).isEqualTo(10);
        assertThat(new Threshold(10).spread()).isEqualTo(10);
        assertThat(new Threshold(11).spread()).isEqualTo(11);
        assertThat(new Threshold(20).spread()).isEqualTo(20);
    }
}
