package no.hvorervi.browser;

import java.util.List;
import no.hvorervi.workshop.WorkshopRoutes;
import org.openqa.selenium.By;

/** A phone in the room of a workshop, as somebody without an account uses it. */
record RoomPhonePage(Browser browser) {

    static final int WIDTH = 390;

    /** By the code that stands on the screen, and a tap after the rules. */
    void join(String code) {
        browser.emulate("light", WIDTH);
        browser.open(WorkshopRoutes.JOIN);
        browser.type("Kode", code);
        browser.click("Fortsett");
        browser.waitFor("Du stemmer uten navn.");
        browser.click("Bli med");
    }

    /** The score, counted from one, of the question that is asked. */
    void vote(int score, String then) {
        browser.click(browser.all(".opt").get(score - 1));
        browser.click("Stem");
        browser.waitFor(then);
    }

    /** Factors by their names. */
    void choose(List<String> factors) {
        factors.forEach(each -> browser.click(
                browser.find(By.xpath("//label[contains(@class, 'opt')][contains(., '%s')]".formatted(each)))));
        browser.click("Stem");
        browser.waitFor("Takk, du har stemt");
    }

    /** All that the room is shown here. */
    String shown() {
        return String.valueOf(
                browser.run("return [...document.querySelectorAll('main .card')].map(each => each.innerHTML).join()"));
    }
}
