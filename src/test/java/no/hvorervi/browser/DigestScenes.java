package no.hvorervi.browser;

import java.util.stream.Stream;
import no.hvorervi.browser.Scenes.Scene;
import no.hvorervi.digest.DigestRoutes;
import no.hvorervi.digest.DigestToken;
import no.hvorervi.digest.TestDigests;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;

/** The page on which one says no to letters. */
@Lazy
@TestComponent
final class DigestScenes {

    private final DigestToken token;

    DigestScenes(Residents residents, TestDigests digests) {
        token = digests.send(residents.leader().leader());
    }

    private static Scene scene(String name, Runnable way) {
        return new Scene(Scenes.PLAIN, name, way, () -> {});
    }

    Stream<Scene> all(Browser browser) {
        return Stream.of(
                scene("letters, asked for the code", () -> {
                    browser.forget();
                    browser.open(DigestRoutes.LINK);
                    browser.waitFor("Brev om det som venter");
                }),
                scene("letters, unknown code", () -> {
                    browser.open("/om");
                    browser.open(DigestRoutes.LINK + "#" + "0".repeat(26));
                    browser.waitFor("virker ikke lenger");
                }),
                scene("letters by link", () -> {
                    browser.open("/om");
                    browser.open(DigestRoutes.LINK + "#" + token.value());
                    browser.waitFor("Du får brev når noe venter");
                }),
                scene("letters said no to", () -> {
                    browser.click("Slutt å sende meg brev");
                    browser.waitFor("Du får ingen flere brev");
                }));
    }
}
