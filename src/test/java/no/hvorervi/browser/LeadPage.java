package no.hvorervi.browser;

import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** The page on which a workshop is led. */
record LeadPage(Browser browser) {

    /** The code that the room gets in by. */
    String code() {
        return browser.words(browser.find(".room .room-code"));
    }

    /** What the step that is on is called. */
    String title() {
        return browser.words(browser.find(".stage h2"));
    }

    /** The one thing to do now. */
    String first() {
        return browser.words(browser.find(".stage > .buttons > :first-child"));
    }

    /** What results are shown of, in their order. */
    List<String> results() {
        return browser.all(".stage h3").stream().map(browser::words).toList();
    }

    void agree(int score, String reason, String dissent) {
        browser.click(browser.all(".agree-form vaadin-radio-button label").get(score - 1));
        browser.type("Hvorfor?", reason);
        browser.type("Er noen uenige? Hva sier de?", dissent);
        browser.click("Lagre det vi er enige om");
        browser.waitFor("Lagret. Rommet ser det nå.");
    }

    void decide(String item, String what, String owner) {
        browser.type("Hva gjelder det?", item);
        browser.find(By.xpath("//vaadin-combo-box-item[contains(., '%s')]".formatted(item)));
        browser.settle();
        browser.field("Hva gjelder det?").sendKeys(Keys.ARROW_DOWN, Keys.ENTER);
        browser.settle();
        browser.type("Hva skal dere gjøre?", what);
        browser.type("Hvem har ansvaret?", owner + Keys.TAB);
        browser.click("Lagre tiltaket");
        browser.waitFor("Tiltaket er lagret, og rommet ser det.");
    }
}
