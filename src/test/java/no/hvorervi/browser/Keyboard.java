package no.hvorervi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.Keys;

/** The keyboard, and where its focus is. */
record Keyboard(Browser browser) {

    private static final int MOST_STOPS = 120;
    private static final String FOCUS = Browser.script("focus.js");

    /**
     * What has the focus.
     *
     * @param kind the element, with its part
     * @param group the question, when it is one of its answers
     */
    record Focus(String name, String kind, String group, boolean isInWindow, boolean isMarked) {}

    Focus focus() {
        var found = (Map<?, ?>) Objects.requireNonNull(browser.run(FOCUS));
        return new Focus(
                text(found.get("name")),
                text(found.get("kind")),
                text(found.get("group")),
                Boolean.TRUE.equals(found.get("inWindow")),
                Boolean.TRUE.equals(found.get("marked")));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : String.valueOf(value);
    }

    /** One stop on, and one sees where. */
    Focus tab() {
        browser.press(Keys.TAB);
        return requireVisible();
    }

    Focus requireVisible() {
        Focus focus = focus();
        assertThat(focus.isInWindow()).as("in the window: %s", focus).isTrue();
        assertThat(focus.isMarked()).as("marked: %s", focus).isTrue();
        return focus;
    }

    /** On until what has this name, or is an answer to the question of this name. */
    void tabTo(String name) {
        List<String> seen = new ArrayList<>();
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            Focus focus = tab();
            if (focus.name().equals(name) || focus.group().equals(name)) {
                return;
            }
            seen.add(focus.name());
        }
        throw new AssertionError("Tab does not lead to «" + name + "», but to " + seen);
    }

    /** From what has this name through everything else and back to it. */
    void requireWayThrough(String first) {
        tabTo(first);
        tabTo(first);
    }
}
