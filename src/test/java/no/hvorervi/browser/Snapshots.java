package no.hvorervi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import no.hvorervi.municipalities.MunicipalityRoutes;

/**
 * What a screen reader is told of each view, as somebody has reviewed it: one file for each route.
 *
 * <p>After a change on purpose run with {@code -Dhvorervi.snapshots=write} and read the difference.
 */
final class Snapshots {

    private static final Path FOLDER = Path.of("src", "test", "resources", "browser", "snapshots");
    private static final boolean WRITES = "write".equals(System.getProperty("hvorervi.snapshots"));

    /** Shows what all tests of the run have made, so that no two runs are alike. */
    private static final Set<String> UNSTEADY = Set.of(MunicipalityRoutes.MUNICIPALITIES);

    private final Browser browser;

    Snapshots(Browser browser) {
        this.browser = browser;
    }

    /** Compares what is told of a view in the first of its scenes. */
    void requireReviewed(Scenes.Scene scene) {
        String key = scene.view();
        // The screen shows a code, which is new in each.
        if (UNSTEADY.contains(key) || key.startsWith(RoomScenes.SCREEN)) {
            return;
        }
        Path file = FOLDER.resolve(fileName(key));
        String seen = AccessibilityTree.of(browser).snapshot();
        String told = key.startsWith(RoomScenes.PHONE) ? lasting(seen) : seen;
        try {
            if (WRITES) {
                Files.createDirectories(FOLDER);
                Files.writeString(file, told);
            }
            assertThat(file).as("the reviewed snapshot of «%s»", key).exists();
            assertThat(told)
                    .as("what a screen reader is told of «%s»; see Snapshots for a change on purpose", scene.name())
                    .isEqualTo(Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Without what is announced on phones, which is there as soon as something has changed, and may not be yet. */
    private static String lasting(String told) {
        return told.replaceAll("(?m)^( *)status\\n(?:\\1 +.*\\n)+", "$1status\n");
    }

    private static String fileName(String key) {
        String name = key.replaceAll("[^\\p{L}\\d]+", "-").replaceAll("^-|-$", "");
        return (name.isEmpty() ? "hjem" : name) + ".txt";
    }
}
