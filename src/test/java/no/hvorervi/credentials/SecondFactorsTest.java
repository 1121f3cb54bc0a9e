package no.hvorervi.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import no.hvorervi.DatabaseTest;
import no.hvorervi.TestClock;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.accounts.TestUsers;
import org.bouncycastle.util.encoders.Base32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** One-time codes of RFC 6238, and what stands in for them. */
@DatabaseTest
class SecondFactorsTest {

    @Autowired
    SecondFactors secondFactors;

    @Autowired
    SecondFactorRepository repository;

    @Autowired
    SecretCipher cipher;

    @Autowired
    TestUsers users;

    @Autowired
    TestClock clock;

    private final String secret = OneTimeCodes.newSecret();
    private TestUser user;
    private Instant now;
    private List<String> recovery;

    @BeforeEach
    void someoneSignsInInTwoSteps() {
        now = Instant.parse("2026-11-22T10:00:00Z");
        clock.stopAt(now);
        user = users.person();
        recovery = secondFactors.add(user.id(), secret, codeAt(0)).orElseThrow();
        clock.advance(Duration.ofMinutes(5));
        now = clock.instant();
    }

    private String codeAt(int steps) {
        return OneTimeCodes.codeAt(secret, now.plusSeconds(30L * steps));
    }

    private boolean isTaken(String code) {
        return secondFactors.use(user.id(), code);
    }

    /** Appendix B of RFC 6238, of whose eight digits ours are the last six. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void codesAreThoseOfTheStandard(long second, String code) {
        String key = Base32.toBase32String("12345678901234567890".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        assertThat(OneTimeCodes.codeAt(key, Instant.ofEpochSecond(second))).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1})
    void codeOfTheStepBeforeAndAfterIsTaken(int steps) {
        assertThat(isTaken(codeAt(steps))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {-3, -2, 2, 3, 100})
    void codesFurtherAwayAreNot(int steps) {
        assertThat(isTaken(codeAt(steps))).isFalse();
    }

    @Test
    void codeIsTakenOnceAndNoneBeforeItIsTakenAfterwards() {
        assertThat(isTaken(codeAt(0))).isTrue();
        assertThat(isTaken(codeAt(0))).isFalse();
        assertThat(isTaken(codeAt(-1))).isFalse();
        assertThat(isTaken(codeAt(1))).isTrue();
    }

    @Test
    void codeThatTurnedItOnIsUsedUp() {
        clock.stopAt(Instant.parse("2026-11-22T10:00:10Z"));
        assertThat(isTaken(OneTimeCodes.codeAt(secret, Instant.parse("2026-11-22T10:00:00Z"))))
                .isFalse();
    }

    @Test
    void codeWithSpacesIsTaken() {
        assertThat(isTaken(" " + codeAt(0).replaceAll("(.{3})", "$1 "))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "12345", "1234567", "abcdef", "٠٠٠٠٠٠", "-", "null"})
    void whatIsNoCodeIsRefused(String code) {
        assertThat(isTaken(code)).isFalse();
    }

    @Test
    void eachRecoveryCodeWorksOnce() {
        assertThat(recovery)
                .hasSize(10)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("([a-z2-7]{4}-){3}[a-z2-7]{4}"));
        assertThat(recovery).allMatch(this::isTaken);
        assertThat(recovery).noneMatch(this::isTaken);
        assertThat(secondFactors.recoveryCodesLeft(user.id())).isZero();
    }

    @Test
    void recoveryCodeIsTakenHoweverItIsTyped() {
        assertThat(isTaken(recovery.getFirst().toUpperCase(Locale.ROOT).replace("-", " ")))
                .isTrue();
    }

    @Test
    void newRecoveryCodesEndTheOldOnes() {
        List<String> renewed = secondFactors.renewRecoveryCodes(user.id());
        assertThat(recovery).noneMatch(this::isTaken);
        assertThat(isTaken(renewed.getLast())).isTrue();
    }

    @Test
    void codesOfOthersAreOfNoUse() {
        TestUser other = users.person();
        List<String> theirs = secondFactors
                .add(other.id(), OneTimeCodes.newSecret(), "000000")
                .orElse(List.of());
        assertThat(theirs).isEmpty();
        assertThat(secondFactors.use(other.id(), codeAt(0))).isFalse();
        assertThat(secondFactors.use(other.id(), recovery.getFirst())).isFalse();
    }

    @Test
    void whatIsStoredIsOfNoUseWithoutTheKeyOrInAnotherRow() {
        byte[] stored = repository.findSecret(user.id()).orElseThrow();
        assertThat(new String(stored, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain(secret);
        assertThat(cipher.decrypt(stored, user.id())).isEqualTo(secret);
        assertThatThrownBy(() -> cipher.decrypt(stored, users.person().id())).isInstanceOf(IllegalStateException.class);
        stored[stored.length - 1] ^= 1;
        assertThatThrownBy(() -> cipher.decrypt(stored, user.id())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void sameSecretIsStoredDifferentlyEachTime() {
        assertThat(cipher.encrypt(secret, user.id())).isNotEqualTo(cipher.encrypt(secret, user.id()));
    }

    @Test
    void removedFactorTakesNothing() {
        secondFactors.remove(user.id());
        assertThat(secondFactors.isOn(user.id())).isFalse();
        assertThat(isTaken(codeAt(0))).isFalse();
        assertThat(isTaken(recovery.getFirst())).isFalse();
    }
}
