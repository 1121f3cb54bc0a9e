package no.hvorervi.digest.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import no.hvorervi.DatabaseTest;
import no.hvorervi.Visitor;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.digest.DigestRoutes;
import no.hvorervi.digest.DigestService;
import no.hvorervi.digest.TestDigests;
import no.hvorervi.i18n.PageLanguage;
import no.hvorervi.organisation.TestUnits;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.ui.ExtendedModelMap;

/** One says no to letters with the code of one, without signing in and without a script; and signed in. */
@DatabaseTest
class DigestPageTest {

    @LocalServerPort
    int port;

    @Autowired
    TestDigests digests;

    @Autowired
    TestUnits units;

    @Autowired
    TestUsers users;

    private Visitor visitor;

    @BeforeEach
    void visit() {
        users.operator();
        visitor = new Visitor(port);
    }

    private HttpResponse<String> post(String path, String code) {
        return visitor.post(path, Map.of("kode", code));
    }

    private static String heading(HttpResponse<String> page) {
        return Jsoup.parse(page.body()).select("h1").text();
    }

    @Test
    void openingTheLinkChangesNothingAndOneButtonDoes() {
        TestUser person = units.leader(units.root("Kommunen"));
        String code = digests.send(person).value();
        assertThat(heading(post(DigestRoutes.LINK_SHOWN, code))).isEqualTo("Du får brev når noe venter");
        assertThat(digests.isTaken(person)).isTrue();
        HttpResponse<String> refused = post(DigestRoutes.LINK_REFUSE, code);
        assertThat(heading(refused)).isEqualTo("Du får ingen flere brev");
        assertThat(refused.headers().allValues("set-cookie")).isEmpty();
        assertThat(refused.body()).doesNotContain(person.email());
        assertThat(digests.isTaken(person)).isFalse();
        assertThat(heading(visitor.post(DigestRoutes.LINK_SHOWN, Map.of("kode", code, "sprak", "en"))))
                .isEqualTo("You get no more letters");
        post(DigestRoutes.LINK_TAKE, code);
        assertThat(digests.isTaken(person)).isTrue();
    }

    @Test
    void wrongCodesAreToldByTheField() {
        assertThat(post(DigestRoutes.LINK_REFUSE, "kort").body()).contains("Koden har 26 tegn");
        assertThat(post(DigestRoutes.LINK_REFUSE, "0".repeat(26)).body()).contains("virker ikke lenger");
        assertThat(visitor.get(DigestRoutes.LINK).statusCode()).isEqualTo(200);
    }

    @Test
    void codeIsTriedOnlySoOften() {
        String code = "1".repeat(26);
        int last = 200;
        for (int no = 0; no < 30 && last == 200; no++) {
            last = post(DigestRoutes.LINK_SHOWN, code).statusCode();
        }
        assertThat(last).isEqualTo(429);
    }

    /** With a throttle of its own, so that no other test is slowed down. */
    @Test
    void codeOfALetterWorksWhileSomebodyGuesses(@Autowired DigestService service, @Autowired PageLanguage language) {
        String code = digests.send(units.leader(units.root("Kommunen"))).value();
        var controller = new DigestController(service, language);
        var busy = new MockHttpServletResponse();
        for (int guess = 0; guess < 3_000 && busy.getStatus() != 429; guess++) {
            busy = new MockHttpServletResponse();
            controller.show("%026d".formatted(guess), "", new MockHttpServletRequest(), busy, new ExtendedModelMap());
        }
        assertThat(busy.getStatus()).isEqualTo(429);
        var answer = new MockHttpServletResponse();
        assertThat(controller.show(code, "", new MockHttpServletRequest(), answer, new ExtendedModelMap()))
                .isEqualTo("digest-choice");
        assertThat(answer.getStatus()).isEqualTo(200);
    }

    @Test
    void switchStandsOnTheOwnAccountsPage() {
        TestUser person = units.leader(units.root("Kommunen"));
        visitor.signIn(person);
        assertThat(visitor.get("/min-konto").body()).contains("Slutt å sende meg brev");
        String form = Visitor.tokenIn(visitor.get("/min-konto"));
        visitor.post(DigestRoutes.OWN, Map.of("_csrf", form, "on", "false"));
        assertThat(visitor.get("/min-konto").body()).contains("Du får ingen brev", "Få brev igjen");
        assertThat(digests.isTaken(person)).isFalse();
    }
}
