package no.hvorervi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Signing in and out in a browser. */
@BrowserTest
class SigningInIT {

    @LocalServerPort
    int port;

    @Autowired
    Residents residents;

    @Test
    void leadsToTheFrontPageAndOutAgain(Browser browser) {
        residents.administrator();
        browser.meet(port);
        new LoginPage(browser).signIn(residents.leader().leader());
        assertThat(browser.text()).contains("Hei, Liv Leder", "Hjemmetjenesten Prøve, team 1");
        browser.click("Logg ut");
        browser.waitUntil("signed out", page -> page.path().equals(LoginPage.PATH));
        browser.waitFor("Du er logget ut.");
    }
}
