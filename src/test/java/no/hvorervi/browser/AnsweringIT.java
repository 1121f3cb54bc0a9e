package no.hvorervi.browser;

import static org.assertj.core.api.Assertions.assertThat;

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
