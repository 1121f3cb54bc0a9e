package no.hvorervi.browser;

import java.util.List;
import no.hvorervi.intake.Code;

/** The pages on which people answer with a code. */
record AnsweringPage(Browser browser) {

    static final String PATH = "/svar";

    /** As somebody who comes with nothing, from somewhere else. */
    void start() {
        browser.open("/om");
        browser.open(PATH);
    }

    /** Opens the link of a message. */
    void follow(Code code) {
        browser.open(PATH + "#" + code.value());
    }

    void begin() {
        go("Begynn", "1 av 34");
    }

    /** Presses a button and waits for what it leads to. */
    void go(String button, String words) {
        browser.click(button);
        browser.waitFor(words);
    }

    /** Chooses among the answers to the question, the lowest score first. */
    void choose(int at) {
        browser.click(browser.all(".opt").get(at));
    }

    /** What is chosen in all questions of the page, each as the name of its field and the value. */
    List<String> allChosen() {
        return browser.texts("return [...document.querySelectorAll('input[type=radio]:checked')]"
                + ".map(each => each.name + '=' + each.value)");
    }

    String chosen() {
        return String.valueOf(browser.run("return document.querySelector(':checked')?.value ?? ''"));
    }
}
