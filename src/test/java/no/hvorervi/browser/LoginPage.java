package no.hvorervi.browser;

import no.hvorervi.accounts.TestUser;

/** The page to sign in on. */
record LoginPage(Browser browser) {

    static final String PATH = "/logg-inn";

    LoginPage open() {
        browser.open(PATH);
        return this;
    }

    void signIn(TestUser user) {
        open().signIn(user.email(), user.password());
        browser.waitUntil("signed in", page -> !page.path().equals(PATH));
        browser.settle();
    }

    void signIn(String email, String password) {
        browser.type("E-postadresse", email);
        browser.type("Passord", password);
        browser.run("window.isLeaving = true");
        browser.find("main form button").click();
        browser.waitUntil("answered", page -> page.run("return window.isLeaving ?? null") == null);
        browser.settle();
    }
}
