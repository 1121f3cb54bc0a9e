package no.hvorervi.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Looks for faults in what the browser shows: axe, layout, size of targets, movement, words that are
 * hard-coded, language, console and network.
 */
record Scan(Browser browser) {

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    /** All that the colour scheme can change. */
    private static final List<String> CONTRAST = List.of("color-contrast", "link-in-text-block");

    /** What WCAG 1.4.12 says a page must bear. */
    private static final String SPACED = """
            * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
            p { margin-bottom: 2em !important; }
            """;

    private static final String AXE = axe();
    private static final String LAYOUT = Browser.script("layout.js");
    private static final String RUN_AXE = Browser.script("axe.js");

    private static String axe() {
        try (InputStream file = Objects.requireNonNull(Scan.class.getResourceAsStream("/axe.min.js"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Every fault in this state of the page: wide, narrow and lying, light and dark, with text of double size and wide
     * spacing, and to a screen reader.
     *
     * @param withAllColours whether colours are looked at in the narrow window too; they are those of the wide one in all
     *     states of a view, and looking at them takes longer than all else
     */
    List<String> faults(boolean withAllColours) {
        List<String> found = new ArrayList<>();
        note(
                found,
                "console",
                browser.faults().stream().filter(Scan::isUnexpected).toList());
        browser.emulate("light", Browser.WIDE);
        // Each other size or scheme makes the page draw itself anew, so that all of one are looked at together.
        note(found, "to a screen reader", AccessibilityTree.of(browser).unnamed());
        note(found, "at " + Browser.WIDE, axe("tag", WCAG, List.of()));
        note(found, "at " + Browser.WIDE, browser.texts(LAYOUT, "all"));
        note(found, "with wide spacing at " + Browser.WIDE, spaced());
        browser.run("document.documentElement.style.fontSize = '200%'");
        note(found, "with double text", browser.texts(LAYOUT, "text"));
        browser.run("document.documentElement.style.fontSize = ''");
        browser.emulate("dark", Browser.WIDE);
        note(found, "dark", axe("rule", CONTRAST, List.of()));
        if (withAllColours) {
            browser.emulate("dark", Browser.NARROW);
            note(found, "dark at " + Browser.NARROW, axe("rule", CONTRAST, List.of()));
        }
        browser.emulate("light", Browser.NARROW);
        note(found, "at " + Browser.NARROW, axe("tag", WCAG, withAllColours ? List.of() : CONTRAST));
        note(found, "at " + Browser.NARROW, browser.texts(LAYOUT, "all"));
        note(found, "with wide spacing at " + Browser.NARROW, spaced());
        browser.emulate("light", Browser.LYING);
        note(found, "on a phone on its side", browser.texts(LAYOUT, "text"));
        browser.emulate("light", Browser.WIDE);
        if (browser.language().isEmpty()) {
            found.add("the page has no language");
        }
        note(found, "went to", List.copyOf(browser.foreignRequests()));
        // What axe itself did against the page's policy.
        browser.faults();
        return found;
    }

    private List<String> spaced() {
        browser.overlay("spacing", SPACED);
        List<String> faults = browser.texts(LAYOUT, "text");
        browser.overlay("spacing", "");
        return faults;
    }

    /** That the page itself is an error page is what some states are about. */
    private static boolean isUnexpected(String message) {
        return !message.matches(
                "(?s)\\S+ - Failed to load resource: the server responded with a status of (403|404|429|500|503).*");
    }

    private static void note(List<String> found, String where, List<String> faults) {
        faults.stream().map(fault -> where + ": " + fault).forEach(found::add);
    }

    private List<String> axe(String type, List<String> values, List<String> without) {
        if (Boolean.FALSE.equals(browser.run("return 'axe' in window"))) {
            browser.load(AXE);
        }
        return ((List<?>) Objects.requireNonNull(browser.await(RUN_AXE, type, values, without)))
                .stream().map(String::valueOf).toList();
    }
}
