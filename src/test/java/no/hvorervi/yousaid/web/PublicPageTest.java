package no.hvorervi.yousaid.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.hvorervi.DatabaseTest;
import no.hvorervi.TestClock;
import no.hvorervi.Visitor;
import no.hvorervi.access.UnitRole;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.actions.Action;
import no.hvorervi.actions.TestActions;
import no.hvorervi.i18n.PageLanguage;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.released.TestReleases;
import no.hvorervi.results.ResultCode;
import no.hvorervi.results.ResultLinkService;
import no.hvorervi.results.ResultRoutes;
import no.hvorervi.results.TestResults;
import no.hvorervi.yousaid.ChosenAction;
import no.hvorervi.yousaid.OutcomeAddress;
import no.hvorervi.yousaid.OutcomeContents;
import no.hvorervi.yousaid.OutcomeReadingService;
import no.hvorervi.yousaid.OutcomeRoutes;
import no.hvorervi.yousaid.OutcomeService;
import no.hvorervi.yousaid.OutcomeTexts;
import no.hvorervi.yousaid.TestOutcomes;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.ui.ExtendedModelMap;

/** Citizens and employees read what units tell, without an account, a cookie or a script. */
@DatabaseTest
class PublicPageTest {

    @LocalServerPort
    int port;

    @Autowired
    OutcomeService service;

    @Autowired
    OutcomeReadingService reading;

    @Autowired
    OutcomeSheets sheets;

    @Autowired
    PageLanguage pageLanguage;

    @Autowired
    TestOutcomes outcomes;

    @Autowired
    TestResults results;

    @Autowired
    TestActions actions;

    @Autowired
    ResultLinkService links;

    @Autowired
    TestUnits units;

    @Autowired
    TestUsers users;

    @Autowired
    TestClock clock;

    private Visitor visitor;
    private UnitId unit = new UnitId(0);
    private RoundId round = new RoundId(0);

    @BeforeEach
    void plant() {
        users.operator();
        visitor = new Visitor(port);
        UnitId top = units.root("Havn kommune");
        unit = units.below(top, "Hjemmetjenesten Nord");
        round = results.full(top, unit).round();
        clock.stopOn(TestReleases.EMPLOYEES_FROM.plusDays(30));
    }

    private OutcomeContents contents(boolean forCitizens) {
        Action action = actions.open(unit);
        TestUser leader = units.leader(unit);
        users.signIn(leader);
        String key = service.work(unit, round).employees().getFirst().key();
        users.signOut();
        return TestOutcomes.contents(action, key, forCitizens);
    }

    private OutcomeAddress publish() {
        return outcomes.publish(unit, round, contents(true));
    }

    private void withdraw() {
        units.signIn(UnitRole.UNION_REPRESENTATIVE, unit);
        service.withdraw(unit, round);
        users.signOut();
    }

    private ResultCode link() {
        users.signIn(units.leader(unit));
        ResultCode code = links.make(round, unit).code();
        users.signOut();
        return code;
    }

    private static Optional<String> header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name);
    }

    @Test
    void citizenReadsWhatWasAskedAndWhatHappened() {
        Document page = Jsoup.parse(visitor.get(OutcomeRoutes.page(publish())).body());
        assertThat(page.select("h1").text()).isEqualTo("Dere sa – dette skjedde");
        assertThat(page.select(".unit").text()).isEqualTo("Hjemmetjenesten Nord");
        assertThat(page.select("h2").eachText())
                .containsExactly(
                        "Dette spurte vi om",
                        "Dette kom fram",
                        "Dette bestemte vi",
                        "Dette har skjedd",
                        "Om denne siden");
        assertThat(page.select("main").text())
                .contains("Nå får alle en melding kvelden før.")
                .contains("Vi sier fra kvelden før hvem som kommer")
                .contains("Svarfristen var 30. april 2026.")
                .contains("Slik svarte medarbeiderne, i gjennomsnitt:")
                .contains("av 5)")
                .doesNotContain("Avklare hva hver vakt", "Fagkoordinator", "medarbeidere svarte", "Vi er sterkest");
        assertThat(page.select("script, form, input, [style], [onclick]")).isEmpty();
        assertThat(page.select("svg")).isNotEmpty();
    }

    /** One copy serves all: nobody is recognised, and who has read it before is told that it is the same. */
    @Test
    void pageMayBeKeptByWhoeverPassesItOn() {
        String path = OutcomeRoutes.page(publish());
        HttpResponse<String> first = visitor.get(path);
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(header(first, "Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("public", "max-age=300"));
        assertThat(header(first, "Set-Cookie")).isEmpty();
        assertThat(header(first, "Vary").orElse(""))
                .doesNotContainIgnoringCase("cookie")
                .doesNotContain("Language");
        assertThat(header(first, "Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'nonce-")
                .doesNotContain("unsafe");
        String tag = header(first, "ETag").orElseThrow();
        HttpResponse<String> again =
                new Visitor(port).header("If-None-Match", tag).get(path);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        TestUser somebody = users.person();
        var signedIn = new Visitor(port);
        signedIn.signIn(somebody);
        assertThat(signedIn.header("Accept-Language", "en").get(path).body()).isEqualTo(first.body());
        outcomes.publish(
                unit, round, new OutcomeContents(new OutcomeTexts("", "", "", "Noe annet"), List.of(), Set.of(), true));
        assertThat(new Visitor(port).header("If-None-Match", tag).get(path).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"'', nb, Dette har skjedd", "nn, nn, Dette har skjedd", "en, en, What has happened", "xx, nb, Dette har"
    })
    void languageStandsInTheAddress(String asked, String language, String words) {
        String path = OutcomeRoutes.page(publish());
        Document page = Jsoup.parse(
                visitor.get(asked.isEmpty() ? path : path + "?sprak=" + asked).body());
        assertThat(page.select("html").attr("lang")).isEqualTo(language);
        assertThat(page.select("h2").text()).contains(words);
        assertThat(page.select(".languages a").eachAttr("href"))
                .containsExactly(path + "?sprak=nb", path + "?sprak=nn", path + "?sprak=en");
    }

    @Test
    void withdrawnAndUnknownAreTheSamePage() {
        OutcomeAddress address = publish();
        withdraw();
        HttpResponse<String> withdrawn = visitor.get(OutcomeRoutes.page(address));
        HttpResponse<String> unknown = visitor.get(OutcomeRoutes.PUBLIC + "/000000000000");
        HttpResponse<String> nonsense = visitor.get(OutcomeRoutes.PUBLIC + "/hva-som-helst");
        HttpResponse<String> nowhere = visitor.get(OutcomeRoutes.PUBLIC + "/kommune/987654321");
        assertThat(List.of(withdrawn, unknown, nonsense, nowhere)).allSatisfy(each -> {
            assertThat(each.statusCode()).isEqualTo(404);
            assertThat(each.body()).isEqualTo(withdrawn.body());
            assertThat(header(each, "Cache-Control")).hasValue("no-store");
            assertThat(header(each, "Set-Cookie")).isEmpty();
        });
        assertThat(withdrawn.body()).contains("Her er det ingenting å lese").doesNotContain("Hjemmetjenesten");
    }

    @Test
    void municipalityListsWhatItsUnitsTell() {
        OutcomeAddress address = publish();
        String path = OutcomeRoutes.municipality(units.municipalityOf(unit));
        Document page = Jsoup.parse(visitor.get(path).body());
        assertThat(page.select(".ways-told a").eachText()).containsExactly("Hjemmetjenesten Nord");
        assertThat(page.select(".ways-told a").attr("href")).isEqualTo(OutcomeRoutes.page(address));
        assertThat(page.select(".unit").text()).isEqualTo("Havn kommune");
        assertThat(Jsoup.parse(visitor.get(OutcomeRoutes.PUBLIC).body())
                        .select(".ways-told a")
                        .eachAttr("href"))
                .contains(path);
        Document english = Jsoup.parse(visitor.get(path + "?sprak=en").body());
        assertThat(english.select(".ways-told a").attr("href")).isEqualTo(OutcomeRoutes.page(address) + "?sprak=en");
        withdraw();
        assertThat(visitor.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void employeesComeToItFromTheirResults() {
        ResultCode code = link();
        Map<String, String> body = Map.of("kode", code.value());
        assertThat(visitor.post(ResultRoutes.LINK_SHOWN, body).body()).doesNotContain(OutcomeRoutes.LINKED);
        outcomes.publish(unit, round, contents(false));
        Document shown = Jsoup.parse(visitor.post(ResultRoutes.LINK_SHOWN, body).body());
        assertThat(shown.select("form[action=" + OutcomeRoutes.LINKED + "] input")
                        .val())
                .isEqualTo(code.value());
        HttpResponse<String> told = visitor.post(OutcomeRoutes.LINKED, body);
        assertThat(header(told, "Cache-Control")).hasValue("no-store");
        assertThat(header(told, "Set-Cookie")).isEmpty();
        assertThat(Jsoup.parse(told.body()).select("main").text())
                .contains(
                        "Avklare hva hver vakt kan bestemme selv", "Vi er sterkest på", "Noen i enheten har ansvaret.")
                .doesNotContain("Fagkoordinator");
        assertThat(Jsoup.parse(visitor.post(OutcomeRoutes.LINKED, Map.of("kode", code.value(), "sprak", "nn"))
                                .body())
                        .select("html")
                        .attr("lang"))
                .isEqualTo("nn");
        withdraw();
        assertThat(visitor.post(OutcomeRoutes.LINKED, body).body())
                .contains("Her er det ingenting å lese nå")
                .doesNotContain("Avklare");
    }

    @Test
    void pageOfSeveralRoundsHasOneTitleAndOneOfEachRound() {
        UnitId above = units.root("Bydel");
        UnitId team = units.below(above, "Teamet");
        RoundId first = results.full(above, team, LocalDate.of(2025, 4, 30)).round();
        RoundId second = results.full(above, team).round();
        users.signIn(units.leader(team));
        ResultCode code = links.make(second, team).code();
        users.signOut();
        var contents = new OutcomeContents(TestOutcomes.texts(), List.of(), Set.of(), false);
        outcomes.publish(team, first, contents);
        outcomes.publish(team, second, contents);
        Document page = Jsoup.parse(
                visitor.post(OutcomeRoutes.LINKED, Map.of("kode", code.value())).body());
        assertThat(page.select("main h1").eachText()).containsExactly("Dere sa – dette skjedde");
        assertThat(page.select("main h2")).hasSize(2);
        assertThat(page.select("main h3").eachText()).hasSize(8).contains("Dette har skjedd");
    }

    @Test
    void averagesAreExplainedOnlyWhereThereAreSome() {
        OutcomeAddress address = publish();
        assertThat(visitor.get(OutcomeRoutes.page(address)).body()).contains("Tallene er gjennomsnitt");
        UnitId above = units.root("Bydel");
        UnitId few = units.below(above, "Teamet");
        RoundId small = results.small(above, few).round();
        address = outcomes.publish(few, small, new OutcomeContents(TestOutcomes.texts(), List.of(), Set.of(), true));
        assertThat(visitor.get(OutcomeRoutes.page(address)).body())
                .contains("er anonyme")
                .doesNotContain("Tallene er gjennomsnitt");
    }

    @Test
    void wayToItStandsOnThePageAboutTheTool() {
        assertThat(Jsoup.parse(visitor.get("/om").body()).select("main a").eachAttr("href"))
                .contains(OutcomeRoutes.PUBLIC + "?sprak=nb");
        assertThat(visitor.get(OutcomeRoutes.PUBLIC + "?sprak=nb").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "tull", "00000000000000000000000000"})
    void codeThatLeadsNowhereTellsNothing(String code) {
        outcomes.publish(unit, round, contents(false));
        assertThat(visitor.post(OutcomeRoutes.LINKED, Map.of("kode", code)).body())
                .contains("Her er det ingenting å lese nå")
                .doesNotContain("Hjemmetjenesten");
    }

    @Test
    void whatIsWrittenIsNeverMarkup() {
        String hostile = "<script>alert(1)</script><b>fet</b>";
        Action action = actions.open(unit);
        var address = outcomes.publish(
                unit,
                round,
                new OutcomeContents(
                        new OutcomeTexts(hostile, hostile, hostile, hostile),
                        List.of(new ChosenAction(action.id(), hostile)),
                        Set.of(),
                        true));
        Document page = Jsoup.parse(visitor.get(OutcomeRoutes.page(address)).body());
        assertThat(page.select("script, main b")).isEmpty();
        assertThat(page.select(".written").eachText()).hasSize(4).allMatch(hostile::equals);
    }

    @Test
    void nothingElseIsBelowTheseAddresses() {
        String path = OutcomeRoutes.page(publish());
        assertThat(visitor.get(path + "/mer").statusCode()).isIn(302, 401, 403, 404);
        assertThat(visitor.get(OutcomeRoutes.LINKED).statusCode()).isEqualTo(302);
    }

    /** Guessing takes nothing from what is there: with a throttle of its own, so that no other test is slowed down. */
    @Test
    void publishedPageIsReadWhileSomebodyGuesses() {
        String address = publish().toString();
        String place = units.municipalityOf(unit).toString();
        var controller = new PublicController(reading, sheets, new OutcomeThrottle(), pageLanguage);
        var busy = new MockHttpServletResponse();
        for (int guess = 0; guess < 3_000 && busy.getStatus() != 429; guess++) {
            busy = new MockHttpServletResponse();
            controller.page("%012d".formatted(guess), "", new MockHttpServletRequest(), busy, new ExtendedModelMap());
        }
        assertThat(busy.getStatus()).isEqualTo(429);
        var request = new MockHttpServletRequest();
        var page = new MockHttpServletResponse();
        assertThat(controller.page(address, "", request, page, new ExtendedModelMap()))
                .isEqualTo("outcome");
        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(controller.municipality(place, "", request, page, new ExtendedModelMap()))
                .isEqualTo("outcome-ways");
        assertThat(controller.municipalities("", request, page, new ExtendedModelMap()))
                .isEqualTo("outcome-ways");
    }

    @Test
    void employeesReadWhileSomebodyGuesses() {
        ResultCode code = link();
        outcomes.publish(unit, round, contents(false));
        var controller = new LinkedController(reading, sheets, new OutcomeThrottle(), pageLanguage);
        var busy = new MockHttpServletResponse();
        for (int guess = 0; guess < 3_000 && busy.getStatus() != 429; guess++) {
            busy = new MockHttpServletResponse();
            controller.show("%026d".formatted(guess), "", new MockHttpServletRequest(), busy, new ExtendedModelMap());
        }
        assertThat(busy.getStatus()).isEqualTo(429);
        var model = new ExtendedModelMap();
        controller.show(code.value(), "", new MockHttpServletRequest(), new MockHttpServletResponse(), model);
        assertThat(model.getAttribute("sheets")).isNotNull();
    }

    /** With a throttle of its own, so that no other test is slowed down. */
    @Test
    void whoeverGuessesIsSlowedDown() {
        var controller = new PublicController(reading, sheets, new OutcomeThrottle(), pageLanguage);
        for (int guess = 0; guess < 2_000; guess++) {
            var response = new MockHttpServletResponse();
            String view = controller.page(
                    "%012d".formatted(guess), "", new MockHttpServletRequest(), response, new ExtendedModelMap());
            assertThat(view).isEqualTo("outcome-message");
            if (response.getStatus() == 429) {
                assertThat(guess).isGreaterThanOrEqualTo(1_000);
                return;
            }
            assertThat(response.getStatus()).isEqualTo(404);
        }
        throw new AssertionError("Nobody was slowed down");
    }
}
