package no.hvorervi.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.hvorervi.DatabaseTest;
import no.hvorervi.Visitor;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.intake.Ballots;
import no.hvorervi.intake.Channel;
import no.hvorervi.intake.Code;
import no.hvorervi.intake.TestIntake;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.rounds.AnonymousVoice;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The answer pages leave no trace in the browser, ask nobody else for anything, and weigh little. */
@DatabaseTest
class AnswerTraceTest {

    /** Everything that the first page needs, as it travels. */
    private static final int MAX_BYTES = 60_000;

    private static final Pattern IN_STYLES = Pattern.compile("(?:url\\(|@import )\"([^\"]+)\"");

    @LocalServerPort
    int port;

    @Autowired
    Ballots ballots;

    @Autowired
    TestIntake world;

    @Autowired
    TestUsers users;

    @Autowired
    TestUnits units;

    private Visitor visitor;
    private Code code;

    @BeforeEach
    void askAUnit() {
        users.operator();
        visitor = new Visitor(port);
        var unit = units.root("Sykehjemmet Prøve");
        code = ballots.make(world.open(true, unit), unit, AnonymousVoice.EMPLOYEE, Channel.PAPER, 1)
                .getFirst();
    }

    /** One after the other, from the form for the code to the receipt. */
    private List<AnswerPage> journey() {
        AnswerPage start = AnswerPage.open(visitor, "/svar");
        AnswerPage about = AnswerPage.enter(visitor, code.grouped());
        AnswerPage question = about.press("Begynn");
        AnswerPage all = question.choose(0, "I stor grad").press("Vis alle på én side");
        AnswerPage review = all.press("Se over svarene");
        AnswerPage comment =
                AnswerPage.post(visitor, "/svar/sporsmal", Map.of("kode", code.value(), "til", "kommentar"));
        AnswerPage unknown = AnswerPage.enter(visitor, "0000-0000-0000");
        return List.of(start, about, question, all, review, comment, unknown, review.press("Lever svaret"));
    }

    @Test
    void pagesAreKeptNowhereAndRunOnlyOurScript() {
        assertThat(journey()).allSatisfy(page -> {
            HttpResponse<String> response = page.response();
            assertThat(response.headers().allValues("Cache-Control")).containsExactly("no-store");
            assertThat(response.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .contains("default-src 'none'", "script-src 'nonce-", "form-action 'self'")
                    .doesNotContain("unsafe-", "http");
            assertThat(page.document().select("script")).hasSize(1).allMatch(script -> script.hasAttr("nonce"));
            assertThat(page.document().select("[style], style, [onclick]")).isEmpty();
            assertThat(page.document().select("form, input:not([type=hidden]):not([type=radio])"))
                    .allMatch(each -> each.attr("autocomplete").equals("off"));
        });
    }

    @Test
    void nobodyIsRecognised() {
        assertThat(journey())
                .allSatisfy(page -> assertThat(page.response().headers().allValues("Set-Cookie"))
                        .isEmpty());
        assertThat(AnswerPage.open(visitor, "/svar")
                        .press("Nynorsk")
                        .response()
                        .headers()
                        .allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .startsWith("sprak=nn");
    }

    /** The code stands in forms only, and there as a value. */
    @Test
    void noAddressHoldsTheCode() {
        assertThat(journey()).allSatisfy(page -> {
            assertThat(page.response().uri().toString()).doesNotContain(code.value(), code.grouped());
            assertThat(page.document().select("[href], [src], [action], [formaction], [data-here], [data-save]"))
                    .flatMap(element -> element.attributes().asList())
                    .filteredOn(attribute -> !attribute.getKey().equals("value"))
                    .noneMatch(attribute -> attribute.getValue().contains(code.value())
                            || attribute.getValue().contains(code.grouped()));
            assertThat(page.document().title()).doesNotContain(code.value(), code.grouped());
        });
    }

    @Test
    void statementsOfPrivacyAndAccessibilityAreReachedFromEveryPage() {
        assertThat(journey()).allSatisfy(page -> assertThat(
                        page.document().select("footer a").eachAttr("href"))
                .containsExactly("/personvern", "/tilgjengelighet"));
        assertThat(visitor.get("/personvern").body()).contains("Når du svarer med kode");
        assertThat(visitor.get("/tilgjengelighet").body()).contains("WCAG 2.2");
        assertThat(visitor.get("/logg-inn").body()).contains("href=\"/personvern\"", "href=\"/tilgjengelighet\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/svar/kode", "/svar/sporsmal", "/svar/lagre", "/svar/lever"})
    void withoutAFormThereIsOnlyTheStart(String path) {
        HttpResponse<String> response = visitor.get(path);
        assertThat(response.statusCode()).isEqualTo(302);
        assertThat(Visitor.location(response)).isEqualTo("/svar");
    }

    @Test
    void firstPageIsLight() throws IOException, InterruptedException {
        Deque<URI> open = new ArrayDeque<>(List.of(URI.create("http://localhost:" + port + "/svar")));
        Set<URI> seen = new HashSet<>(open);
        int bytes = 0;
        while (!open.isEmpty()) {
            URI address = open.pop();
            bytes += weight(address);
            for (URI needed : needed(address)) {
                assertThat(needed.getPort()).as("%s is ours", needed).isEqualTo(port);
                if (seen.add(needed)) {
                    open.push(needed);
                }
            }
        }
        assertThat(seen).hasSizeGreaterThan(6);
        assertThat(bytes).isLessThan(MAX_BYTES);
    }

    private static int weight(URI address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Accept-Encoding", "gzip")
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            assertThat(response.statusCode()).as(address.toString()).isEqualTo(200);
            int headers = response.headers().map().entrySet().stream()
                    .mapToInt(header -> header.getKey().length()
                            + String.join(", ", header.getValue()).length()
                            + 4)
                    .sum();
            return headers + response.body().length;
        }
    }

    private List<URI> needed(URI address) {
        AnswerPage page = AnswerPage.open(visitor, address.getPath());
        Stream<String> ofPage = page.document().select("link[href], script[src], img[src]").stream()
                .map(AnswerTraceTest::source);
        Stream<String> ofStyles = address.getPath().endsWith(".css")
                ? IN_STYLES.matcher(page.response().body()).results().map((MatchResult found) -> found.group(1))
                : Stream.of();
        return Stream.concat(ofPage, ofStyles).map(address::resolve).toList();
    }

    private static String source(Element element) {
        return element.hasAttr("href") ? element.attr("href") : element.attr("src");
    }
}
