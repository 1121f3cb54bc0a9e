package no.hvorervi.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Codes are read as people type them, and shown nowhere by accident. */
class CodeTest {

    @Provide
    Arbitrary<Code> codes() {
        return Arbitraries.of("0123456789ABCDEFGHJKMNPQRSTVWXYZ".split(""))
                .list()
                .ofSize(12)
                .map(letters -> new Code(String.join("", letters)));
    }

    @Provide
    Arbitrary<String> separators() {
        return Arbitraries.of("", " ", "-", " - ", "\u00A0", "–", "\t");
    }

    @Property
    void isReadInAnyCaseWithAnythingBetween(
            @ForAll("codes") Code code, @ForAll("separators") String separator, @ForAll boolean lower) {
        String typed = separator + String.join(separator, code.value().split("")) + separator;
        assertThat(Code.parse(lower ? typed.toLowerCase(Locale.ROOT) : typed)).contains(code);
        assertThat(Code.parse(code.grouped())).contains(code);
    }

    @Property
    void isReadWithLettersForTheDigitsTheyLookLike(
            @ForAll("codes") Code code, @ForAll("ones") char one, @ForAll("noughts") char nought) {
        assertThat(Code.parse(code.value().replace('1', one).replace('0', nought)))
                .contains(code);
    }

    @Provide
    Arbitrary<Character> ones() {
        return Arbitraries.of('I', 'i', 'L', 'l', '1');
    }

    @Provide
    Arbitrary<Character> noughts() {
        return Arbitraries.of('O', 'o', '0');
    }

    @Property
    void anythingElseIsNoCode(@ForAll String typed) {
        assertThat(Code.parse(typed).map(code -> code.value().length()).orElse(12))
                .isEqualTo(12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ABCD-EFGH-JKM", "ABCD-EFGH-JKMNP", "ABCD-EFGH-JKMU", "ABCD-EFGH-JKMØ", "ÅBCDEFGHJKMN"})
    void whatIsTooShortTooLongOrOfOtherLettersIsNone(String typed) {
        assertThat(Code.parse(typed)).isEmpty();
    }

    @Test
    void longTextIsNotEvenLookedAt() {
        assertThat(Code.parse(" ".repeat(100) + "ABCDEFGHJKMN")).isEmpty();
    }

    @Test
    void isWrittenInThreeGroups() {
        assertThat(new Code("ABCDEFGHJKMN").grouped()).isEqualTo("ABCD-EFGH-JKMN");
    }

    @Test
    void isKeptInOneFormOnly() {
        assertThatThrownBy(() -> new Code("abcdefghjkmn")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void doesNotShowItself() {
        assertThat(new Code("ABCDEFGHJKMN")).hasToString("Code[…]");
    }

    @Test
    void freshOnesDiffer() {
        assertThat(java.util.stream.Stream.generate(Code::random).limit(10_000).distinct())
                .hasSize(10_000);
    }
}
