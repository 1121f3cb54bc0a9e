package no.hvorervi.browser;

import java.util.stream.Stream;
import no.hvorervi.browser.Residents.Led;
import no.hvorervi.browser.Scenes.Scene;
import no.hvorervi.comments.CommentRoutes;
import no.hvorervi.comments.TestComments;
import no.hvorervi.ids.RoundId;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;

/** Comments that are gone through, in each of their states. */
@Lazy
@TestComponent
final class CommentScenes {

    private final Led led;
    private final RoundId written;
    private final RoundId none;

    CommentScenes(Residents residents, TestComments comments) {
        led = residents.leader();
        written = comments.released(led.unit(), 12, 4);
        none = comments.released(led.unit(), 6, 1);
    }

    private static Scene scene(String name, Runnable way) {
        return new Scene(CommentRoutes.PATH, name, way, () -> {});
    }

    Stream<Scene> all(Browser browser) {
        return Stream.of(
                scene("comments to go through", () -> {
                    browser.forget();
                    new LoginPage(browser).signIn(led.leader());
                    browser.open(CommentRoutes.of(led.unit(), written));
                    browser.waitFor("Begge må si ja");
                }),
                scene("comments with one left out and one side's word", () -> {
                    browser.choose("Utelat kommentar 2");
                    browser.waitFor("Valget er lagret");
                    browser.click("Ja, vis 3 kommentarer");
                    browser.click("Bekreft");
                    browser.waitFor("har sagt ja");
                }),
                scene("no comments to go through", () -> {
                    browser.open(CommentRoutes.of(led.unit(), none));
                    browser.waitFor("Ingen kommentarer å gå gjennom");
                }));
    }
}
