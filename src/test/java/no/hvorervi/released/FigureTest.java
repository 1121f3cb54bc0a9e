package no.hvorervi.released;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import no.hvorervi.ids.UnitId;
import no.hvorervi.rounds.AnonymousVoice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No figure of fewer people than the floors can be made. */
class FigureTest {

    private static Figure.Full full(int n, List<Integer> counts) {
        return new Figure.Full(n, 3, 2, 4, 1, 0.5, 0.8, 0.5, counts);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1, 4})
    void meansOfFewerThanFiveAreRefused(int n) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Figure.Mean(n, 3, 2, 4));
        assertThatIllegalArgumentException().isThrownBy(() -> new Figure.Rounded(n, 3, 2, 4));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Turnout(new UnitId(1), AnonymousVoice.EMPLOYEE, OptionalInt.of(n)));
    }

    @Test
    void meansOfFiveAreAllowed() {
        assertThatCode(() -> new Figure.Mean(5, 3, 2, 4)).doesNotThrowAnyException();
        assertThatCode(() -> new Figure.Rounded(5, 4.5, 4, 5)).doesNotThrowAnyException();
        assertThatCode(() -> new Turnout(new UnitId(1), AnonymousVoice.EMPLOYEE, OptionalInt.of(5)))
                .doesNotThrowAnyException();
    }

    @Test
    void spreadOfFewerThanTenIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> full(9, List.of(1, 2, 3, 2, 1)));
        assertThatCode(() -> full(10, List.of(1, 2, 3, 2, 2))).doesNotThrowAnyException();
    }

    @Test
    void countsAreOfTheAnswers() {
        assertThatIllegalArgumentException().isThrownBy(() -> full(10, List.of(1, 2, 3, 2, 1)));
        assertThatIllegalArgumentException().isThrownBy(() -> full(10, List.of(10)));
        assertThatIllegalArgumentException().isThrownBy(() -> full(10, List.of(-1, 11, 0, 0, 0)));
    }

    @ParameterizedTest
    @CsvSource({"3, 3.1, 4", "3, 2, 2.9", "NaN, 2, 4", "3, NaN, 4", "3, 2, Infinity"})
    void meanLiesInItsInterval(double mean, double low, double high) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Figure.Mean(20, mean, low, high));
        assertThatIllegalArgumentException().isThrownBy(() -> new Figure.Rounded(20, mean, low, high));
    }

    @ParameterizedTest
    @ValueSource(doubles = {4.9, 4.51, 3.25})
    void roundedMeansAreHalves(double mean) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Figure.Rounded(20, mean, 1, 5));
    }

    @Test
    void scalesAreOfNobodyOrOfTen() {
        assertThatIllegalArgumentException().isThrownBy(() -> scale(9, 1, OptionalDouble.empty()));
        assertThatIllegalArgumentException().isThrownBy(() -> scale(0, 1, OptionalDouble.empty()));
        assertThatIllegalArgumentException().isThrownBy(() -> scale(29, 3, OptionalDouble.of(0.8)));
        assertThatCode(() -> scale(30, 3, OptionalDouble.of(0.8))).doesNotThrowAnyException();
    }

    private static ReleasedScale scale(int n, int units, OptionalDouble alpha) {
        return new ReleasedScale(
                AnonymousVoice.EMPLOYEE,
                ReleasedScale.PRINCIPLES,
                n,
                units,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                alpha,
                OptionalDouble.empty(),
                OptionalDouble.empty());
    }
}
