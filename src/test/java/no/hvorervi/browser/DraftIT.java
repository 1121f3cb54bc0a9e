package no.hvorervi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import no.hvorervi.browser.Residents.Led;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What was written in a draft is there when one comes back to it, however fast one left. */
@BrowserTest
class DraftIT {

    private static final String REASON = "Hvorfor svarer du det? (valgfritt)";
    private static final String WRITTEN = "Vi har tre mål på tavla.";

    @LocalServerPort
    int port;

    @Autowired
    Residents residents;

    private AssessmentPage page;

    @BeforeEach
    void begin(Browser browser) {
        residents.administrator();
        browser.meet(port);
        Led led = residents.leader();
        new LoginPage(browser).signIn(led.leader());
        page = new AssessmentPage(browser, led.unit());
        page.begin();
    }

    private void requireWrittenAfterComingBack(Browser browser) {
        page.next();
        browser.click("Tilbake");
        browser.waitFor("Prinsipp 1 av 9");
        assertThat(browser.field(REASON).getDomProperty("value")).isEqualTo(WRITTEN);
    }

    @Test
    void savedTextIsThereAgain(Browser browser) {
        browser.type(REASON, WRITTEN);
        page.awaitSaved();
        requireWrittenAfterComingBack(browser);
    }

    @Test
    void textIsThereAgainThoughOneLeftAtOnce(Browser browser) {
        browser.type(REASON, WRITTEN);
        requireWrittenAfterComingBack(browser);
    }
}
