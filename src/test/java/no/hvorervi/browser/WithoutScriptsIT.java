package no.hvorervi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import no.hvorervi.intake.Code;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever blocks scripts answers too (R-60). */
@BrowserTest
class WithoutScriptsIT {

    private static final int PHONE = 390;

    @LocalServerPort
    int port;

    @Autowired
    Residents residents;

    @AfterEach
    void letScriptsRun(Browser browser) {
        browser.blockScripts(false);
    }

    @Test
    void personAnswersOnAPhoneFromTheCodeToTheReceipt(Browser browser) {
        residents.administrator();
        Code code = residents.code(residents.leader().unit());
        browser.meet(port);
        browser.emulate("light", PHONE);
        browser.blockScripts(true);
        var page = new AnsweringPage(browser);
        page.follow(code);
        // The script would have taken it out of the address, and followed it.
        assertThat(browser.address()).endsWith("#" + code.value());
        browser.type("Kode", code.grouped());
        page.go("Fortsett", "Dette bør du vite");
        page.begin();
        page.choose(3);
        page.go("Neste", "2 av 34");
        page.choose(1);
        page.go("Tilbake", "1 av 34");
        assertThat(page.chosen()).isEqualTo("4");
        page.go("Vis alle på én side", "Alle spørsmålene");
        assertThat(page.allChosen()).hasSize(2);
        browser.find("#kommentar").sendKeys("Vi trenger mer tid.");
        page.go("Se over svarene", "Du har svart på 2 av 34");
        assertThat(browser.text()).contains("Vi trenger mer tid.");
        page.go("Lever svaret", "Takk!");
        assertThat(browser.path()).isEqualTo("/svar/lever");
        page.go("Neste person", "Skriv koden din");
        browser.type("Kode", code.grouped());
        page.go("Fortsett", "Takk!");
    }
}
