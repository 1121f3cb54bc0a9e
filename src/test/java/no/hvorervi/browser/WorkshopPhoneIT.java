package no.hvorervi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import no.hvorervi.criteria.Factor;
import no.hvorervi.i18n.Language;
import no.hvorervi.scripts.StepKind;
import no.hvorervi.workshop.Asked;
import no.hvorervi.workshop.WorkshopRoutes;
import no.hvorervi.workshop.web.TestRoom;
import no.hvorervi.workshop.web.TestRooms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A room in real browsers: phones follow by themselves, whatever becomes of their network. */
@BrowserTest
class WorkshopPhoneIT {

    private static final int PHONE = 390;

    @LocalServerPort
    int port;

    @Autowired
    TestRooms rooms;

    private Browser browser;

    @BeforeEach
    void meet(Browser browser) {
        this.browser = browser;
        browser.meet(port);
        browser.emulate("light", PHONE);
    }

    @AfterEach
    void leave() {
        browser.setOffline(false);
        browser.blockScripts(false);
        browser.emulate("light", Browser.WIDE);
    }

    private static void join(Browser phone, TestRoom room) {
        phone.open(WorkshopRoutes.JOIN);
        phone.type("Kode", room.code().grouped());
        phone.click("Fortsett");
        phone.waitFor("Du stemmer uten navn.");
        phone.click("Bli med");
        phone.waitFor("Velkommen");
    }

    private static void vote(Browser phone, int option, String then) {
        phone.click(phone.all(".opt").get(option));
        phone.click("Stem");
        phone.waitFor(then);
    }

    private static final String TRACES = """
            const done = arguments[0];
            Promise.all([indexedDB.databases(), caches.keys(), navigator.serviceWorker.getRegistrations()])
                .then(found => done(JSON.stringify([localStorage.length, sessionStorage.length, document.cookie, ...found])));
            """;

    /** One phone with scripts, one without, and the screen, from the code to the result. */
    @Test
    void roomVotesAndSeesTheResult() {
        TestRoom room =
                rooms.open(2, StepKind.WELCOME, StepKind.VOTE, StepKind.REVEAL).join(3);
        try (Browser screen = new Browser(Chromium.start("screen"));
                Browser plain = new Browser(Chromium.start("plain-phone"))) {
            screen.meet(port);
            screen.open(WorkshopRoutes.screen(room.code()));
            plain.meet(port);
            plain.emulate("light", PHONE);
            plain.blockScripts(true);
            join(plain, room);
            join(browser, room);
            room.next().openVotes();
            browser.waitFor("Prinsipp 1 av 2");
            screen.waitFor("0 av 5 har stemt");
            plain.click("Oppdater");
            plain.waitFor("Prinsipp 1 av 2");
            room.cast(1, 2, 5);
            vote(browser, 3, "Prinsipp 2 av 2");
            vote(browser, 3, "Takk, du har stemt");
            vote(plain, 1, "Prinsipp 2 av 2");
            vote(plain, 1, "Takk, du har stemt");
            screen.waitFor("5 av 5 har stemt");
            browser.waitFor("5 av 5 har stemt");
            browser.run("document.querySelector('.foot a').focus()");
            room.closeVotes().next().reveal();
            browser.waitFor("Her er vi");
            browser.waitUntil("it is said", now -> said(now).equals("Resultatet er vist"));
            assertThat(browser.run("return document.activeElement === document.querySelector('.foot a')"))
                    .as("what others do moves nobody's focus")
                    .isEqualTo(true);
            screen.waitFor("Lavest og mest delt først");
            plain.click("Oppdater");
            plain.waitFor("5 har stemt.");
            assertThat(String.valueOf(browser.await(TRACES))).isEqualTo("[0,0,\"\",[],[],[]]");
            assertThat(browser.keptBytes()).isZero();
            for (Browser each : List.of(browser, screen, plain)) {
                assertThat(each.faults()).isEmpty();
                assertThat(each.foreignRequests()).isEmpty();
            }
        }
    }

    private static String said(Browser browser) {
        return Browser.unmarked(String.valueOf(browser.run("return document.getElementById('melding').textContent")));
    }

    private static String line(Browser browser) {
        return Browser.unmarked(
                String.valueOf(browser.run("return document.getElementById('forbindelse').textContent")));
    }

    @Test
    void voteThatTheNetworkSwallowedIsSentWhenItIsBack() {
        TestRoom room = rooms.open(1, StepKind.WELCOME, StepKind.VOTE, StepKind.REVEAL);
        join(browser, room);
        room.next().openVotes();
        browser.waitFor("Hva menes?");
        browser.setOffline(true);
        browser.click(browser.all(".opt").get(2));
        browser.click("Stem");
        browser.waitFor("Stemmen din sendes når du er på nett igjen.");
        room.extend();
        assertThat(browser.run("return document.querySelector('input:checked')?.value"))
                .isEqualTo("3");
        browser.setOffline(false);
        browser.waitFor("Takk, du har stemt");
        browser.waitFor("1 av 1 har stemt");
        assertThat(line(browser)).isEmpty();
    }

    @Test
    void phoneThatWasAwayShowsWhatIsOnNow() {
        TestRoom room = rooms.open(1, StepKind.WELCOME, StepKind.VOTE).join(1);
        join(browser, room);
        browser.setOffline(true);
        browser.waitFor("Ingen forbindelse.");
        room.next().openVotes();
        browser.setOffline(false);
        browser.waitFor("Hva menes?");
        browser.waitUntil("nothing is wrong any more", now -> line(now).isEmpty());
    }

    /** In a pocket nothing of the page runs, and nobody reloads it afterwards. */
    @Test
    void phoneThatSleptShowsWhatIsOnNow() throws InterruptedException {
        TestRoom room =
                rooms.open(1, StepKind.WELCOME, StepKind.VOTE, StepKind.REVEAL).join(5);
        join(browser, room);
        browser.run("document.addEventListener('freeze', () => document.body.dataset.slept = "
                + "document.querySelector('main').dataset.revision);"
                + " document.addEventListener('resume', () => document.body.dataset.woke = "
                + "document.querySelector('main').dataset.revision)");
        browser.setFrozen(true);
        room.next().openVotes().cast(1, 2, 3, 4, 5).closeVotes().next().reveal();
        // Longer than it would take a page that is awake to see it.
        Thread.sleep(3_000);
        browser.setFrozen(false);
        browser.waitFor("Her er vi");
        assertThat(browser.run("return document.body.dataset.slept"))
                .as("it has slept, and seen nothing meanwhile")
                .isNotNull()
                .isEqualTo(browser.run("return document.body.dataset.woke"));
        browser.waitUntil("nothing is wrong any more", now -> line(now).isEmpty());
    }

    /** Two minutes more are no reason to lose what somebody has just chosen. */
    @Test
    void whatIsChosenStaysWhenTheRoomGoesOn() {
        TestRoom room = rooms.open(1, StepKind.WELCOME, StepKind.VOTE);
        join(browser, room);
        room.next().openVotes();
        browser.waitFor("Hva menes?");
        browser.click(browser.all(".opt").get(4));
        Object before = revision();
        room.extend();
        browser.waitUntil("the room has gone on", now -> !Objects.equals(revision(), before));
        assertThat(browser.run("return document.querySelector('input:checked')?.value"))
                .isEqualTo("5");
        assertThat(browser.run("return document.activeElement?.id")).isEqualTo("svar-5");
    }

    private Object revision() {
        return String.valueOf(browser.run("return document.querySelector('main').dataset.revision"));
    }

    @Test
    void everythingIsDoneWithTheKeyboard() {
        TestRoom room = rooms.open(1, StepKind.WELCOME, StepKind.VOTE, StepKind.FACTORS);
        var keyboard = new Keyboard(browser);
        browser.emulate("light", Browser.WIDE);
        browser.open(WorkshopRoutes.JOIN);
        keyboard.tabTo("Kode");
        browser.press(room.code().grouped(), Keys.ENTER);
        browser.waitFor("Du stemmer uten navn.");
        keyboard.tabTo("Bli med");
        browser.press(Keys.ENTER);
        browser.waitFor("Velkommen");
        room.next().openVotes();
        browser.waitFor("Hva menes?");
        keyboard.tabTo(room.board().principles().getFirst().statement().in(Language.NB));
        browser.press(Keys.SPACE, Keys.ARROW_DOWN);
        keyboard.requireVisible();
        keyboard.tabTo("Stem");
        browser.press(Keys.ENTER);
        browser.waitFor("Takk, du har stemt");
        assertThat(keyboard.focus().name()).isEqualTo("Takk, du har stemt");
        keyboard.requireWayThrough("Oppdater");
        room.closeVotes().next().openVotes();
        browser.waitFor("Hva hindrer oss mest?");
        for (Factor factor : factors(room).subList(0, 3)) {
            keyboard.tabTo(factor.name().in(Language.NB));
            browser.press(Keys.SPACE);
        }
        browser.waitFor("3 av 3 valgt");
        keyboard.tabTo(factors(room).get(3).name().in(Language.NB));
        browser.press(Keys.SPACE);
        assertThat(browser.run("return document.querySelectorAll('input:checked').length"))
                .as("a fourth is not taken")
                .isEqualTo(3L);
        keyboard.tabTo("Stem");
        browser.press(Keys.ENTER);
        browser.waitFor("Takk, du har stemt");
    }

    private static List<Factor> factors(TestRoom room) {
        return ((Asked.OfFactors) room.board().open().getFirst().asked()).factors();
    }

    /** The whole room sees all of it, whatever is on. */
    @ParameterizedTest
    @CsvSource({"1280, 720", "1920, 1080"})
    void screenNeverScrolls(int width, int height) {
        TestRoom room = rooms.open(
                        9,
                        StepKind.WELCOME,
                        StepKind.VOTE,
                        StepKind.REVEAL,
                        StepKind.TALK,
                        StepKind.FACTORS,
                        StepKind.ROTI)
                .join(6);
        browser.emulateScreen(width, height);
        browser.open(WorkshopRoutes.screen(room.code()));
        requireNoScrolling("Velkommen");
        room.next().openVotes();
        requireNoScrolling("0 av 6 har stemt");
        room.cast(1, 2, 3, 4, 5, 5).closeVotes().next().reveal();
        requireNoScrolling("Lavest og mest delt først");
        room.next();
        requireNoScrolling("Hvilket prinsipp");
        for (var principle : room.board().principles()) {
            room.talkAbout(principle.key());
            requireNoScrolling(principle.questions().getFirst().in(Language.NB));
        }
        String principle = room.board().principles().getLast().key();
        room.agree(principle, 3, "Vi har øvd på det. ".repeat(40), "Noen er uenige. ".repeat(40));
        requireNoScrolling("Omforent vurdering");
        room.next().openVotes();
        requireNoScrolling("Hva hindrer oss mest?");
        room.cast(0, 0, 1, 1, 2, 3).reveal();
        requireNoScrolling("Ingen eller én");
        room.next().openVotes();
        requireNoScrolling("Var tiden verdt det?");
        room.cast(3, 4, 5, 4, 2, 1).reveal();
        requireNoScrolling("Ja, vel verdt tiden");
    }

    private static final String TOO_LARGE = """
            return [document.documentElement, document.body, document.querySelector('main'), document.querySelector('.in')]
                .filter(each => each.scrollHeight > each.clientHeight + 1 || each.scrollWidth > each.clientWidth + 1)
                .map(each => each.localName + ' ' + each.scrollWidth + 'x' + each.scrollHeight)
            """;

    private void requireNoScrolling(String words) {
        browser.waitFor(words);
        assertThat(browser.texts(TOO_LARGE)).as(words).isEmpty();
    }
}
