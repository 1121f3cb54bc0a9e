package no.hvorervi.browser;

import java.util.List;
import no.hvorervi.assessment.AssessmentRoutes;
import no.hvorervi.ids.UnitId;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** A leader's assessment of a unit, step by step. */
record AssessmentPage(Browser browser, UnitId unit) {

    static final int PROMOTING = 10;
    static final int HINDERING = 11;
    static final int BALANCE = 12;
    static final int REVIEW = 13;

    void open() {
        browser.open(AssessmentRoutes.assess(unit));
    }

    void open(int step) {
        browser.open(AssessmentRoutes.assess(unit, step));
    }

    void begin() {
        open();
        browser.click("Start egenvurderingen");
        browser.waitFor("Prinsipp 1 av 9");
    }

    void next() {
        String before = title();
        browser.click("Neste");
        browser.waitUntil("the next step is shown", page -> !title().equals(before));
        browser.settle();
    }

    String title() {
        return browser.words(browser.find(".step-title"));
    }

    /** Chooses by place, both from 0, in one of the questions on the page. */
    void choose(int question, int option) {
        browser.click(options(question).get(option));
    }

    List<WebElement> options(int question) {
        return browser.all("vaadin-radio-group").get(question).findElements(By.cssSelector("vaadin-radio-button"));
    }

    int questions() {
        return browser.all("vaadin-radio-group").size();
    }

    /** What has been chosen, by place; nothing is -1. */
    int chosen(int question) {
        return options(question).stream()
                .map(option -> option.getDomAttribute("checked") != null)
                .toList()
                .indexOf(true);
    }

    void awaitSaved() {
        browser.waitUntil("saved", page -> status().matches("Lagret \\d\\d[.:]\\d\\d"));
    }

    String status() {
        return browser.words(browser.find(".side .live"));
    }

    String progress() {
        return browser.words(browser.find(".step-list .count"));
    }

    void awaitProgress(int answered) {
        browser.waitUntil(answered + " answers are counted", page -> progress().startsWith(answered + " av "));
        browser.settle();
    }
}
