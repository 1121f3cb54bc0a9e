package no.hvorervi.workshop.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import no.hvorervi.DatabaseTest;
import no.hvorervi.Visitor;
import no.hvorervi.base.Crockford;
import no.hvorervi.scripts.StepKind;
import no.hvorervi.workshop.BoardVote;
import no.hvorervi.workshop.ParticipantToken;
import no.hvorervi.workshop.WorkshopCode;
import no.hvorervi.workshop.WorkshopRoutes;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Phones and the big screen, as a browser without scripts meets them. */
@DatabaseTest
class RoomPagesTest {

    private static final int SMALLEST = 5;
    private static final int GUESSES = 1_000;
    private static final int ALLOWED_AT_ONCE = 200;
    private static final int ALLOWED_PER_SECOND = 20;

    @LocalServerPort
    int port;

    @Autowired
    TestRooms rooms;

    private Visitor phone;

    @BeforeEach
    void meet() {
        phone = new Visitor(port);
    }

    private static Document page(HttpResponse<String> response) {
        return Jsoup.parse(response.body());
    }

    private static String heading(HttpResponse<String> response) {
        return page(response).select("main h1").text();
    }

    private String path(TestRoom room) {
        return WorkshopRoutes.phone(room.code());
    }

    /** Shows the page as the browser does after a form was sent. */
    private HttpResponse<String> send(TestRoom room, Map<String, String> fields) {
        HttpResponse<String> answer = phone.post(path(room), fields);
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(Visitor.location(answer)).isEqualTo(path(room));
        return phone.get(path(room));
    }

    private HttpResponse<String> join(TestRoom room) {
        return send(room, Map.of());
    }

    private HttpResponse<String> vote(TestRoom room, BoardVote vote, String answer) {
        return send(room, Map.of("stemme", vote.id().toString(), "svar", answer));
    }

    @Test
    void codeLeadsFromTheFormToTheRoom() {
        TestRoom room = rooms.open(3, StepKind.WELCOME);
        HttpResponse<String> typed = phone.post(
                WorkshopRoutes.JOIN, Map.of("kode", room.code().grouped().toLowerCase(java.util.Locale.ROOT)));
        assertThat(typed.statusCode()).isEqualTo(303);
        assertThat(Visitor.location(typed)).isEqualTo(path(room));
        HttpResponse<String> asked = phone.get(path(room));
        assertThat(heading(asked)).isEqualTo("Bli med i verkstedet");
        assertThat(phone.cookie(PhoneCookie.NAME))
                .as("nothing is kept before one joins")
                .isEmpty();
        assertThat(heading(join(room))).isEqualTo("Velkommen");
        assertThat(room.board().revision()).isNotNegative();
    }

    @ParameterizedTest
    @CsvSource({
        "'', En kode har åtte tegn.",
        "ABC, En kode har åtte tegn.",
        "UUUUUUUU, En kode har åtte tegn.",
        "ZZZZZZZZ, Koden er ikke i bruk."
    })
    void wrongCodeIsExplainedAtItsField(String typed, String said) {
        Document page = page(phone.post(WorkshopRoutes.JOIN, Map.of("kode", typed)));
        assertThat(page.select("#kode-feil").text()).startsWith(said);
        assertThat(page.select("#kode").attr("aria-describedby")).isEqualTo("kode-feil");
        assertThat(page.select("#kode").attr("value")).isEqualTo(typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/skjerm", "/tikk"})
    void codeThatNeverWasAndOneWhoseSittingIsOverLeadNowhere(String below) {
        TestRoom room = rooms.open(3, StepKind.WELCOME, StepKind.VOTE);
        String old = path(room) + below;
        assertThat(phone.get(old).statusCode()).isEqualTo(200);
        room.endSitting();
        assertThat(phone.get(old).statusCode()).isEqualTo(404);
        assertThat(phone.get("/v/ZZZZZZZZ" + below).statusCode()).isEqualTo(404);
        assertThat(phone.get("/v/noe-annet" + below).statusCode()).isEqualTo(404);
        room.openSitting();
        assertThat(phone.get(old).statusCode())
                .as("the next sitting has a code of its own")
                .isEqualTo(404);
        assertThat(phone.get(path(room) + below).statusCode()).isEqualTo(200);
    }

    @Test
    void whoeverWasThereIsThankedAndOthersAreToldThatTheCodeIsNotInUse() {
        TestRoom room = rooms.open(3, StepKind.WELCOME);
        join(room);
        room.endSitting();
        assertThat(heading(phone.get(path(room)))).isEqualTo("Takk for nå");
        assertThat(heading(new Visitor(port).get(path(room)))).isEqualTo("Koden er ikke i bruk");
    }

    /** Between the meetings of a workshop the phone is needed again; when it is over, nothing is left in it. */
    @Test
    void cookieGoesWithTheWorkshopAndThePageSaysSo() {
        TestRoom room = rooms.open(3, StepKind.WELCOME, StepKind.VOTE);
        join(room);
        room.endSitting();
        assertThat(page(phone.get(path(room))).select("main").text()).doesNotContain("apsel");
        assertThat(phone.cookie(PhoneCookie.NAME)).isNotEmpty();
        room.openSitting();
        join(room);
        room.end();
        HttpResponse<String> over = phone.get(path(room));
        assertThat(over.statusCode()).isEqualTo(404);
        assertThat(heading(over)).isEqualTo("Takk for at du var med");
        assertThat(page(over).select("main").text())
                .contains("Informasjonskapselen som viste at du var med, er slettet fra nettleseren.");
        assertThat(phone.cookie(PhoneCookie.NAME)).isEmpty();
        assertThat(over.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith(PhoneCookie.NAME + "=;")
                .contains("Path=/v", "Max-Age=0");
    }

    /** As when it was chosen before the end and sent after it. */
    @Test
    void cookieGoesAlsoWhenAVoteComesTooLate() {
        TestRoom room = rooms.open(1, StepKind.VOTE).openVotes();
        join(room);
        String vote = room.board().open().getFirst().id().toString();
        room.end();
        HttpResponse<String> over = phone.header("Sec-Fetch-Dest", "empty")
                .header("Sec-Fetch-Site", "same-origin")
                .post(path(room), Map.of("stemme", vote, "svar", "4"));
        assertThat(heading(over)).isEqualTo("Takk for at du var med");
        assertThat(phone.cookie(PhoneCookie.NAME)).isEmpty();
    }

    /** The phone is in another workshop by now, and stays there. */
    @Test
    void cookieOfAnotherWorkshopStays() {
        TestRoom over = rooms.open(1, StepKind.WELCOME);
        join(over);
        TestRoom other = rooms.open(1, StepKind.WELCOME);
        join(other);
        over.end();
        assertThat(heading(phone.get(path(over)))).isEqualTo("Koden er ikke i bruk");
        assertThat(heading(phone.get(path(other)))).isEqualTo("Velkommen");
    }

    @Test
    void screenThatWasOpenThanksTheRoom() {
        TestRoom room = rooms.open(3, StepKind.WELCOME);
        String screen = WorkshopRoutes.screen(room.code());
        room.endSitting();
        assertThat(heading(phone.get(screen))).isEqualTo("Koden er ikke i bruk");
        assertThat(heading(phone.header("Sec-Fetch-Dest", "empty").get(screen))).isEqualTo("Takk for nå");
    }

    @Test
    void principlesAreAskedOneByOneWithTheirLevels() throws InterruptedException {
        TestRoom room = rooms.open(2, StepKind.VOTE).openVotes();
        List<BoardVote> votes = room.board().open();
        Document first = page(join(room));
        assertThat(first.select(".above").text()).isEqualTo("Prinsipp 1 av 2");
        assertThat(first.select("main legend h1").text())
                .isEqualTo(room.board().principles().get(0).statement().in(no.hvorervi.i18n.Language.NB));
        assertThat(first.select("main input[type=radio]")).hasSize(6);
        assertThat(first.select("main .level")).hasSize(5).allMatch(each -> !each.text()
                .isBlank());
        Document second = page(vote(room, votes.get(0), "4"));
        assertThat(second.select(".above").text()).isEqualTo("Prinsipp 2 av 2");
        vote(room, votes.get(1), "u");
        // What is counted may be half a second old.
        Thread.sleep(600);
        Document done = page(phone.get(path(room)));
        assertThat(done.select("h1").text()).isEqualTo("Takk, du har stemt");
        assertThat(done.select(".count").text()).isEqualTo("1 av 1 har stemt");
        assertThat(done.select(".done a")).hasSize(2);
    }

    @Test
    void voteCanBeChangedUntilItIsShown() {
        TestRoom room = rooms.open(1, StepKind.VOTE, StepKind.REVEAL).openVotes();
        room.join(4).cast(1, 1, 1, 2);
        BoardVote vote = room.board().open().getFirst();
        join(room);
        String change = page(vote(room, vote, "1")).select(".done a").attr("href");
        Document again = page(phone.get(change));
        assertThat(again.select(".hint").text()).contains("teller bare den nye stemmen");
        assertThat(again.select("input[checked]"))
                .as("nobody can look up what was cast")
                .isEmpty();
        vote(room, vote, "5");
        room.closeVotes().next().reveal();
        Document shown = page(phone.get(path(room)));
        assertThat(shown.select(".bars li").eachText())
                .containsExactly(
                        "I svært stor grad 1",
                        "I stor grad 0",
                        "Til en viss grad 0",
                        "I liten grad 1",
                        "Ikke i det hele tatt 3");
        assertThat(phone.get(change).body()).as("what is counted stays").doesNotContain("name=\"svar\"");
        assertThat(heading(vote(room, vote, "2"))).isEqualTo("Her er vi");
        assertThat(page(phone.get(path(room))).select(".bars li").eachText()).contains("I svært stor grad 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "6", "x", "1;2"})
    void whatIsNoAnswerIsNotCast(String answer) {
        TestRoom room = rooms.open(1, StepKind.VOTE).openVotes();
        join(room);
        HttpResponse<String> asked = phone.post(
                path(room), Map.of("stemme", room.board().open().getFirst().id().toString(), "svar", answer));
        assertThat(page(asked).select("#feil").text()).isEqualTo("Velg ett av svarene.");
        assertThat(page(asked).select("fieldset").attr("aria-describedby")).isEqualTo("feil");
        assertThat(page(phone.get(path(room))).select(".above").text()).isNotEmpty();
    }

    @Test
    void nothingIsShownOfFewerThanFive() {
        TestRoom room = rooms.open(1, StepKind.VOTE, StepKind.REVEAL).openVotes();
        room.join(4).cast(1, 2, 3, 4).closeVotes().next();
        join(room);
        assertThat(page(phone.get(path(room))).select(".bars, .results")).isEmpty();
        assertThat(page(phone.get(WorkshopRoutes.screen(room.code()))).select(".bars, .results"))
                .isEmpty();
    }

    @Test
    void screenAndPhonesShowTheSameFiguresInWords() {
        TestRoom room = rooms.open(1, StepKind.VOTE, StepKind.REVEAL).openVotes();
        room.join(SMALLEST).cast(1, 2, 3, 4, 5).closeVotes().next().reveal();
        join(room);
        Document shown = page(phone.get(path(room)));
        assertThat(shown.select(".result .said").text()).startsWith("5 har stemt. Gjennomsnittet er 3,0.");
        Document screen = page(phone.get(WorkshopRoutes.screen(room.code())));
        assertThat(screen.select(".results .strip").text()).isEqualTo("1 1 1 1 1");
        assertThat(screen.select(".results .word").text()).startsWith("3,0 · ");
        assertThat(screen.select(".in .code").text()).isEqualTo(room.code().grouped());
        assertThat(screen.select(".in svg[role=img]").attr("aria-label")).contains("/v");
    }

    @Test
    void alikeVotesShowARoundedMeanAndNothingElse() {
        TestRoom room = rooms.open(1, StepKind.VOTE, StepKind.REVEAL).openVotes();
        room.join(SMALLEST).cast(3, 3, 3, 3, 4).closeVotes().next().reveal();
        join(room);
        Document shown = page(phone.get(path(room)));
        assertThat(shown.select(".said").text()).contains("bare et avrundet gjennomsnitt vises: 3,0");
        assertThat(shown.select(".bars")).isEmpty();
        assertThat(page(phone.get(WorkshopRoutes.screen(room.code()))).select(".strip"))
                .isEmpty();
    }

    @Test
    void whoeverComesLateMayVoteAndChangesNothingThatIsShown() {
        TestRoom room = rooms.open(1, StepKind.VOTE, StepKind.REVEAL).openVotes();
        room.join(SMALLEST).cast(1, 2, 3, 4, 5).closeVotes().next().reveal();
        join(room);
        String screen = WorkshopRoutes.screen(room.code());
        String before = page(phone.get(screen)).select("main").text();
        String late = page(phone.get(path(room))).select("main a.btn").attr("href");
        Document asked = page(phone.get(late));
        assertThat(asked.select(".hint").text()).contains("Resultatet er vist.");
        vote(room, room.board().votes().getFirst(), "5");
        assertThat(page(phone.get(path(room))).select("main a.btn")).isEmpty();
        assertThat(page(phone.get(screen)).select("main").text()).isEqualTo(before);
    }

    @Test
    void atMostThreeFactorsAreChosen() {
        TestRoom room = rooms.open(1, StepKind.FACTORS).openVotes();
        Document asked = page(join(room));
        List<String> keys = asked.select("input[name=faktor]").eachAttr("value");
        String vote = room.board().open().getFirst().id().toString();
        assertThat(page(sendFactors(room, vote, keys.subList(0, 4)))
                        .select("#feil")
                        .text())
                .isEqualTo("Velg høyst tre.");
        assertThat(sendFactors(room, vote, keys.subList(0, 3)).statusCode()).isEqualTo(303);
        assertThat(heading(phone.get(path(room)))).isEqualTo("Takk, du har stemt");
    }

    private HttpResponse<String> sendFactors(TestRoom room, String vote, List<String> keys) {
        String body = "stemme=" + vote
                + String.join("", keys.stream().map(key -> "&faktor=" + key).toList());
        return phone.send("POST", path(room), "application/x-www-form-urlencoded", body);
    }

    /** What is the same for all is drawn once: a phone's own state must not be among it. */
    @Test
    void onePhoneSeesNothingOfAnother() {
        TestRoom room = rooms.open(1, StepKind.VOTE).openVotes();
        BoardVote vote = room.board().open().getFirst();
        join(room);
        vote(room, vote, "2");
        var other = new Visitor(port);
        other.post(path(room), Map.of());
        assertThat(page(other.get(path(room))).select("input[type=radio]")).hasSize(6);
        assertThat(heading(phone.get(path(room)))).isEqualTo("Takk, du har stemt");
        assertThat(other.cookie(PhoneCookie.NAME)).isNotEqualTo(phone.cookie(PhoneCookie.NAME));
        Matcher nonces = Pattern.compile("nonce=\"([^\"]+)\"")
                .matcher(phone.get(path(room)).body() + phone.get(path(room)).body());
        assertThat(nonces.results().map(found -> found.group(1)).distinct()).hasSize(2);
    }

    @Test
    void samePhoneIsCountedOnceInTwoSittings() {
        TestRoom room = rooms.open(1, StepKind.VOTE, StepKind.VOTE).openVotes();
        join(room);
        String token = phone.cookie(PhoneCookie.NAME).orElseThrow().split("-", -1)[0];
        vote(room, room.board().open().getFirst(), "4");
        room.endSitting().openSitting();
        assertThat(heading(phone.get(path(room)))).isEqualTo("Bli med i verkstedet");
        join(room);
        assertThat(phone.cookie(PhoneCookie.NAME).orElseThrow()).startsWith(token);
    }

    @Test
    void cookieIsForThesePagesOnlyAndHiddenFromScripts() {
        TestRoom room = rooms.open(1, StepKind.WELCOME);
        String cookie = phone.post(path(room), Map.of())
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow();
        assertThat(cookie).contains("Path=/v", "HttpOnly", "SameSite=Strict", "Max-Age=2592000");
        String proxied = new Visitor(port)
                .header("X-Forwarded-Proto", "https")
                .post(path(room), Map.of())
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow();
        assertThat(proxied).contains("Secure");
    }

    @ParameterizedTest
    @CsvSource({"Sec-Fetch-Site, cross-site", "Sec-Fetch-Site, same-site", "Origin, https://evil.example"})
    void formOfAnotherSiteIsRefused(String header, String value) {
        TestRoom room = rooms.open(1, StepKind.VOTE).openVotes();
        assertThat(new Visitor(port)
                        .header(header, value)
                        .post(path(room), Map.of())
                        .statusCode())
                .isEqualTo(403);
        assertThat(tick(room)).contains("\"present\":0");
    }

    @Test
    void scriptGetsTheNextPageAtOnce() {
        TestRoom room = rooms.open(1, StepKind.VOTE).openVotes();
        phone.header("Sec-Fetch-Dest", "empty").header("Sec-Fetch-Site", "same-origin");
        HttpResponse<String> asked = phone.post(path(room), Map.of());
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(page(asked).select("input[type=radio]")).hasSize(6);
    }

    private String tick(TestRoom room) {
        HttpResponse<String> tick = phone.get(WorkshopRoutes.tick(room.code()));
        assertThat(tick.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/event-stream");
        assertThat(tick.headers().firstValue("Cache-Control")).hasValue("no-store");
        return tick.body();
    }

    @Test
    void tickTellsTheRevisionOfThePageAndHowManyThereAre() throws InterruptedException {
        TestRoom room = rooms.open(1, StepKind.VOTE).openVotes().join(3).cast(1, 2);
        // What phones see may be half a second old.
        Thread.sleep(600);
        assertThat(tick(room)).startsWith("retry: 1").contains("\"present\":3,\"cast\":2,");
        String revision = page(phone.get(path(room))).select("main").attr("data-revision");
        assertThat(tick(room)).contains("\"revision\":" + revision + ",");
        room.next();
        assertThat(tick(room)).doesNotContain("\"revision\":" + revision + ",");
    }

    @Test
    void pageRenewsItselfWithoutScriptsButNotWhileSomebodyChooses() {
        TestRoom room = rooms.open(1, StepKind.VOTE).openVotes();
        assertThat(page(join(room)).select("noscript")).isEmpty();
        Document done = page(vote(room, room.board().open().getFirst(), "3"));
        assertThat(done.select("head noscript").html()).contains("http-equiv=\"refresh\"");
        assertThat(done.select("main a[href=" + path(room) + "]").text()).isEqualTo("Oppdater");
    }

    @ParameterizedTest
    @CsvSource({"nb, Velkommen", "nn, Velkomen", "en, Welcome"})
    void languageIsChosenOnThePage(String language, String heading) {
        TestRoom room = rooms.open(1, StepKind.WELCOME);
        join(room);
        HttpResponse<String> page = send(room, Map.of("sprak", language));
        assertThat(page(page).select("html").attr("lang")).isEqualTo(language);
        assertThat(heading(page)).isEqualTo(heading);
        HttpResponse<String> screen = phone.post(WorkshopRoutes.screen(room.code()), Map.of("sprak", language));
        assertThat(Visitor.location(screen)).isEqualTo(WorkshopRoutes.screen(room.code()));
    }

    @Test
    void screenHasTheColoursOfItsAddress() {
        String screen = WorkshopRoutes.screen(rooms.open(1, StepKind.WELCOME).code());
        assertThat(page(phone.get(screen)).select("html").hasAttr("data-scheme"))
                .isFalse();
        Document dark = page(phone.get(screen + "?farge=mork"));
        assertThat(dark.select("html").attr("data-scheme")).isEqualTo("dark");
        assertThat(dark.select(".top a").attr("href")).isEqualTo(screen + "?farge=lys");
        assertThat(page(phone.get(screen + "?farge=lys")).select("html").attr("data-scheme"))
                .isEqualTo("light");
    }

    @Test
    void groupThatSitsApartComesToTheSameRoom() {
        TestRoom room = rooms.open(1, StepKind.VOTE).openVotes();
        WorkshopCode group = room.group();
        phone.post(WorkshopRoutes.phone(group), Map.of());
        assertThat(page(phone.get(WorkshopRoutes.phone(group))).select("input[type=radio]"))
                .hasSize(6);
        assertThat(page(phone.get(WorkshopRoutes.screen(group))).select(".in").text())
                .contains(group.grouped(), "Gruppe 1")
                .doesNotContain(room.code().grouped());
    }

    /** From how many addresses somebody guesses, and what is asked for, with a phone's cookie or without. */
    @ParameterizedTest
    @CsvSource({
        "1, '', false",
        "100, '', false",
        "100, '', true",
        "100, /skjerm, false",
        "100, /tikk, false",
        "100, /tikk, true"
    })
    void whoeverGuessesFindsNothingAndKeepsNobodyOut(int addresses, String below, boolean isPhone)
            throws InterruptedException {
        TestRoom room = rooms.open(1, StepKind.WELCOME);
        List<Visitor> guessers = IntStream.range(0, addresses)
                .mapToObj(each -> new Visitor(port).header("X-Forwarded-For", "198.18.0." + (each + 1)))
                .toList();
        Map<Integer, Long> answers = new HashMap<>();
        long begun = System.nanoTime();
        for (int guess = 0; guess < GUESSES; guess++) {
            Visitor guesser = guessers.get(guess % addresses);
            var code = new WorkshopCode(Crockford.random(8));
            if (isPhone) {
                guesser.setCookie(PhoneCookie.NAME, new PhoneCookie(ParticipantToken.random(), code).value());
            }
            answers.merge(guesser.get(WorkshopRoutes.phone(code) + below).statusCode(), 1L, Long::sum);
        }
        long seconds = 1 + (System.nanoTime() - begun) / 1_000_000_000;
        assertThat(answers.keySet()).containsExactlyInAnyOrder(404, 429);
        assertThat(answers.get(404))
                .as("told that they are wrong, all addresses together")
                .isLessThanOrEqualTo(ALLOWED_AT_ONCE + ALLOWED_PER_SECOND * seconds);
        assertThat(heading(join(room))).isEqualTo("Velkommen");
        assertThat(new Visitor(port).get(path(room) + below).statusCode()).isEqualTo(200);
        // So that the next test may mistype again.
        Thread.sleep(1_000);
    }

    /** None of them has guessed anything, and whoever mistypes a code meanwhile is told so. */
    @Test
    void roomFullOfPhonesWhoseMeetingIsOverSlowsNobodyDown() {
        TestRoom room = rooms.open(1, StepKind.WELCOME);
        join(room);
        room.endSitting();
        for (int each = 0; each < GUESSES; each++) {
            assertThat(phone.get(path(room)).statusCode()).isEqualTo(404);
            assertThat(phone.get(WorkshopRoutes.tick(room.code())).statusCode()).isEqualTo(404);
        }
    }
}
