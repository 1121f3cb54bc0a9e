package no.hvorervi.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import no.hvorervi.DatabaseTest;
import no.hvorervi.TestClock;
import no.hvorervi.Visitor;
import no.hvorervi.accounts.AccountRegister;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.organisation.TestUnits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One's own account and where it is signed in, over HTTP. */
@DatabaseTest
class OwnAccountTest {

    private static final String NEW_PASSWORD = "grønn traktor over fjorden";

    @LocalServerPort
    int port;

    @Autowired
    TestUsers users;

    @Autowired
    TestUnits units;

    @Autowired
    AccountRegister register;

    @Autowired
    JdbcClient database;

    @Autowired
    TestClock clock;

    private TestUser user;
    private Visitor here;
    private Visitor elsewhere;

    @BeforeEach
    void someoneIsSignedInTwice() {
        users.operator();
        user = users.person();
        here = signedIn(user.password());
        elsewhere = signedIn(user.password());
        assertThat(isSignedIn(here)).isTrue();
        assertThat(isSignedIn(elsewhere)).isTrue();
    }

    private Visitor signedIn(String password) {
        var visitor = new Visitor(port);
        visitor.signIn(user.email(), password);
        return visitor;
    }

    private static boolean isSignedIn(Visitor visitor) {
        return visitor.get("/").statusCode() == 200;
    }

    private HttpResponse<String> changePassword(String present, String chosen) {
        return here.submit("/min-konto/passord", Map.of("present", present, "password", chosen, "repeated", chosen));
    }

    private int rows() {
        return database.sql("select count(*) from account_session where account_id = :id")
                .param("id", user.id().value())
                .query(Integer.class)
                .single();
    }

    @Test
    void pageShowsTheAccountAndWhereItIsSignedIn() {
        assertThat(here.get("/min-konto").body())
                .contains(user.name(), user.email(), "der du er nå", "sist brukt", "Logg ut alle andre");
    }

    @Test
    void signingOutAllOthersLeavesOnlyThisOne() {
        String token = Visitor.tokenIn(here.get("/min-konto"));
        HttpResponse<String> ended = here.post("/min-konto/okter", Map.of("_csrf", token));
        assertThat(Visitor.location(ended)).endsWith("/min-konto?okter");
        assertThat(isSignedIn(here)).isTrue();
        assertThat(isSignedIn(elsewhere)).isFalse();
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void changedPasswordEndsAllOtherSessions() {
        assertThat(Visitor.location(changePassword(user.password(), NEW_PASSWORD)))
                .endsWith("/min-konto?passord");
        assertThat(isSignedIn(here)).isTrue();
        assertThat(isSignedIn(elsewhere)).isFalse();
        assertThat(isSignedIn(signedIn(user.password()))).isFalse();
        assertThat(isSignedIn(signedIn(NEW_PASSWORD))).isTrue();
    }

    @Test
    void changingThePasswordTakesThePresentOneAndTheRules() {
        assertThat(changePassword("feil passord her", NEW_PASSWORD).body()).contains("id=\"present-error\"");
        assertThat(changePassword(user.password(), "kort").body()).contains("id=\"password-error\"");
        assertThat(isSignedIn(elsewhere)).isTrue();
        assertThat(isSignedIn(signedIn(user.password()))).isTrue();
    }

    /** Whoever finds an open browser cannot guess the password there either. */
    @Test
    void guessingThePresentPasswordIsSlowed() {
        here.header("X-Forwarded-For", "198.51.100." + (user.id().value() % 200));
        for (int guess = 0; guess < 5; guess++) {
            changePassword("gjetning nummer " + guess, NEW_PASSWORD);
        }
        assertThat(changePassword(user.password(), NEW_PASSWORD).body()).contains("Vent litt");
    }

    @Test
    void signingOutTakesItsRowAlong() {
        String token = Visitor.tokenIn(here.get("/min-konto"));
        here.post("/logg-ut", Map.of("_csrf", token));
        assertThat(isSignedIn(here)).isFalse();
        assertThat(isSignedIn(elsewhere)).isTrue();
        assertThat(rows()).isEqualTo(1);
    }

    /** As another instance would end it, which shares nothing but the database. */
    @Test
    void sessionWithoutItsRowIsSignedOutAtOnce() {
        database.sql("delete from account_session where account_id = :id")
                .param("id", user.id().value())
                .update();
        assertThat(here.send("POST", "/?v-r=uidl&v-uiId=0", "application/json", "{}")
                        .body())
                .isEqualTo("{\"meta\":{\"sessionExpired\":true}}");
        assertThat(isSignedIn(here)).isFalse();
        assertThat(isSignedIn(elsewhere)).isFalse();
    }

    @Test
    void disabledPersonWhoIsLetInAgainHasToSignIn() {
        register.setDisabled(user.id(), true);
        register.setDisabled(user.id(), false);
        assertThat(isSignedIn(here)).isFalse();
        assertThat(isSignedIn(elsewhere)).isFalse();
        assertThat(isSignedIn(signedIn(user.password()))).isTrue();
    }

    @Test
    void administratorEndsAllSessions() {
        register.endSessions(user.id());
        assertThat(isSignedIn(here)).isFalse();
        assertThat(isSignedIn(elsewhere)).isFalse();
    }

    @Test
    void whoeverBecomesAnAdministratorChoosesALongerPasswordAtTheNextSignIn() {
        assertThat(Visitor.location(changePassword(user.password(), "tolv tegn ja")))
                .endsWith("?passord");
        units.administrate(units.root("Lang kommune"), user);
        here = signedIn("tolv tegn ja");
        for (String path : List.of("/", "/enheter", "/min-konto")) {
            assertThat(Visitor.location(here.get(path))).as(path).endsWith("/min-konto/passord");
        }
        assertThat(here.get("/min-konto/passord").body()).contains("minst 15 tegn");
        assertThat(changePassword("tolv tegn ja", "fjorten tegn!").body()).contains("id=\"password-error\"");
        assertThat(Visitor.location(changePassword("tolv tegn ja", NEW_PASSWORD)))
                .endsWith("?passord");
        assertThat(isSignedIn(here)).isTrue();
        assertThat(isSignedIn(signedIn(NEW_PASSWORD))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/min-konto", "/min-konto/passord", "/min-konto/totrinn"})
    void pagesRunOnlyScriptsWithTheirNonce(String path) {
        HttpResponse<String> page = here.get(path);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "script-src 'nonce-")
                .doesNotContain("unsafe-");
        assertThat(page.body()).doesNotContain("<style", " style=", " onclick=");
    }

    @Test
    void openTabIsToldWhenRolesChangeAndWhenTheSessionIsEnded() {
        assertThat(here.get("/min-konto/okt").body()).isEmpty();
        units.lead(units.root("Ny rolle kommune"), user);
        assertThat(here.get("/min-konto/okt").body()).isEqualTo("UNIT_LEADER");
        register.endSessions(user.id());
        assertThat(here.get("/min-konto/okt").statusCode()).isEqualTo(401);
    }

    @Test
    void askingByItselfDoesNotKeepASession() {
        clock.stopAt(Instant.now());
        for (int minutes = 0; minutes <= 35; minutes += 5) {
            clock.advance(Duration.ofMinutes(5));
            here.get("/min-konto/okt");
        }
        assertThat(isSignedIn(here)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/min-konto",
                "/min-konto/okter",
                "/min-konto/passord",
                "/min-konto/totrinn",
                "/min-konto/totrinn/av",
                "/min-konto/totrinn/koder"
            })
    void pagesAndFormsAreForWhoeverIsSignedInAndSendsTheirToken(String path) {
        var stranger = new Visitor(port);
        HttpResponse<String> page = stranger.get(path);
        assertThat(Visitor.isSentToLogin(page) || page.statusCode() == 405).isTrue();
        assertThat(stranger.post(path, Map.of()).statusCode()).isEqualTo(403);
        assertThat(here.post(path, Map.of("present", user.password(), "code", "000000"))
                        .statusCode())
                .isEqualTo(403);
    }
}
