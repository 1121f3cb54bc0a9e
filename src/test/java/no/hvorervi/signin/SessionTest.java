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
import no.hvorervi.accounts.AccountRoutes;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.accounts.TestUsers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From signing in to signing out, over real HTTP. */
@DatabaseTest
class SessionTest {

    private static final String COOKIE = "__Host-hvorervi";
    private static final String HEARTBEAT = "/?v-r=heartbeat&v-uiId=0";
    private static final Pattern SECURITY_KEY = Pattern.compile("\"Vaadin-Security-Key\":\"([^\"]+)\"");

    @LocalServerPort
    int port;

    @Autowired
    TestUsers users;

    @Autowired
    TestClock clock;

    @Autowired
    AccountRegister accounts;

    private TestUser user;
    private Visitor visitor;

    @BeforeEach
    void someoneToSignIn() {
        users.operator();
        user = users.person();
        visitor = new Visitor(port);
        clock.stopAt(Instant.now());
    }

    private void signIn() {
        HttpResponse<String> response = visitor.signIn(user);
        assertThat(response.statusCode()).isEqualTo(302);
        assertThat(Visitor.location(response)).doesNotContain("error");
        assertThat(isSignedIn(visitor)).isTrue();
    }

    private static boolean isSignedIn(Visitor visitor) {
        return visitor.get("/").statusCode() == 200;
    }

    @Test
    void signingInGivesANewSession() {
        visitor.get(AccountRoutes.LOGIN);
        String before = visitor.cookie(COOKIE).orElseThrow();
        Visitor whoPlantedIt = visitor.copy();
        signIn();
        assertThat(visitor.cookie(COOKIE)).isPresent().isNotEqualTo(java.util.Optional.of(before));
        assertThat(isSignedIn(whoPlantedIt)).isFalse();
    }

    @Test
    void sessionCookieStaysWithThisHostAndOutOfScripts() {
        List<String> cookies = visitor.get(AccountRoutes.LOGIN).headers().allValues("Set-Cookie");
        assertThat(cookies)
                .filteredOn(cookie -> cookie.startsWith(COOKIE + "="))
                .singleElement()
                .satisfies(cookie -> assertThat(List.of(cookie.split(";\\s*", -1)))
                        .contains("Secure", "HttpOnly", "Path=/", "SameSite=Lax")
                        .noneMatch(part -> part.startsWith("Domain") || part.startsWith("Max-Age")));
    }

    @Test
    void sessionIsNeverInTheAddress() {
        assertThat(visitor.get(AccountRoutes.LOGIN).body()).doesNotContain("jsessionid");
        String id = visitor.cookie(COOKIE).orElseThrow();
        assertThat(Visitor.isSentToLogin(new Visitor(port).get("/;jsessionid=" + id))
                        || new Visitor(port).get("/;jsessionid=" + id).statusCode() == 400)
                .isTrue();
    }

    @Test
    void wrongPasswordAndUnknownPersonAreAnsweredAlike() {
        HttpResponse<String> wrong = visitor.signIn(user.email(), "feil " + user.password());
        HttpResponse<String> unknown = new Visitor(port).signIn("ukjent-" + user.email(), user.password());
        assertThat(Visitor.location(wrong))
                .endsWith(AccountRoutes.LOGIN + "?error")
                .isEqualTo(Visitor.location(unknown));
        assertThat(isSignedIn(visitor)).isFalse();
    }

    @Test
    void sessionLastsWhileItIsUsed() {
        signIn();
        for (int minutes = 0; minutes < 120; minutes += 20) {
            clock.advance(Duration.ofMinutes(20));
            assertThat(isSignedIn(visitor)).isTrue();
        }
    }

    @Test
    void sessionEndsAfterHalfAnHourWithoutUse() {
        signIn();
        clock.advance(SessionLimits.IDLE.minusSeconds(1));
        assertThat(isSignedIn(visitor)).isTrue();
        clock.advance(SessionLimits.IDLE);
        assertThat(isSignedIn(visitor)).isFalse();
    }

    @Test
    void heartbeatsDoNotKeepASession() {
        signIn();
        for (int minutes = 0; minutes < 30; minutes += 5) {
            clock.advance(Duration.ofMinutes(5));
            visitor.send("POST", HEARTBEAT, "text/plain", "");
        }
        assertThat(isSignedIn(visitor)).isFalse();
    }

    @Test
    void sessionEndsAfterTenHoursHoweverMuchItIsUsed() {
        signIn();
        Duration step = Duration.ofMinutes(25);
        for (Duration used = step; used.compareTo(SessionLimits.ABSOLUTE) < 0; used = used.plus(step)) {
            clock.advance(step);
            assertThat(isSignedIn(visitor)).isTrue();
        }
        clock.advance(step);
        assertThat(isSignedIn(visitor)).isFalse();
    }

    @Test
    void signingOutEndsTheSessionForEveryoneWhoHoldsIt() {
        signIn();
        HttpResponse<String> page = visitor.send("POST", "/?v-r=init&location=", "text/plain", "");
        assertThat(page.statusCode()).isEqualTo(200);
        Visitor thief = visitor.copy();
        String request = uidl(page.body());
        assertThat(visitor.send("POST", "/?v-r=uidl&v-uiId=0", "application/json", request)
                        .statusCode())
                .isEqualTo(200);

        HttpResponse<String> signedOut = visitor.post(
                AccountRoutes.LOGOUT, Map.of("_csrf", csrf(visitor.get("/").body())));
        assertThat(Visitor.location(signedOut)).endsWith(AccountRoutes.LOGIN + "?ut");

        assertThat(isSignedIn(thief)).isFalse();
        HttpResponse<String> replayed = thief.send("POST", "/?v-r=uidl&v-uiId=0", "application/json", request);
        assertThat(replayed.body()).isEqualTo("{\"meta\":{\"sessionExpired\":true}}");
        assertThat(isSignedIn(thief)).isFalse();
    }

    @Test
    void signingOutNeedsAToken() {
        signIn();
        assertThat(visitor.post(AccountRoutes.LOGOUT, Map.of()).statusCode()).isEqualTo(403);
        assertThat(visitor.get(AccountRoutes.LOGOUT).statusCode()).isNotEqualTo(302);
        assertThat(isSignedIn(visitor)).isTrue();
    }

    @Test
    void signingInNeedsAToken() {
        HttpResponse<String> response =
                visitor.post(AccountRoutes.LOGIN, Map.of("username", user.email(), "password", user.password()));
        assertThat(response.statusCode()).as(Visitor.location(response)).isEqualTo(403);
        assertThat(isSignedIn(visitor)).isFalse();
    }

    @Test
    void disabledPersonCannotSignIn() {
        disable();
        HttpResponse<String> response = visitor.signIn(user);
        assertThat(Visitor.location(response)).endsWith(AccountRoutes.LOGIN + "?error");
        assertThat(isSignedIn(visitor)).isFalse();
    }

    @Test
    void disablingAPersonEndsOpenSessionsAtOnce() {
        signIn();
        disable();
        assertThat(isSignedIn(visitor)).isFalse();
    }

    private void disable() {
        accounts.setDisabled(user.id(), true);
        users.signOut();
    }

    private static String uidl(String page) {
        Matcher key = SECURITY_KEY.matcher(page);
        assertThat(key.find()).as(page).isTrue();
        return "{\"csrfToken\":\"" + key.group(1) + "\",\"rpc\":[],\"syncId\":0,\"clientId\":0}";
    }

    private static String csrf(String page) {
        Matcher token = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"").matcher(page);
        return token.find() ? token.group(1) : "";
    }
}
