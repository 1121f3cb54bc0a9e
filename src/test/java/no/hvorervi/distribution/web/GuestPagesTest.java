package no.hvorervi.distribution.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import no.hvorervi.DatabaseTest;
import no.hvorervi.Visitor;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.distribution.LinkKind;
import no.hvorervi.distribution.LinkService;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.intake.AnswerRoutes;
import no.hvorervi.intake.AnswerService;
import no.hvorervi.intake.Code;
import no.hvorervi.intake.TestIntake;
import no.hvorervi.organisation.TestUnits;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.ui.ExtendedModelMap;

/** A shared device and an open link give each person a ballot, without a script, and lead back to where the next begins. */
@DatabaseTest
class GuestPagesTest {

    @LocalServerPort
    int port;

    @Autowired
    GuestController controller;

    @Autowired
    LinkService links;

    @Autowired
    AnswerService answers;

    @Autowired
    TestIntake world;

    @Autowired
    TestUnits units;

    @Autowired
    TestUsers users;

    private Visitor visitor;
    private UnitId unit;
    private RoundId round;

    @BeforeEach
    void askAUnit() {
        users.operator();
        visitor = new Visitor(port);
        unit = units.root("Sykehjemmet Prøve");
        round = world.open(false, unit);
        users.signIn(units.leader(unit));
    }

    private Code offered(LinkKind kind) {
        links.offer(round, unit, kind, 2);
        Code code = links.find(round, unit, kind).orElseThrow().code();
        users.signOut();
        return code;
    }

    private static Document page(HttpResponse<String> response) {
        return Jsoup.parse(response.body());
    }

    private Document begin(String path, Code link) {
        return page(visitor.post(path + "/start", Map.of("kode", link.value(), "lenke", link.value())));
    }

    private static String code(Document page) {
        return page.select("input[name=kode]").attr("value");
    }

    @Test
    void deviceGivesEachPersonABallotAndLeadsBack() {
        Code link = offered(LinkKind.DEVICE);
        Document start = page(visitor.post("/svar/felles", Map.of("kode", link.grouped())));
        assertThat(start.select("h1").text()).isEqualTo("Sykehjemmet Prøve");
        Document first = begin("/svar/felles", link);
        assertThat(first.select("h1").text()).isEqualTo("Hvordan er det hos Sykehjemmet Prøve?");
        assertThat(code(first)).isNotEqualTo(link.value());
        assertThat(first.body().attr("data-start")).isEqualTo("/svar/felles");
        assertThat(code(begin("/svar/felles", link))).isNotEqualTo(code(first));
        Document again = page(visitor.get("/svar/felles"));
        assertThat(again.text()).contains("Så mange som skulle svare her, har begynt.");
        assertThat(begin("/svar/felles", link).text()).contains("Så mange som skulle svare her");
    }

    /** Addresses are noted, those within the server too. */
    @Test
    void freshCodeGoesOnWithoutAnAddress() {
        Code link = offered(LinkKind.DEVICE);
        var request = new MockHttpServletRequest();
        assertThat(controller.beginOnDevice(
                        link.value(), request, new MockHttpServletResponse(), new ExtendedModelMap()))
                .isEqualTo("forward:/svar");
        assertThat(request.getAttribute(AnswerRoutes.FRESH_CODE))
                .isInstanceOf(Code.class)
                .isNotEqualTo(link);
    }

    @Test
    void receiptOnADeviceLeadsToTheNextPerson() {
        Code link = offered(LinkKind.DEVICE);
        visitor.post("/svar/felles", Map.of("kode", link.value()));
        var code = Code.parse(code(begin("/svar/felles", link))).orElseThrow();
        TestIntake.submit(answers, code, no.hvorervi.intake.Answers.NONE);
        Document receipt = page(visitor.post("/svar", Map.of("kode", code.value())));
        assertThat(receipt.select("a[data-clear]").attr("href")).isEqualTo("/svar/felles");
        assertThat(receipt.select("a[data-clear]").attr("data-return")).isEqualTo("30");
        Document elsewhere = page(new Visitor(port).post("/svar", Map.of("kode", code.value())));
        assertThat(elsewhere.select("a[data-clear]").attr("href")).isEqualTo("/svar");
    }

    @Test
    void cookieOfADeviceIsSentToTheAnswerPagesOnlyAndIsForgottenWhenAskedTo() {
        Code link = offered(LinkKind.DEVICE);
        HttpResponse<String> shared = visitor.post("/svar/felles", Map.of("kode", link.value()));
        assertThat(shared.headers().allValues("set-cookie"))
                .anyMatch(cookie -> cookie.startsWith("hvorervi-felles=")
                        && cookie.contains("Path=/svar;")
                        && cookie.contains("HttpOnly")
                        && cookie.contains("SameSite=Strict"));
        assertThat(shared.headers().firstValue("cache-control").orElse("")).contains("no-store");
        HttpResponse<String> ended = visitor.post("/svar/felles/slutt", Map.of());
        assertThat(ended.headers().allValues("set-cookie"))
                .anyMatch(cookie -> cookie.startsWith("hvorervi-felles=;") && cookie.contains("Max-Age=0"));
    }

    @Test
    void openLinkSaysThatItIsForEverybodyOnce() {
        Code link = offered(LinkKind.OPEN);
        Document start = page(visitor.post("/svar/apen", Map.of("kode", link.value(), "sprak", "nn")));
        assertThat(start.text()).contains("så alle tel likt");
        assertThat(begin("/svar/apen", link).select("h1").text()).contains("Sykehjemmet Prøve");
    }

    @Test
    void unknownAndMalformedLinksGiveNothing() {
        assertThat(page(visitor.post("/svar/felles", Map.of("kode", "0000-0000-0000")))
                        .text())
                .contains("Denne koden virker ikke.");
        assertThat(page(visitor.post("/svar/apen/start", Map.of("lenke", "<b>")))
                        .text())
                .contains("Koden har tolv tegn.");
        assertThat(begin("/svar/apen", offered(LinkKind.DEVICE)).text()).contains("Denne koden virker ikke.");
    }
}
