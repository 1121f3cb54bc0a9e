package no.hvorervi.browser;

import java.util.Objects;
import java.util.UUID;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.people.PeopleRoutes;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** The administrator's page of people. */
record PeoplePage(Browser browser) {

    void open() {
        browser.open(PeopleRoutes.PEOPLE);
    }

    void search(String text) {
        browser.type("Søk etter navn eller e-post", text);
        browser.waitFor("treff");
    }

    void person(TestUser user) {
        browser.open(PeopleRoutes.person(user.id()));
        browser.waitFor("Roller nå");
    }

    /** Fills in the dialog that is open and gives the link to the new unit leader. */
    String invite(String name, String unit) {
        browser.type("Navn", name);
        browser.type("E-postadresse", "ny-" + UUID.randomUUID() + "@kommune.example");
        browser.find("vaadin-dialog vaadin-select vaadin-select-value-button").click();
        browser.find(By.xpath("//vaadin-select-item[contains(., \"Enhetsleder\")]"))
                .click();
        browser.settle();
        browser.field("Enhet").sendKeys(unit);
        browser.find(By.xpath("//vaadin-combo-box-item[contains(., \"" + unit + "\")]"));
        browser.settle();
        browser.field("Enhet").sendKeys(Keys.ARROW_DOWN, Keys.ENTER);
        browser.settle();
        browser.click("Lag lenke");
        browser.waitFor("Send lenken til personen");
        return Objects.requireNonNull(browser.field("Lenke").getDomProperty("value"));
    }
}
