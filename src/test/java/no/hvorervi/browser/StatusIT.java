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

    /** Writes down what a screen reader would say of polite regions. */
    private static final String LISTEN = """
            window.announced = [];
            new MutationObserver(() => document.querySelectorAll('[aria-live=polite]').forEach(region => {
              const words = region.textContent.trim();
              if (words && window.announced.at(-1) !== words) window.announced.push(words);
            })).observe(document.body, {subtree: true, childList: true, characterData: true});
            """;

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
        browser.run(LISTEN);
        browser.type("Hvorfor svarer du det? (valgfritt)", "Fordi");
        page.awaitSaved();
        assertThat(announced()).singleElement().asString().matches("Lagret \\d\\d[.:]\\d\\d");
        assertThat(browser.run("return document.activeElement.localName")).isEqualTo("textarea");
    }

    @Test
    void matchesAreAnnounced() {
        new LoginPage(browser).signIn(residents.administrator());
        new PeoplePage(browser).open();
        browser.run(LISTEN);
        new PeoplePage(browser).search("finnes-ikke-her");
        assertThat(announced()).contains("Ingen treff. Prøv færre eller andre ord.");
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
