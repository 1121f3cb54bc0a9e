package no.hvorervi.suppression;

import static no.hvorervi.suppression.Example.counts;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When answers are too alike. */
class SmoothTest {

    @ParameterizedTest
    @CsvSource({
        "55555, true",
        "55554, true",
        "55553, false",
        "55544, false",
        "11111, true",
        "11112, true",
        "11122, false",
        "33333, false",
        "1, true",
        "2, true",
        "3, false"
    })
    void flatIsWithinOneStepOfAnEnd(String answers, boolean isFlat) {
        int[] counts = counts(answers);
        assertThat(Smooth.isFlat(Counts.n(counts), Counts.sum(counts), 5)).isEqualTo(isFlat);
    }

    @ParameterizedTest
    @CsvSource({"33333, true", "33331, true", "13333, true", "33322, false", "12345, false", "33111, false"})
    void nearlyUnanimousIsAllButOneAlike(String answers, boolean isUnanimous) {
        assertThat(Smooth.isNearlyUnanimous(counts(answers))).isEqualTo(isUnanimous);
    }

    @ParameterizedTest
    @CsvSource({"11222, 1", "1122, 0", "5, 4", "3345, 2"})
    void majorityIsTheLowestOfTheMostFrequent(String answers, int place) {
        assertThat(Smooth.majority(counts(answers))).isEqualTo(place);
    }

    @ParameterizedTest
    @CsvSource({"12345, 2, 2", "22211, 0, 3", "44455, 4, 3", "3, 0, 0", "3, 4, 0", "1122333, 1, 5"})
    void besidesAreTheAnswersNextToIt(String answers, int place, int besides) {
        assertThat(Smooth.besides(counts(answers), place)).isEqualTo(besides);
    }

    @ParameterizedTest
    @CsvSource({
        "2244, 2, true",
        "1155, 2, true",
        "2255, 2, false",
        "1144, 2, false",
        // an answer besides the two would be the only other one
        "2433333, 2, false",
        "2423333, 2, false",
        "2422333, 2, true",
        "1133, 1, true",
        "1144, 1, false",
        "3355, 3, true",
        "2255, 3, false",
        "1111222, 0, false",
        "4444333, 4, false"
    })
    void surroundedIsWhatTwoAnswersCanBeExchangedFor(String answers, int place, boolean isSurrounded) {
        assertThat(Smooth.surrounds(counts(answers), place)).isEqualTo(isSurrounded);
    }
}
