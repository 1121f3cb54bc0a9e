package no.hvorervi.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Agreement in a word. */
class AgreementWordTest {

    @ParameterizedTest
    @CsvSource({
        "1, AGREED",
        "0.5, AGREED",
        "0.4999, MIXED",
        "0.2, MIXED",
        "0.1999, DIVIDED",
        "0, DIVIDED",
        "-1, DIVIDED"
    })
    void limitsBelongToTheWordAbove(double agreement, AgreementWord word) {
        assertThat(AgreementWord.of(agreement)).isEqualTo(word);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1.01, -1.01, Double.NaN})
    void onlyAgreementHasAWord(double agreement) {
        assertThatIllegalArgumentException().isThrownBy(() -> AgreementWord.of(agreement));
    }

    @Property
    void peopleWithinOneStepOfEachOtherAgree(
            @ForAll @Size(min = 1, max = 30) List<@IntRange(max = 1) Integer> steps,
            @ForAll @IntRange(min = 1, max = 4) int lower) {
        Distribution answers =
                Answers.of(steps.stream().map(step -> lower + step).toList());
        assertThat(Agreement.of(answers)).isGreaterThanOrEqualTo(0.75);
        assertThat(AgreementWord.of(Agreement.of(answers))).isEqualTo(AgreementWord.AGREED);
    }
}
