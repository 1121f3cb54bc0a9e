package no.hvorervi.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.hvorervi.DatabaseTest;
import no.hvorervi.accounts.Accounts;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.base.Transactions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** How passwords are kept. */
@DatabaseTest
class PasswordStorageTest {

    private static final Pattern ARGON2ID = Pattern.compile(
            "\\{argon2id-2026}\\$argon2id\\$v=19\\$m=(\\d+),t=(\\d+),p=(\\d+)\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

    @Autowired
    TestUsers users;

    @Autowired
    Accounts repository;

    @Autowired
    PasswordSignIn signIn;

    @Autowired
    PasswordEncoder encoder;

    @Autowired
    Transactions transactions;

    private String stored(TestUser user) {
        return repository.findPasswordHash(user.id()).orElseThrow();
    }

    private void store(TestUser user, String hash) {
        transactions.write(() -> repository.setPasswordHash(user.id(), hash));
    }

    private boolean signsIn(TestUser user, String password) {
        return signIn.check(user.email(), password).isPresent();
    }

    @Test
    void storedHashHasTheStrengthThatIsAskedFor() {
        Matcher hash = ARGON2ID.matcher(stored(users.person()));
        assertThat(hash.matches()).isTrue();
        assertThat(Integer.parseInt(hash.group(1))).isGreaterThanOrEqualTo(19 * 1024);
        assertThat(Integer.parseInt(hash.group(2))).isGreaterThanOrEqualTo(2);
        assertThat(Integer.parseInt(hash.group(3))).isGreaterThanOrEqualTo(1);
        assertThat(hash.group(4)).hasSizeGreaterThanOrEqualTo(22);
        assertThat(hash.group(5)).hasSizeGreaterThanOrEqualTo(43);
    }

    @Test
    void samePasswordIsStoredDifferentlyEachTime() {
        assertThat(encoder.encode("lyseblå gravmaskin")).isNotEqualTo(encoder.encode("lyseblå gravmaskin"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 12, 63, 64, 65, 72, 73, 127, 128})
    void everyByteOfAPasswordCounts(int length) {
        String password = "😀".repeat(length);
        String hash = encoder.encode(password);
        assertThat(encoder.matches(password, hash)).isTrue();
        assertThat(encoder.matches(password.substring(0, password.length() - 2) + "😁", hash))
                .isFalse();
        assertThat(encoder.matches(password.substring(2), hash)).isFalse();
    }

    /** The same letters may arrive composed or decomposed, depending on the keyboard. */
    @Test
    void passwordMatchesHoweverItsLettersAreComposed() {
        String password = "lyseblå grønnkål";
        String decomposed = Normalizer.normalize(password, Normalizer.Form.NFD);
        assertThat(decomposed).isNotEqualTo(password);
        assertThat(encoder.matches(decomposed, encoder.encode(password))).isTrue();
        assertThat(encoder.matches(password, encoder.encode(decomposed))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{noop}" + TestUsers.PASSWORD,
                TestUsers.PASSWORD,
                "{MD5}5f4dcc3b5aa765d61d8327deb882cf99",
                "{SHA-1}5baa61e4c9b93f3f0682250b6cf8331b7ee68fd8",
                "{bcrypt}$2a$10$dXJ3SW6G7P50lGmMkkmwe.20cQQubK3.HZWzG3YB1tlRy.fqvM/BG",
                "{argon2id-2026}",
                "{argon2id-2026}" + TestUsers.PASSWORD,
                "{argon2id-2026",
                "",
            })
    void rowOfAnyOtherKindNeverMatches(String row) {
        TestUser user = users.person();
        store(user, row.replace("å", "a"));
        assertThat(signsIn(user, TestUsers.PASSWORD)).isFalse();
        assertThat(signsIn(user, TestUsers.PASSWORD.replace("å", "a"))).isFalse();
        assertThat(signsIn(user, "password")).isFalse();
        assertThat(signsIn(user, "")).isFalse();
    }

    @Test
    void weakerHashIsMadeAnewAtSignIn() {
        TestUser user = users.person();
        String weaker = "{argon2id-2026}" + new Argon2PasswordEncoder(16, 32, 1, 4096, 1).encode(user.password());
        store(user, weaker);
        assertThat(signsIn(user, "feil passord")).isFalse();
        assertThat(stored(user)).isEqualTo(weaker);
        assertThat(signsIn(user, user.password())).isTrue();
        Matcher hash = ARGON2ID.matcher(stored(user));
        assertThat(hash.matches()).isTrue();
        assertThat(Integer.parseInt(hash.group(1))).isGreaterThanOrEqualTo(19 * 1024);
        assertThat(signsIn(user, user.password())).isTrue();
    }

    @Test
    void hashThatIsStrongEnoughIsLeftAlone() {
        TestUser user = users.person();
        String before = stored(user);
        assertThat(signsIn(user, user.password())).isTrue();
        assertThat(stored(user)).isEqualTo(before);
    }
}
