package no.hvorervi.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Passwords of every length and of all kinds of letters, each of which counts. */
class PasswordLengthTest {

    private final PasswordRules rules = new PasswordRules();
    private final PasswordEncoder encoder = new PasswordConfiguration().passwordEncoder();

    /** Of one, two, three and four bytes in UTF-8. */
    @Provide
    Arbitrary<String> letters() {
        return Arbitraries.of("a", "å", "क", "😀", "q", "7", " ", "ß", "漢", "e\u0301");
    }

    @Provide
    Arbitrary<String> passwords() {
        return Arbitraries.integers()
                .between(1, 128)
                .flatMap(length -> letters().list().ofSize(length).map(parts -> String.join("", parts)));
    }

    @Property(tries = 400)
    void lengthCountsCharactersAndNotBytes(@ForAll("passwords") String password) {
        String composed = Normalizer.normalize(password, Normalizer.Form.NFC);
        int length = composed.codePointCount(0, composed.length());
        assertThat(PasswordRules.lengthOf(password)).isEqualTo(length);
        assertThat(rules.faultsOf(password, false, "Kari", "kari@kommune.example")
                        .contains(PasswordFault.TOO_SHORT))
                .isEqualTo(length < 12);
        assertThat(rules.faultsOf(password, true, "Kari", "kari@kommune.example")
                        .contains(PasswordFault.TOO_SHORT))
                .isEqualTo(length < 15);
        assertThat(rules.faultsOf(password, true, "Kari", "kari@kommune.example"))
                .doesNotContain(PasswordFault.TOO_LONG);
    }

    @Property(tries = 12)
    void everyPasswordMatchesItselfAndNothingElse(
            @ForAll("passwords") String password, @ForAll @IntRange(max = 127) int at) {
        String hash = encoder.encode(password);
        assertThat(hash).doesNotContain(password.strip().length() > 3 ? password : "\0");
        assertThat(encoder.matches(password, hash)).isTrue();
        assertThat(encoder.matches(Normalizer.normalize(password, Normalizer.Form.NFD), hash))
                .isTrue();
        int[] letters = password.codePoints().toArray();
        letters[at % letters.length] = 'Z';
        assertThat(encoder.matches(new String(letters, 0, letters.length), hash))
                .isFalse();
        assertThat(password.getBytes(StandardCharsets.UTF_8).length).isPositive();
    }
}
