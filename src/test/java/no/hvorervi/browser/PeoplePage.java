package no.hvorervi.browser;

import java.util.Objects;
import java.util.UUID;
import no.hvorervi.organisation.OrganisationRoutes;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** The administrator's page of people. */
record PeoplePage(Browser browser) {

    void open() {
        browser.open(OrganisationRoutes.PEOPLE);
    }

    void search(String text) {
        browser.type("Søk etter navn, e-post eller enhet", text);
        browser.waitFor("treff");
    }

    /** Fills in the dialog that is open and gives the link to the new leader. */
    String invite(String name, String unit) {
        browser.type("Navn", name);
        browser.type("E-postadresse", "ny-" + UUID.randomUUID() + "@kommune.example");
        browser.field("Leder for").sendKeys(unit);
        browser.find(By.xpath("//vaadin-combo-box-item[contains(., \"" + unit + "\")]"));
        browser.settle();
        browser.field("Leder for").sendKeys(Keys.ARROW_DOWN, Keys.ENTER);
        browser.settle();
        browser.click("Lag lenke");
        browser.waitFor("Send lenken til lederen");
        return Objects.requireNonNull(browser.field("Lenke").getDomProperty("value"));
    }
}
