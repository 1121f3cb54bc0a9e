package no.hvorervi.browser;

import jakarta.servlet.http.HttpSessionAttributeListener;
import jakarta.servlet.http.HttpSessionBindingEvent;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import no.hvorervi.Visitor;
import no.hvorervi.browser.Residents.Led;
import no.hvorervi.browser.Scenes.Scene;
import no.hvorervi.distribution.DistributionRoutes;
import no.hvorervi.ids.RoundId;
import no.hvorervi.intake.AnswerRoutes;
import no.hvorervi.intake.Code;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Lazy;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** What people meet who come too early, too late, too often, or too many at a time. */
@Lazy
@TestComponent
final class ShutScenes {

    /** More than can be signed in at a time. */
    private static final int MANY = 1_000;

    private static final int TRIES = 10;

    private final Residents residents;
    private final HttpSessionAttributeListener sessions;
    private final int port;
    private final Led led;
    private final RoundId closed;

    ShutScenes(Residents residents, HttpSessionAttributeListener sessions, @LocalServerPort int port) {
        this.residents = residents;
        this.sessions = sessions;
        this.port = port;
        led = residents.leader(residents.municipality());
        closed = residents.closedToBothVoices(led);
    }

    private static Scene scene(String route, String name, Runnable way) {
        return new Scene(route, name, way, () -> {});
    }

    Stream<Scene> all(Browser browser) {
        var page = new AnsweringPage(browser);
        return Stream.of(
                scene(DistributionRoutes.PART_PATH, "codes when the round is over", () -> {
                    browser.forget();
                    new LoginPage(browser).signIn(led.leader());
                    browser.open(DistributionRoutes.part(led.unit(), closed));
                    browser.waitFor("Tiden er ute.");
                }),
                scene(
                        DistributionRoutes.ROUND_PATH,
                        "codes of all units when the round is over",
                        () -> browser.open(DistributionRoutes.round(closed))),
                scene(Scenes.PLAIN, "link that is used up", () -> {
                    browser.open(residents.usedUpLink(led));
                    browser.waitFor("vi tar ikke imot flere svar her");
                }),
                scene(Scenes.PLAIN, "round that has not opened", () -> {
                    page.start();
                    page.follow(residents.earlyCode(led.unit()));
                    browser.waitFor("Ta vare på koden til da.");
                }),
                scene(Scenes.PLAIN, "answers that come too fast", () -> {
                    askTooOften(browser, residents.code(led.unit()));
                    browser.waitFor("Vent et halvt minutt og prøv igjen.");
                }),
                new Scene(
                        Scenes.PLAIN,
                        "sign-in while it is full",
                        () -> {
                            browser.forget();
                            many(sessions::attributeAdded);
                            browser.open(LoginPage.PATH);
                            browser.waitFor("Det er fullt akkurat nå");
                        },
                        () -> many(sessions::attributeRemoved)));
    }

    /** Until the page itself has to wait: what may be asked again comes by the second. */
    private void askTooOften(Browser browser, Code code) {
        var page = new AnsweringPage(browser);
        var visitor = new Visitor(port);
        for (int tried = 0; tried < TRIES && !browser.text().contains("Vent et halvt minutt"); tried++) {
            page.start();
            browser.type("Kode", code.grouped());
            int status;
            do {
                status = visitor.post(AnswerRoutes.SAVE, Map.of("kode", code.value()))
                        .statusCode();
            } while (status == 204);
            browser.click("Fortsett");
        }
    }

    /** So many sign in, or out. */
    private static void many(Consumer<HttpSessionBindingEvent> told) {
        var event = new HttpSessionBindingEvent(
                new MockHttpSession(), HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        for (int each = 0; each < MANY; each++) {
            told.accept(event);
        }
    }
}
