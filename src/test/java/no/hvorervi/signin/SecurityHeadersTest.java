package no.hvorervi.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.server.Platform;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.hvorervi.DatabaseTest;
import no.hvorervi.Visitor;
import no.hvorervi.accounts.TestUsers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The headers of whatever is answered, and that nothing is kept that should not be. */
@DatabaseTest
class SecurityHeadersTest {

    private static final Map<String, String> ALWAYS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "no-referrer",
            "X-Frame-Options", "DENY",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin");

    @LocalServerPort
    int port;

    @Autowired
    TestUsers users;

    private Visitor visitor;

    @BeforeEach
    void installationIsSetUp() {
        users.operator();
        visitor = new Visitor(port);
    }

    private static void requireHeaders(HttpResponse<String> response) {
        ALWAYS.forEach((name, value) -> assertThat(response.headers().allValues(name))
                .as("%s of %s", name, response.uri())
                .containsExactly(value));
        assertThat(only(response, "Strict-Transport-Security")).contains("max-age=31536000");
        assertThat(only(response, "Permissions-Policy")).contains("camera=()", "geolocation=()");
        assertThat(directives(response))
                .contains("object-src 'none'", baseUri(response), "frame-ancestors 'none'", "form-action 'self'")
                .anyMatch(directive -> directive.startsWith("connect-src 'self'"))
                .noneMatch(directive -> directive.matches(".*(\\*|https?:).*"));
        assertThat(response.headers().firstValue("Server")).isEmpty();
        assertThat(response.headers().firstValue("X-Powered-By")).isEmpty();
    }

    /** Flow's pages name their own base; on all others there is none to set. */
    private static String baseUri(HttpResponse<String> response) {
        boolean isFlow = only(response, "Content-Security-Policy").contains("'unsafe-eval'");
        return isFlow ? "base-uri 'self'" : "base-uri 'none'";
    }

    private static List<String> directives(HttpResponse<String> response) {
        return List.of(only(response, "Content-Security-Policy").split(";\\s*", -1));
    }

    private static String only(HttpResponse<String> response, String name) {
        assertThat(response.headers().allValues(name)).as(name).hasSize(1);
        return response.headers().firstValue(name).orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/logg-inn",
                "/logg-inn?error",
                "/invitasjon",
                "/oppsett",
                "/svar",
                "/svar/sporsmal",
                "/svar/lagre",
                "/svar/finnes-ikke",
                "/v",
                "/v/FINNESIK",
                "/v/FINNESIK/skjerm",
                "/v/FINNESIK/tikk",
                "/v/FINNESIK/annet",
                "/dette-skjedde",
                "/dette-skjedde/finnes-ikke",
                "/dette-skjedde/finnes-ikke/dypere",
                "/dette-skjedde/kommune/1",
                "/resultat/dette-skjedde",
                "/personvern",
                "/tilgjengelighet",
                "/sprak/nn?til=/logg-inn",
                "/frontend/plain.css",
                "/frontend/plain.js",
                "/frontend/icon.svg",
                "/frontend/finnes-ikke.css",
                "/_static/echarts/6.0.0/dist/echarts.esm.min.js",
                "/favicon.ico",
                "/actuator/health",
                "/actuator/env",
                "/finnes-ikke",
                "/error",
                "/VAADIN/finnes-ikke",
                "//evil.example",
                "/?v-r=init&location=",
                "/?v-r=uidl&v-uiId=7",
                "/?v-r=heartbeat",
            })
    void everyAnswerCarriesThem(String path) {
        requireHeaders(visitor.get(path));
        requireHeaders(visitor.send("POST", path, "application/x-www-form-urlencoded", "a=b"));
        requireHeaders(visitor.send("PROPFIND", path, "text/plain", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/finnes-ikke", "/?v-r=init&location=", "/logg-inn"})
    void answersToWhoeverHasSignedInCarryThem(String path) {
        visitor.signIn(users.person());
        requireHeaders(visitor.get(path));
    }

    @Test
    void refusalsCarryThem() {
        HttpResponse<String> refused = visitor.post("/invitasjon", Map.of("code", "x"));
        assertThat(refused.statusCode()).isEqualTo(403);
        requireHeaders(refused);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/logg-inn",
                "/invitasjon",
                "/glemt-passord",
                "/nytt-passord",
                "/svar",
                "/svar/finnes-ikke",
                "/v",
                "/v/FINNESIK",
                "/v/FINNESIK/skjerm",
                "/personvern",
                "/tilgjengelighet",
                "/error",
                "/sprak/nn",
                "/frontend/finnes-ikke.css"
            })
    void plainPagesRunOnlyScriptsWithTheirNonce(String path) {
        HttpResponse<String> page = visitor.get(path);
        assertThat(only(page, "Content-Security-Policy"))
                .contains("default-src 'none'")
                .doesNotContain("unsafe-");
        Matcher nonce = Pattern.compile("script-src 'nonce-([A-Za-z0-9+/=]{20,})'")
                .matcher(only(page, "Content-Security-Policy"));
        assertThat(nonce.find()).isTrue();
        assertThat(Pattern.compile("<script[^>]*>")
                        .matcher(page.body())
                        .results()
                        .map(java.util.regex.MatchResult::group))
                .allMatch(script -> script.contains("nonce=\"" + nonce.group(1) + "\""));
        assertThat(page.body()).doesNotContain("<style", " style=", " onclick=", "javascript:");
    }

    @Test
    void nonceIsNewEachTime() {
        assertThat(directives(visitor.get("/logg-inn"))).isNotEqualTo(directives(visitor.get("/logg-inn")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/logg-inn",
                "/invitasjon",
                "/nytt-passord",
                "/svar",
                "/v",
                "/v/FINNESIK",
                "/v/FINNESIK/tikk",
                "/min-konto",
                "/min-konto/totrinn",
                "/",
                "/finnes-ikke",
                "/actuator/health",
                "/sprak/nn"
            })
    void pagesAreKeptNowhere(String path) {
        assertThat(only(visitor.get(path), "Cache-Control")).contains("no-store");
        visitor.signIn(users.person());
        assertThat(only(visitor.get(path), "Cache-Control")).contains("no-store");
    }

    @Test
    void filesMayBeKept() {
        assertThat(only(visitor.get("/frontend/plain.css"), "Cache-Control")).doesNotContain("no-store");
    }

    /** When this fails: set vaadin.csp=strict, take unsafe-inline and unsafe-eval out of the policy, and drop this test. */
    @Test
    void strictPolicyForFlowWaitsForVaadin254() {
        String version = Platform.getVaadinVersion().orElseThrow();
        Matcher numbers = Pattern.compile("(\\d+)\\.(\\d+)\\..*").matcher(version);
        assertThat(numbers.matches()).isTrue();
        assertThat(Integer.parseInt(numbers.group(1)) * 1000 + Integer.parseInt(numbers.group(2)))
                .as("Vaadin %s has a strict content security policy", version)
                .isLessThan(25_004);
    }
}
