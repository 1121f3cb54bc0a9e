package no.hvorervi.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Pictures of every state of every page for people to look at, wide and as on a phone, light and dark. They are taken
 * when a run names a folder: {@code -Dhvorervi.pictures=FOLDER}.
 */
final class Pictures {

    private static final int PHONE = 390;

    private final Browser browser;
    private final Optional<Path> folder;
    private int number;

    Pictures(Browser browser) {
        this.browser = browser;
        this.folder =
                Optional.ofNullable(System.getProperty("hvorervi.pictures")).map(Path::of);
    }

    /** Takes the four of this state; leaves the browser as {@link Scan} begins with it. */
    void take(Scenes.Scene scene) {
        number++;
        takeFour("%02d %s".formatted(number, scene.name()));
    }

    /** The same of whatever is shown. */
    void takeFour(String name) {
        folder.ifPresent(into -> {
            for (int width : new int[] {Browser.WIDE, PHONE}) {
                for (String scheme : new String[] {"light", "dark"}) {
                    browser.emulate(scheme, width);
                    write(into.resolve("%s %d %s.png".formatted(name, width, scheme)));
                }
            }
            browser.emulate("light", Browser.WIDE);
        });
    }

    /** Takes one of the window as it is. */
    void takeOne(String name) {
        folder.ifPresent(into -> write(into.resolve(name + ".png")));
    }

    private void write(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, browser.picture());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
