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
        folder.ifPresent(into -> {
            number++;
            for (int width : new int[] {Browser.WIDE, PHONE}) {
                for (String scheme : new String[] {"light", "dark"}) {
                    browser.emulate(scheme, width);
                    write(into.resolve("%02d %s %d %s.png".formatted(number, scene.name(), width, scheme)));
                }
            }
            browser.emulate("light", Browser.WIDE);
        });
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
