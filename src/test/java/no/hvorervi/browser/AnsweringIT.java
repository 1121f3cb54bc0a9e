package no.hvorervi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import no.hvorervi.distribution.DistributionRoutes;
import no.hvorervi.distribution.LinkKind;
import no.hvorervi.intake.AnswerRoutes;
import no.hvorervi.intake.Code;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Answering in a browser with scripts: nothing is lost on the way, and nothing stays behind. */
@BrowserTest
class AnsweringIT {

    @LocalServerPort
    int port;

    @Autowired
    Residents residents;

    private Browser browser;
    private AnsweringPage page;
    private Code code;

    @BeforeEach
    void meet(Browser browser) {
        residents.administrator();
        this.browser = browser;
        browser.meet(port);
        page = new AnsweringPage(browser);
        code = residents.code(residents.leader().unit());
        page.follow(code);
        browser.waitFor("Dette bør du vite");
    }

    @AfterEach
    void giveTheNetworkBack() {
        browser.setOffline(false);
    }

    private static final String TRACES = "return JSON.stringify([localStorage.length, sessionStorage.length, "
            + "document.cookie, history.state, location.href])";

    @Test
    void codeLeavesTheAddressAtOnce() {
        assertThat(browser.address()).endsWith("/svar");
        page.begin();
        assertThat(String.valueOf(browser.run(TRACES)))
                .doesNotContain(code.value(), code.grouped())
                .startsWith("[0,0,\"\",");
    }

    @Test
    void backLeadsToTheQuestionBeforeWithItsAnswer() {
        page.begin();
        page.choose(3);
        browser.waitFor("Lagret");
        page.go("Neste", "2 av 34");
        assertThat(page.chosen()).isEmpty();
        browser.back();
        browser.waitFor("1 av 34");
        assertThat(page.chosen()).isEqualTo("4");
    }

    @Test
    void closingTheTabLosesNothing() {
        page.begin();
        page.choose(1);
        browser.waitFor("Lagret");
        browser.open("/om");
        page.follow(code);
        page.go("Fortsett der du slapp", "2 av 34");
        page.go("Tilbake", "1 av 34");
        assertThat(page.chosen()).isEqualTo("2");
    }

    @Test
    void answersWaitForTheNetwork() {
        page.begin();
        browser.setOffline(true);
        page.choose(2);
        browser.waitFor("Ingen forbindelse.");
        browser.click("Neste");
        browser.waitFor("Ingen forbindelse.");
        assertThat(page.chosen()).isEqualTo("3");
        browser.setOffline(false);
        browser.waitFor("Lagret");
        page.go("Neste", "2 av 34");
    }

    @Test
    void languageChangesInPlace() {
        page.begin();
        page.go("Se over svarene", "Du har svart på 0 av 34");
        page.go("Endre: kommentaren", "Ikke skriv navn");
        browser.find("#kommentar").sendKeys("Et ord");
        browser.click("Nynorsk");
        browser.waitUntil("nynorsk", now -> now.language().equals("nn"));
        assertThat(browser.find("#kommentar").getDomProperty("value")).isEqualTo("Et ord");
        assertThat(String.valueOf(browser.run("return document.activeElement.value")))
                .isEqualTo("nn");
    }

    /** Whether an address can be read without asking the server. */
    private static final String CACHED = """
            const done = arguments[1];
            fetch(arguments[0], {mode: 'same-origin', cache: 'only-if-cached'}).then(() => done(true), () => done(false));
            """;

    private static final String KEPT = """
            const done = arguments[0];
            Promise.all([indexedDB.databases(), caches.keys(), navigator.serviceWorker.getRegistrations()])
                .then(found => done(JSON.stringify([localStorage.length, sessionStorage.length, document.cookie, ...found])));
            """;

    /** Neither the browser's stores nor its cache nor the way back know what was answered. */
    @Test
    void sharedDeviceKeepsNothing() {
        var led = residents.leader();
        browser.open("/om");
        browser.open(residents.link(led, residents.openToBothVoices(led), LinkKind.DEVICE));
        page.go("Begynn", "Dette bør du vite");
        String ballot =
                Objects.requireNonNull(browser.all("[name=kode]").getFirst().getDomProperty("value"));
        page.begin();
        page.choose(3);
        page.go("Se over svarene", "Du har svart på 1 av 34");
        page.go("Endre: kommentaren", "Ikke skriv navn");
        browser.find("#kommentar").sendKeys("Kanarifuglen");
        page.go("Se over svarene", "Kanarifuglen");
        page.go("Lever svaret", "Takk!");
        page.go("Neste person", "Trykk på knappen når det er din tur.");
        assertThat(browser.keptBytes()).isZero();
        assertThat(String.valueOf(browser.await(KEPT))).isEqualTo("[0,0,\"\",[],[],[]]");
        assertThat(browser.await(
                        CACHED, browser.all("link[rel=stylesheet]").getFirst().getDomProperty("href")))
                .as("what may be kept is")
                .isEqualTo(true);
        for (String path : List.of(
                DistributionRoutes.DEVICE,
                DistributionRoutes.DEVICE + DistributionRoutes.BEGIN,
                AnswerRoutes.START,
                AnswerRoutes.QUESTIONS,
                AnswerRoutes.SAVE,
                AnswerRoutes.SUBMIT)) {
            assertThat(browser.await(CACHED, path)).as(path).isEqualTo(false);
        }
        String[] traces = {ballot, ballot.replace("-", ""), "Kanarifuglen", "I stor grad"};
        assertThat(browser.history()).contains(DistributionRoutes.DEVICE).doesNotContain(traces);
        for (int step = 0; step < 4; step++) {
            browser.back();
            assertThat(browser.text()).doesNotContain(traces);
            assertThat(String.valueOf(browser.run("return document.documentElement.outerHTML")))
                    .doesNotContain(traces);
        }
    }

    /** Several people answer at one screen. */
    @Test
    void nextPersonFindsNothingOfTheOneBefore() {
        page.begin();
        page.choose(3);
        browser.waitFor("Lagret");
        page.go("Se over svarene", "Du har svart på 1 av 34");
        page.go("Lever svaret", "Takk!");
        browser.back();
        browser.waitFor("Takk!");
        assertThat(browser.text()).doesNotContain("I stor grad");
        page.go("Neste person", "Skriv koden din");
        assertThat(browser.find("#kode").getDomProperty("value")).isEmpty();
        for (int step = 0; step < 3; step++) {
            browser.back();
            assertThat(browser.text()).doesNotContain("I stor grad", code.value(), code.grouped());
        }
        assertThat(String.valueOf(browser.run("return localStorage.length + sessionStorage.length")))
                .isEqualTo("0");
    }
}
