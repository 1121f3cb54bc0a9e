package no.hvorervi.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.hvorervi.DatabaseTest;
import no.hvorervi.TestClock;
import no.hvorervi.Visitor;
import no.hvorervi.accounts.AccountRegister;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.credentials.Phone;
import no.hvorervi.credentials.SecondFactors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Signing in in two steps, and turning that on and off, over HTTP. */
@DatabaseTest
class SecondFactorSignInTest {

    private static final String COOKIE = "__Host-hvorervi";
    private static final Pattern SECRET = Pattern.compile("class=\"secret\">([A-Z2-7 ]+)<");
    private static final Pattern RECOVERY = Pattern.compile("<code>([a-z2-7-]{19})</code>");

    @LocalServerPort
    int port;

    @Autowired
    TestUsers users;

    @Autowired
    SecondFactors secondFactors;

    @Autowired
    AccountRegister register;

    @Autowired
    TestClock clock;

    private final Phone phone = Phone.withNewSecret();
    private TestUser user;
    private Visitor visitor;

    @BeforeEach
    void someoneSignsInInTwoSteps() {
        clock.stopAt(Instant.now());
        users.operator();
        user = users.person();
        phone.addTo(user, secondFactors, clock.instant());
        clock.advance(Duration.ofMinutes(2));
        visitor = new Visitor(port);
    }

    private HttpResponse<String> sendCode(String code) {
        return visitor.submit("/logg-inn/kode", Map.of("code", code));
    }

    private boolean isSignedIn() {
        return visitor.get("/").statusCode() == 200;
    }

    @Test
    void passwordAloneOpensNothing() {
        assertThat(Visitor.location(visitor.signIn(user))).endsWith("/logg-inn/kode");
        for (String path : List.of("/", "/min-konto", "/min-konto/totrinn", "/enheter")) {
            assertThat(Visitor.isSentToLogin(visitor.get(path))).as(path).isTrue();
        }
        assertThat(visitor.openView("").body()).doesNotContain("\"innhold\"");
    }

    @Test
    void codeSignsInUnderANewSession() {
        visitor.signIn(user);
        String half = visitor.cookie(COOKIE).orElseThrow();
        assertThat(visitor.get("/logg-inn/kode").statusCode()).isEqualTo(200);
        assertThat(Visitor.location(sendCode(phone.codeAt(clock.instant())))).isEqualTo("/");
        assertThat(visitor.cookie(COOKIE)).isPresent().isNotEqualTo(java.util.Optional.of(half));
        assertThat(isSignedIn()).isTrue();
    }

    @Test
    void codeLeadsToThePageThatWasWanted() {
        visitor.get("/vurdering?x=1");
        visitor.signIn(user);
        assertThat(Visitor.location(sendCode(phone.codeAt(clock.instant())))).isEqualTo("/vurdering");
    }

    @Test
    void wrongCodeDoesNotAndFiveOfThemAskForThePasswordAgain() {
        visitor.signIn(user);
        String right = phone.codeAt(clock.instant());
        String wrong = phone.codeAt(clock.instant().plusSeconds(3600));
        for (int attempt = 0; attempt < 4; attempt++) {
            assertThat(sendCode(wrong).body()).contains("id=\"code-error\"");
        }
        assertThat(Visitor.location(sendCode(wrong))).endsWith("/logg-inn?igjen");
        assertThat(Visitor.location(visitor.get("/logg-inn/kode"))).endsWith("?igjen");
        assertThat(visitor.post("/logg-inn/kode", Map.of("code", right)).statusCode())
                .isEqualTo(403);
        assertThat(isSignedIn()).isFalse();

        // Typing the password again gives no more codes to try for now.
        visitor = new Visitor(port);
        visitor.signIn(user);
        assertThat(sendCode(right).body()).contains("Vent litt");
        assertThat(isSignedIn()).isFalse();
        visitor = new Visitor(port).header("X-Forwarded-For", "203.0.113.77");
        visitor.signIn(user);
        sendCode(right);
        assertThat(isSignedIn()).isTrue();
    }

    @Test
    void halfSignedInRunsOutAfterFiveMinutes() {
        visitor.signIn(user);
        String token = Visitor.tokenIn(visitor.get("/logg-inn/kode"));
        clock.advance(Duration.ofMinutes(5));
        HttpResponse<String> late =
                visitor.post("/logg-inn/kode", Map.of("code", phone.codeAt(clock.instant()), "_csrf", token));
        assertThat(Visitor.location(late)).endsWith("/logg-inn?igjen");
        assertThat(isSignedIn()).isFalse();
    }

    @Test
    void codeWithoutAPasswordLeadsToSigningIn() {
        assertThat(Visitor.location(visitor.get("/logg-inn/kode"))).endsWith("/logg-inn?igjen");
        visitor.get("/logg-inn");
        String token = Visitor.tokenIn(visitor.get("/logg-inn"));
        HttpResponse<String> sent =
                visitor.post("/logg-inn/kode", Map.of("code", phone.codeAt(clock.instant()), "_csrf", token));
        assertThat(Visitor.location(sent)).endsWith("/logg-inn?igjen");
    }

    @Test
    void personWhoIsShutOutMeanwhileStaysOut() {
        visitor.signIn(user);
        register.setDisabled(user.id(), true);
        assertThat(Visitor.location(sendCode(phone.codeAt(clock.instant())))).endsWith("?igjen");
        assertThat(isSignedIn()).isFalse();
    }

    @Test
    void formNeedsItsToken() {
        visitor.signIn(user);
        assertThat(visitor.post("/logg-inn/kode", Map.of("code", phone.codeAt(clock.instant())))
                        .statusCode())
                .isEqualTo(403);
        assertThat(isSignedIn()).isFalse();
    }

    private Phone scan() {
        Matcher secret = SECRET.matcher(visitor.get("/min-konto/totrinn").body());
        assertThat(secret.find()).isTrue();
        return new Phone(secret.group(1));
    }

    private HttpResponse<String> turn(String path, String password, String code) {
        return visitor.send(
                "POST",
                path,
                "application/x-www-form-urlencoded",
                "_csrf=" + Visitor.tokenIn(visitor.get("/min-konto/totrinn")) + "&code=" + code + "&present="
                        + java.net.URLEncoder.encode(password, java.nio.charset.StandardCharsets.UTF_8));
    }

    @Test
    void turningItOnShowsRecoveryCodesOnceAndTheyWork() {
        TestUser other = users.person();
        visitor.signIn(other);
        Phone scanned = scan();
        HttpResponse<String> on = turn("/min-konto/totrinn", other.password(), scanned.codeAt(clock.instant()));
        List<String> codes = RECOVERY.matcher(on.body())
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(codes).hasSize(10);
        assertThat(on.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(visitor.get("/min-konto").body()).doesNotContain(codes);
        assertThat(visitor.get("/min-konto/totrinn").body()).doesNotContain(codes);

        visitor = new Visitor(port);
        visitor.signIn(other);
        sendCode(codes.getFirst());
        assertThat(isSignedIn()).isTrue();
        visitor = new Visitor(port);
        visitor.signIn(other);
        assertThat(sendCode(codes.getFirst()).body()).contains("id=\"code-error\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/min-konto/totrinn/av", "/min-konto/totrinn/koder"})
    void changingItTakesBothPasswordAndCode(String path) {
        visitor.signIn(user);
        sendCode(phone.codeAt(clock.instant()));
        clock.advance(Duration.ofMinutes(2));
        String right = phone.codeAt(clock.instant());
        assertThat(turn(path, "feil passord her", right).body()).contains("id=\"present-error\"");
        assertThat(turn(path, user.password(), "000").body()).contains("id=\"present-error\"");
        assertThat(secondFactors.isOn(user.id())).isTrue();
        HttpResponse<String> done = turn(path, user.password(), right);
        assertThat(done.body() + Visitor.location(done)).containsPattern("/min-konto\\?av|<code>[a-z2-7-]{19}");
        assertThat(secondFactors.isOn(user.id())).isEqualTo(path.endsWith("koder"));
    }

    @Test
    void turningItOnTakesThePasswordAndTheCodeOfTheShownSecret() {
        TestUser other = users.person();
        visitor.signIn(other);
        Phone scanned = scan();
        assertThat(turn("/min-konto/totrinn", "feil passord her", scanned.codeAt(clock.instant()))
                        .body())
                .contains("id=\"present-error\"");
        assertThat(turn("/min-konto/totrinn", other.password(), phone.codeAt(clock.instant()))
                        .body())
                .contains("id=\"code-error\"");
        assertThat(secondFactors.isOn(other.id())).isFalse();
    }

    @Test
    void administratorTakesItAwayFromWhoeverLostThePhone() {
        visitor.signIn(user);
        sendCode(phone.codeAt(clock.instant()));
        assertThat(isSignedIn()).isTrue();
        secondFactors.removeLost(user.id());
        assertThat(isSignedIn()).isFalse();
        visitor = new Visitor(port);
        visitor.signIn(user);
        assertThat(isSignedIn()).isTrue();
    }
}
