package no.hvorervi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.Keys;

/**
 * The keyboard, and where its focus is.
 *
 * @param measured what has shown already that its focus is seen
 */
record Keyboard(Browser browser, Set<String> measured) {

    private static final int MOST_STOPS = 120;

    /** Around what has the focus, where its mark may stand; a mark around a radio button's label is wider. */
    private static final int MARGIN = 24;

    /** A thin line along one side of a small button at least. */
    private static final int LEAST_PIXELS = 24;

    private static final String UNMARKED =
            "*, *::before, *::after { outline-color: transparent !important; caret-color: transparent !important; }";

    private static final String FOCUS = Browser.script("focus.js");

    Keyboard(Browser browser) {
        this(browser, new HashSet<>());
    }

    /**
     * What has the focus.
     *
     * @param kind the element, with its part
     * @param group the question, when it is one of its answers
     * @param isControl whether it is used by keys; reading may also go on from a heading
     */
    record Focus(
            String name,
            String kind,
            String group,
            Rectangle box,
            boolean isControl,
            boolean isInWindow,
            boolean isMarked) {}

    Focus focus() {
        var found = (Map<?, ?>) Objects.requireNonNull(browser.run(FOCUS));
        return new Focus(
                text(found.get("name")),
                text(found.get("kind")),
                text(found.get("group")),
                box((List<?>) Objects.requireNonNull(found.get("box"))),
                Boolean.TRUE.equals(found.get("isControl")),
                Boolean.TRUE.equals(found.get("inWindow")),
                Boolean.TRUE.equals(found.get("marked")));
    }

    private static Rectangle box(List<?> sides) {
        int[] pixels =
                sides.stream().mapToInt(side -> ((Number) side).intValue()).toArray();
        return new Rectangle(pixels[0], pixels[1], pixels[2], pixels[3]);
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
        // The picture takes time, and the same mark looks the same the next time.
        if (focus.isControl()
                && measured.add(focus.name() + focus.kind() + focus.box().getSize())) {
            assertThat(seenPixels(focus.box()))
                    .as("pixels that show the focus of %s", focus)
                    .isGreaterThan(LEAST_PIXELS);
        }
        return focus;
    }

    /** How many pixels the mark of the focus changes by a contrast of at least 3:1. */
    private long seenPixels(Rectangle box) {
        var around = new Rectangle(box);
        around.grow(MARGIN, MARGIN);
        Rectangle seen = around.intersection(new Rectangle(0, 0, Browser.WIDE, Browser.HEIGHT));
        BufferedImage with = browser.picture(seen);
        browser.overlay("unmarked", UNMARKED);
        BufferedImage without = browser.picture(seen);
        browser.overlay("unmarked", "");
        return IntStream.range(0, with.getWidth() * with.getHeight())
                .filter(at -> {
                    int x = at % with.getWidth();
                    int y = at / with.getWidth();
                    return ContrastTest.contrast(with.getRGB(x, y) & 0xffffff, without.getRGB(x, y) & 0xffffff)
                            >= ContrastTest.GRAPHICS;
                })
                .count();
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
