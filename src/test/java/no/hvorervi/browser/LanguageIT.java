package no.hvorervi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import no.hvorervi.assessment.AssessmentRoutes;
import no.hvorervi.browser.Residents.Led;
import no.hvorervi.i18n.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The language changes in place: nothing typed is lost, and the page says which language it is in. */
@BrowserTest
class LanguageIT {

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

    private void choose(Language language) {
        browser.click(language.ownName());
        browser.waitUntil("the page is in " + language, now -> now.language().equals(language.code()));
        browser.settle();
    }

    private String value(String label) {
        return String.valueOf(browser.field(label).getDomProperty("value"));
    }

    @Test
    void signInKeepsWhatWasTyped() {
        new LoginPage(browser).open();
        assertThat(browser.language()).isEqualTo("nb");
        browser.type("E-postadresse", "noen@kommune.example");
        choose(Language.NN);
        assertThat(value("E-postadresse")).isEqualTo("noen@kommune.example");
        choose(Language.EN);
        assertThat(browser.words(browser.find("h1"))).isEqualTo("Sign in");
        assertThat(browser.find("#username").getDomProperty("value")).isEqualTo("noen@kommune.example");
        browser.reload();
        assertThat(browser.language()).isEqualTo("en");
    }

    @Test
    void assessmentKeepsWhatWasTyped() {
        Led led = residents.leader();
        new LoginPage(browser).signIn(led.leader());
        var page = new AssessmentPage(browser, led.unit());
        page.begin();
        page.choose(0, 3);
        browser.type("Hvorfor svarer du det? (valgfritt)", "Målene er få nå.");
        var principle = residents.criteria().principles().getFirst();
        for (Language language : new Language[] {Language.NN, Language.EN, Language.NB}) {
            choose(language);
            assertThat(page.title()).isEqualTo(principle.name().in(language.locale()));
            assertThat(browser.text()).contains(principle.level(4).in(language.locale()));
            assertThat(page.chosen(0)).as(language + ": chosen").isEqualTo(3);
            assertThat(browser.all("vaadin-text-area textarea").getFirst().getDomProperty("value"))
                    .isEqualTo("Målene er få nå.");
        }
    }

    @Test
    void dialogKeepsWhatWasTyped() {
        new LoginPage(browser).signIn(residents.administrator());
        new PeoplePage(browser).open();
        browser.click("Inviter");
        browser.type("Navn", "Nils Ny");
        // A modal dialog covers the menu for the mouse; whoever has the page in two windows changes it all the same.
        browser.run("[...document.querySelectorAll('.languages button')].find(each => each.lang === 'nn').click()");
        browser.waitUntil("the page is in nynorsk", now -> now.language().equals("nn"));
        browser.settle();
        assertThat(browser.find(By.cssSelector("vaadin-dialog vaadin-text-field input"))
                        .getDomProperty("value"))
                .isEqualTo("Nils Ny");
    }

    @Test
    void profileChangesWithItsCharts() {
        Led led = residents.leader();
        residents.submitted(led);
        new LoginPage(browser).signIn(led.leader());
        browser.open(AssessmentRoutes.profile(led.unit()));
        for (Language language : Language.values()) {
            choose(language);
            String name = residents.criteria().principles().getFirst().name().in(language.locale());
            assertThat(browser.text()).contains(name);
            assertThat(browser.texts("return [...document.querySelectorAll('hvorervi-chart svg text')]"
                            + ".map(each => each.textContent)"))
                    .containsAnyElementsOf(residents.criteria().hindering().stream()
                            .map(factor -> factor.name().in(language.locale()))
                            .toList());
        }
    }

    @Test
    void everyLanguageNamesItselfInItself() {
        new LoginPage(browser).open();
        for (Language language : Language.values()) {
            assertThat(browser.find(".languages [lang=" + language.code() + "]").getText())
                    .isEqualTo(language.ownName());
        }
    }
}
