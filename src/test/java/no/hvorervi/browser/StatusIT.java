package no.hvorervi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.hvorervi.browser.Residents.Led;
import no.hvorervi.signin.SessionLimits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What happens without being asked for is said aloud, and does not take the focus. */
@BrowserTest
class StatusIT {

    /** Writes down what a screen reader would say of the regions that are found like this. */
    private static final String LISTEN = """
            const regions = arguments[0];
            window.announced = [];
            new MutationObserver(() => document.querySelectorAll(regions).forEach(region => {
              const words = region.textContent.trim();
              if (words && window.announced.at(-1) !== words) window.announced.push(words);
            })).observe(document.body, {subtree: true, childList: true, characterData: true});
            """;

    private static final String POLITE = "[aria-live=polite]";

    @LocalServerPort
    int port;

    @Autowired
    Residents residents;

    private Browser browser;

    @BeforeEach
    void meet(Browser browser) {
        residents.administrator();
        this.browser = browser;
        browser.meet(port);
    }

    private List<String> announced() {
        return browser.texts("return window.announced.map(words => words.replace(/[⟦⟧]/g, ''))");
    }

    @Test
    void savingIsAnnouncedAndLeavesTheFocus() {
        Led led = residents.leader();
        new LoginPage(browser).signIn(led.leader());
        var page = new AssessmentPage(browser, led.unit());
        page.begin();
        browser.run(LISTEN, POLITE);
        browser.type("Hvorfor svarer du det? (valgfritt)", "Fordi");
        page.awaitSaved();
        assertThat(announced()).singleElement().asString().matches("Lagret \\d\\d[.:]\\d\\d");
        assertThat(browser.run("return document.activeElement.localName")).isEqualTo("textarea");
    }

    @Test
    void matchesAreAnnounced() {
        new LoginPage(browser).signIn(residents.administrator());
        new PeoplePage(browser).open();
        browser.run(LISTEN, POLITE);
        new PeoplePage(browser).search("finnes-ikke-her");
        assertThat(announced()).contains("Ingen treff. Prøv færre eller andre ord.");
    }

    /** The page of an answer has one region, whose role says that it is polite. */
    @Test
    void answerThatIsSavedOrHasToWaitIsAnnouncedAndLeavesTheFocus() {
        var page = new AnsweringPage(browser);
        page.follow(residents.code(residents.leader().unit()));
        browser.waitFor("Dette bør du vite");
        page.begin();
        browser.run(LISTEN, "[role=status]");
        page.choose(3);
        browser.waitFor("Lagret");
        browser.setOffline(true);
        try {
            page.choose(2);
            browser.waitFor("Ingen forbindelse.");
        } finally {
            browser.setOffline(false);
        }
        browser.waitFor("Lagret");
        assertThat(announced())
                .containsExactly("Lagret", "Ingen forbindelse. Svarene står her, og vi prøver igjen.", "Lagret");
        assertThat(browser.run("return document.activeElement.value")).isEqualTo("3");
    }

    @Test
    void endOfTheSessionIsWarnedOfInTimeAndCanBePutOff() {
        Led led = residents.leader();
        new LoginPage(browser).signIn(led.leader());
        new AssessmentPage(browser, led.unit()).begin();
        assertThat(browser.run("const session = document.querySelector('hvorervi-session');"
                        + " return session.endAfter - session.warnAfter >= 120 && session.endAfter == "
                        + SessionLimits.IDLE.toSeconds()))
                .isEqualTo(true);
        browser.run("document.querySelector('hvorervi-session').warnAfter = 0");
        browser.waitFor("Du blir snart logget ut");
        browser.run("document.querySelector('hvorervi-session').warnAfter = 1620");
        browser.click("Fortsett");
        browser.waitUntil("the warning is gone", now -> !now.text().contains("Du blir snart logget ut"));
        assertThat(browser.text()).contains("Prinsipp 1 av 9");
    }
}
