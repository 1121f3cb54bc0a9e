package no.hvorervi.browser;

import java.time.Clock;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.credentials.Phone;

/** The pages of one's own account, and signing in in two steps. */
record OwnAccountPage(Browser browser, TestUser user) {

    void signIn() {
        browser.forget();
        new LoginPage(browser).signIn(user);
        browser.open("/min-konto");
    }

    void turnTwoStepsOn() {
        browser.open("/min-konto/totrinn");
        String secret = String.valueOf(browser.run("return document.querySelector('.secret').textContent"));
        browser.type(
                "Kode fra appen", new Phone(secret).codeAt(Clock.systemUTC().instant()));
        browser.type("Passordet du har nå", user.password());
        browser.click("Slå på totrinnsinnlogging");
        browser.waitFor("Ta vare på disse kodene");
    }

    void signInAgain() {
        browser.forget();
        new LoginPage(browser).signIn(user);
        browser.waitFor("Skriv koden");
    }
}
