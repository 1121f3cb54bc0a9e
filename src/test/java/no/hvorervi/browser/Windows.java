package no.hvorervi.browser;

import org.openqa.selenium.WindowType;
import org.openqa.selenium.bidi.browsingcontext.BrowsingContext;
import org.openqa.selenium.bidi.browsingcontext.CreateContextParameters;
import org.openqa.selenium.chrome.ChromeDriver;

/** One Chromium with a window for each of several people, who share neither cookies nor anything else: far less memory than as many Chromiums. */
final class Windows implements AutoCloseable {

    private final ChromeDriver driver;
    private final int port;
    private String current = "";

    /** Of an application that nobody has been at. */
    Windows(int port) {
        this.driver = Chromium.startForMany("windows");
        this.port = port;
    }

    /** Another person's. */
    Browser open() {
        String person = new org.openqa.selenium.bidi.module.Browser(driver).createUserContext();
        String window =
                new BrowsingContext(driver, new CreateContextParameters(WindowType.WINDOW).userContext(person)).getId();
        var browser = new Browser(() -> at(window));
        browser.meet(port);
        return browser;
    }

    private ChromeDriver at(String window) {
        if (!window.equals(current)) {
            driver.switchTo().window(window);
            current = window;
        }
        return driver;
    }

    @Override
    public void close() {
        driver.quit();
    }
}
