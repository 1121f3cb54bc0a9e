package no.hvorervi.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which passwords may be chosen. */
class PasswordRulesTest {

    private static final String NAME = "Kari Testperson";
    private static final String EMAIL = "kari.testperson@fjordvik.kommune.example";

    private final PasswordRules rules = new PasswordRules();

    private java.util.Set<PasswordFault> faultsOf(String password) {
        return rules.faultsOf(password, false, NAME, EMAIL);
    }

    /** Letters, digits, signs, and characters of two, three and four bytes. */
    @Provide
    Arbitrary<Integer> characters() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(0x21, 0x7e),
                Arbitraries.integers().between(0xe0, 0xff),
                Arbitraries.integers().between(0x4e00, 0x9fff),
                Arbitraries.integers().between(0x1f600, 0x1f64f));
    }

    @Property(tries = 100)
    void lengthAloneDecidesForRandomText(
            @ForAll @IntRange(min = 1, max = 128) int length,
            @ForAll("characters") int first,
            @ForAll java.util.Random random) {
        String password = Character.toString(first) + random(length - 1, random);
        String composed = Normalizer.normalize(password, Normalizer.Form.NFC);
        int counted = composed.codePointCount(0, composed.length());
        assertThat(faultsOf(password).contains(PasswordFault.TOO_SHORT)).isEqualTo(counted < 12);
        assertThat(rules.faultsOf(password, true, NAME, EMAIL).contains(PasswordFault.TOO_SHORT))
                .isEqualTo(counted < 15);
        assertThat(faultsOf(password)).doesNotContain(PasswordFault.TOO_LONG);
        if (counted >= 15) {
            assertThat(rules.faultsOf(password, true, NAME, EMAIL)).isEmpty();
        }
    }

    private static String random(int length, java.util.Random random) {
        int[] starts = {0x21, 0xe0, 0x4e00, 0x1f600};
        int[] sizes = {0x5d, 0x1f, 0x5000, 0x4f};
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < length; at++) {
            int kind = random.nextInt(starts.length);
            text.appendCodePoint(starts[kind] + random.nextInt(sizes[kind]));
        }
        return text.toString();
    }

    @Test
    void lengthsAreThoseOfTheStandard() {
        String mixed = "qX7vB2mK9wR4tZ8p".repeat(9);
        assertThat(faultsOf(mixed.substring(0, 11))).containsOnly(PasswordFault.TOO_SHORT);
        assertThat(faultsOf(mixed.substring(0, 12))).isEmpty();
        assertThat(rules.faultsOf(mixed.substring(0, 14), true, NAME, EMAIL)).containsOnly(PasswordFault.TOO_SHORT);
        assertThat(rules.faultsOf(mixed.substring(0, 15), true, NAME, EMAIL)).isEmpty();
        assertThat(faultsOf("qX7vB2mK9wR4tZ8pæ漢😀L".repeat(6).substring(0, 64))).isEmpty();
        assertThat(faultsOf(mixed + "x")).containsOnly(PasswordFault.TOO_LONG);
    }

    @Test
    void anyCharacterMayBeUsedAndNoKindIsDemanded() {
        assertThat(faultsOf("lyseblå gravmaskin under brua")).isEmpty();
        assertThat(faultsOf("漢字仮名交じり文章練習帳面")).isEmpty();
        assertThat(faultsOf("   mellomrom  midt i   ")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "passwordpassword",
                "123456789012",
                "qwertyuiopasdfgh",
                "aaaaaaaaaaaaaaa",
                "iloveyouiloveyou",
                "abcdefghijklmnop",
                "Password12345678",
                "dragondragondragon",
            })
    void commonPasswordsAreRefusedHoweverLong(String password) {
        assertThat(faultsOf(password)).contains(PasswordFault.COMMON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "12345678", "qwerty", "iloveyou"})
    void repeatingSomethingCommonDoesNotMakeItGood(String part) {
        assertThat(faultsOf(part.repeat(128 / part.length()))).contains(PasswordFault.COMMON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hvorervi2026!",
                "HvorErVi-2026-1",
                "testperson1234",
                "Kari.Testperson",
                "fjordvikkommune",
                "Fjordvik kommune 1",
                "tillitpassord99",
            })
    void wordsOfThePersonAndThePlaceAreRefused(String password) {
        assertThat(faultsOf(password)).contains(PasswordFault.CONTEXT);
    }

    @Test
    void contextWordsMayBePartOfALongerText() {
        assertThat(faultsOf("kommune under lyseblå gravmaskin")).isEmpty();
    }
}
