package no.hvorervi.browser;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.logging.Level;
import javax.imageio.ImageIO;
import no.hvorervi.i18n.PseudoTexts;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.WebDriverWait;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A Chromium, used as one person at a time uses it: mostly the one of the whole run. */
final class Browser implements AutoCloseable {

    static final int WIDE = 1280;
    static final int NARROW = 320;

    /** A phone that lies on its side. */
    static final int LYING = 640;

    static final int HEIGHT = 900;
    private static final int LYING_HEIGHT = 320;

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration LOOK_EVERY = Duration.ofMillis(20);
    private static final JsonMapper JSON = new JsonMapper();

    private static final String IS_SETTLED = script("settled.js");
    private static final String SHEET = script("sheet.js");

    private final Supplier<ChromeDriver> drivers;
    private String origin = "";

    Browser(ChromeDriver driver) {
        this(() -> driver);
    }

    /** One of several that take turns with a driver, which is at its window whenever it is asked for. */
    Browser(Supplier<ChromeDriver> drivers) {
        this.drivers = drivers;
    }

    private ChromeDriver driver() {
        return drivers.get();
    }

    /** Turns to an application as somebody who has never been there. */
    void meet(int port) {
        origin = "http://localhost:" + port;
        forget();
        emulate("light", WIDE);
        requests();
    }

    /** Is somebody new at the same application. The page that is left asks nothing more, and what it asked last is no fault. */
    void forget() {
        driver().get("about:blank");
        command("Network.clearBrowserCookies", Map.of());
        faults();
    }

    /** Closes the tab, and begins with an empty one. */
    void closeTab() {
        String old = driver().getWindowHandle();
        String fresh = driver().switchTo().newWindow(WindowType.TAB).getWindowHandle();
        driver().switchTo().window(old).close();
        driver().switchTo().window(fresh);
        emulate("light", WIDE);
    }

    /** Takes the network away, or gives it back. */
    void setOffline(boolean isOffline) {
        command("Network.enable", Map.of());
        command(
                "Network.emulateNetworkConditions",
                Map.of("offline", isOffline, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
    }

    /** As when the browser lets a page sleep that nobody looks at, or wakes it. */
    void setFrozen(boolean isFrozen) {
        command("Page.setWebLifecycleState", Map.of("state", isFrozen ? "frozen" : "active"));
        if (!isFrozen) {
            // What sleeps was hidden first, and stays so until its window is shown.
            Object window = Objects.requireNonNull(
                    command("Browser.getWindowForTarget", Map.of()).get("windowId"));
            for (String state : List.of("minimized", "normal")) {
                command("Browser.setWindowBounds", Map.of("windowId", window, "bounds", Map.of("windowState", state)));
            }
        }
    }

    /** Blocks the scripts of pages that are opened from now on, or lets them run; {@link #run} goes on working. */
    void blockScripts(boolean areBlocked) {
        command("Emulation.setScriptExecutionDisabled", Map.of("value", areBlocked));
    }

    /** Runs a script on every page that is opened from now on, before the page's own. */
    void onEveryPage(String script) {
        command("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script));
    }

    /** Where the back and forward buttons lead, with whatever stands behind the paths. */
    String history() {
        return JSON.writeValueAsString(command("Page.getNavigationHistory", Map.of()));
    }

    /** How much the browser keeps for the application in databases, caches and files of scripts, in bytes. */
    long keptBytes() {
        Map<String, Object> kept = command("Storage.getUsageAndQuota", Map.of("origin", origin));
        return ((Number) Objects.requireNonNull(kept.get("usage"))).longValue();
    }

    void back() {
        driver().navigate().back();
        settle();
    }

    /** The whole address, with whatever stands behind the path. */
    String address() {
        return String.valueOf(driver().getCurrentUrl());
    }

    void open(String path) {
        driver().get(origin + (path.startsWith("/") ? path : "/" + path));
        settle();
    }

    void reload() {
        driver().navigate().refresh();
        settle();
    }

    String path() {
        return URI.create(String.valueOf(driver().getCurrentUrl())).getPath();
    }

    void settle() {
        waitUntil("the page has settled", browser -> Boolean.TRUE.equals(browser.run(IS_SETTLED)));
    }

    void waitUntil(String what, Function<Browser, Boolean> condition) {
        new WebDriverWait(driver(), PATIENCE, LOOK_EVERY)
                .withMessage(() -> what + " at " + driver().getCurrentUrl() + ":\n" + text())
                .ignoring(StaleElementReferenceException.class)
                .until(ignored -> condition.apply(this));
    }

    /** Waits for words on the page. */
    void waitFor(String words) {
        waitUntil("«" + words + "» is shown", browser -> browser.text().contains(words));
        settle();
    }

    /** The first shown element; waits for it. */
    WebElement find(By where) {
        waitUntil(where + " is shown", browser -> browser.isShown(where));
        return shown(where).getFirst();
    }

    WebElement find(String css) {
        return find(By.cssSelector(css));
    }

    boolean isShown(By where) {
        return !shown(where).isEmpty();
    }

    List<WebElement> shown(By where) {
        return driver().findElements(where).stream()
                .filter(WebElement::isDisplayed)
                .toList();
    }

    List<WebElement> all(String css) {
        return driver().findElements(By.cssSelector(css));
    }

    /** A button or a link by what stands on it; of several the last, which is the one in the topmost dialog. */
    void click(String words) {
        By where = By.xpath(("//*[self::button or self::vaadin-button or self::a or self::summary"
                        + " or self::vaadin-details-summary or self::vaadin-tab][%s]")
                .formatted(saying(words)));
        // Found again when the page it was found on has just been left, as after going back.
        waitUntil("«" + words + "» is shown and pressed", browser -> {
            Optional<WebElement> last = shown(where).reversed().stream().findFirst();
            last.ifPresent(this::press);
            return last.isPresent();
        });
        settle();
    }

    void click(WebElement element) {
        press(element);
        settle();
    }

    private void press(WebElement element) {
        run("arguments[0].scrollIntoView({block: 'center'})", element);
        element.click();
    }

    /** One of several by its label. */
    void choose(String label) {
        click(find(label(label)));
    }

    private static By label(String words) {
        return By.xpath("//label[%s]".formatted(saying(words)));
    }

    /** The input of a field by its label. */
    WebElement field(String label) {
        By where = label(label);
        return find(By.id(Objects.requireNonNull(find(where).getDomAttribute("for"))));
    }

    void type(String label, String text) {
        WebElement field = field(label);
        field.sendKeys(Keys.chord(Keys.CONTROL, "a"), text.isEmpty() ? Keys.DELETE : text);
    }

    /** What an element says, without the marks around texts from the bundles. */
    private static String saying(String words) {
        return "normalize-space(translate(., '%s', ''))=\"%s\"".formatted(PseudoTexts.OPEN + PseudoTexts.CLOSE, words);
    }

    /** A text without the marks around those from the bundles. */
    static String unmarked(String text) {
        return text.replace(PseudoTexts.OPEN, "").replace(PseudoTexts.CLOSE, "");
    }

    String words(WebElement element) {
        return unmarked(element.getText());
    }

    void upload(Path file) {
        WebElement input = driver().findElement(By.cssSelector("vaadin-upload"))
                .getShadowRoot()
                .findElement(By.cssSelector("input[type=file]"));
        // The driver would add the file to the one chosen before, unlike somebody who chooses a file.
        run("arguments[0].value = ''", input);
        input.sendKeys(file.toAbsolutePath().toString());
        settle();
    }

    /** Keys to whatever has the focus. */
    void press(CharSequence... keys) {
        new Actions(driver()).sendKeys(keys).perform();
        settle();
    }

    /** What stands on the page. */
    String text() {
        return unmarked(String.valueOf(run("return document.body?.innerText ?? ''")));
    }

    String language() {
        return String.valueOf(run("return document.documentElement.lang"));
    }

    @Nullable
    Object run(String script, @Nullable Object... arguments) {
        return driver().executeScript(script, arguments);
    }

    /** A script that hands its result to its last argument. */
    @Nullable
    Object await(String script, @Nullable Object... arguments) {
        driver().manage().timeouts().scriptTimeout(PATIENCE);
        return driver().executeAsyncScript(script, arguments);
    }

    /** The texts that a script finds. */
    List<String> texts(String script, @Nullable Object... arguments) {
        return ((List<?>) Objects.requireNonNull(run(script, arguments)))
                .stream().map(String::valueOf).toList();
    }

    /** Runs a long script, which a page's policy cannot forbid; quicker than {@link #run}, which wraps it. */
    void load(String script) {
        command("Runtime.evaluate", Map.of("expression", script));
    }

    static String script(String name) {
        try (InputStream file = Objects.requireNonNull(Browser.class.getResourceAsStream("/browser/" + name))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Shows the page in a colour scheme and a width, without movement. */
    void emulate(String scheme, int width) {
        emulate("screen", scheme, width);
    }

    void emulatePaper() {
        emulate("print", "light", WIDE);
    }

    /** Shows the page as on a screen of this size. */
    void emulateScreen(int width, int height) {
        emulateSize(width, height);
        settleIfOpen();
    }

    private void emulateSize(int width, int height) {
        command(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    private void emulate(String medium, String scheme, int width) {
        command(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "media",
                        medium,
                        "features",
                        List.of(
                                Map.of("name", "prefers-color-scheme", "value", scheme),
                                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
        emulateSize(width, width == LYING ? LYING_HEIGHT : HEIGHT);
        settleIfOpen();
    }

    /** Lays a style sheet over the page, also inside its components; an empty one is taken away again. */
    void overlay(String name, String css) {
        run(SHEET, name, css);
    }

    /** All of the page as it looks now, as a PNG file. */
    byte[] picture() {
        var size = (List<?>) Objects.requireNonNull(
                run("return [innerWidth, Math.max(innerHeight, document.documentElement.scrollHeight)]"));
        return capture(new Rectangle(((Number) size.get(0)).intValue(), ((Number) size.get(1)).intValue()), true);
    }

    /** A part of the window as it looks now. */
    BufferedImage picture(Rectangle part) {
        // A clip counts from the top of the page, not of the window.
        var scrolled = (List<?>) Objects.requireNonNull(run("return [Math.round(scrollX), Math.round(scrollY)]"));
        var clip = new Rectangle(part);
        clip.translate(((Number) scrolled.get(0)).intValue(), ((Number) scrolled.get(1)).intValue());
        byte[] png = capture(clip, false);
        try {
            return ImageIO.read(new ByteArrayInputStream(png));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private byte[] capture(Rectangle clip, boolean isBeyondTheWindow) {
        var answer = command(
                "Page.captureScreenshot",
                Map.of(
                        "format",
                        "png",
                        "captureBeyondViewport",
                        isBeyondTheWindow,
                        "clip",
                        Map.of("x", clip.x, "y", clip.y, "width", clip.width, "height", clip.height, "scale", 1)));
        return Base64.getDecoder().decode(String.valueOf(answer.get("data")));
    }

    /** What a screen reader is told of the page: every node with its role, its name and its parent. */
    JsonNode accessibilityTree() {
        command("Accessibility.enable", Map.of());
        try {
            return JSON.valueToTree(
                    command("Accessibility.getFullAXTree", Map.of()).get("nodes"));
        } finally {
            command("Accessibility.disable", Map.of());
        }
    }

    private void settleIfOpen() {
        // Two frames, so that what listens for the new size has heard of it.
        await("const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => done()));");
        settle();
    }

    byte[] printToPdf() {
        var answer = command("Page.printToPDF", Map.of("printBackground", false));
        return Base64.getDecoder().decode(String.valueOf(answer.get("data")));
    }

    private Map<String, Object> command(String name, Map<String, Object> parameters) {
        return driver().executeCdpCommand(name, parameters);
    }

    /** What went wrong in scripts, policies and loading since it was asked last. */
    List<String> faults() {
        return driver().manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    /** Where requests went since it was asked last, our own origin left out. */
    Set<String> foreignRequests() {
        Set<String> foreign = new LinkedHashSet<>(requests());
        foreign.removeIf(address -> address.startsWith(origin + "/")
                || address.startsWith("data:")
                || address.startsWith("blob:" + origin)
                || address.equals("about:blank"));
        return foreign;
    }

    private List<String> requests() {
        return driver().manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                .map(entry -> JSON.readTree(entry.getMessage()).path("message"))
                .filter(message -> Set.of("Network.requestWillBeSent", "Network.webSocketCreated")
                        .contains(message.path("method").asString()))
                .map(Browser::address)
                .toList();
    }

    private static String address(JsonNode message) {
        JsonNode parameters = message.path("params");
        return parameters.has("url")
                ? parameters.path("url").asString()
                : parameters.path("request").path("url").asString();
    }

    @Override
    public void close() {
        driver().quit();
    }
}
