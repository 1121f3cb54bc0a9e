package no.hvorervi.browser;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.actions.Action;
import no.hvorervi.actions.ActionRoutes;
import no.hvorervi.actions.ActionSaved.Stored;
import no.hvorervi.actions.ActionService;
import no.hvorervi.actions.TestActions;
import no.hvorervi.browser.Residents.Led;
import no.hvorervi.browser.Scenes.Scene;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;

/** What a unit has decided to do, in each state. */
@Lazy
@TestComponent
final class ActionScenes {

    private final Led newcomer;
    private final Led led;
    private final Action open;
    private final Action done;
    private final Led full;

    ActionScenes(Residents residents, TestActions actions, ActionService service, TestUsers users) {
        newcomer = residents.leader();
        led = residents.leader();
        open = actions.open(led.unit());
        users.signIn(led.leader());
        Action made = ((Stored) service.create(actions.action(led.unit(), "Slutte å føre det samme tallet to steder")))
                .action();
        done = ((Stored) service.finish(made.id(), "Skjemaet er borte, og ingen savner det.", made.version())).action();
        full = residents.leader();
        users.signIn(full.leader());
        IntStream.rangeClosed(1, ActionService.MAX_OPEN)
                .forEach(no -> service.create(actions.action(full.unit(), "Rydde i rutine nummer " + no)));
        users.signOut();
    }

    private static Scene scene(String route, String name, Runnable way) {
        return new Scene(route, name, way, () -> {});
    }

    Stream<Scene> all(Browser browser) {
        return Stream.of(
                scene(ActionRoutes.LIST_PATH, "unit without actions", () -> {
                    browser.forget();
                    new LoginPage(browser).signIn(newcomer.leader());
                    browser.open(ActionRoutes.of(newcomer.unit()));
                    browser.waitFor("Ingen tiltak ennå");
                }),
                scene(
                        ActionRoutes.NEW_PATH,
                        "new action",
                        () -> browser.open(ActionRoutes.create(newcomer.unit()) + "?punkt=clear-goals")),
                scene(ActionRoutes.NEW_PATH, "new action with faults", () -> {
                    browser.open(ActionRoutes.create(newcomer.unit()));
                    browser.click("Lagre");
                    browser.waitFor("Velg hva tiltaket gjelder.");
                }),
                scene(ActionRoutes.LIST_PATH, "actions under way and over", () -> {
                    browser.forget();
                    new LoginPage(browser).signIn(led.leader());
                    browser.open(ActionRoutes.of(led.unit()));
                    browser.waitFor("Fullført og lagt bort");
                }),
                scene(
                        ActionRoutes.ACTION_PATH,
                        "an action",
                        () -> browser.open(ActionRoutes.action(led.unit(), open.id()))),
                scene(ActionRoutes.ACTION_PATH, "finishing an action", () -> browser.click("Fullfør tiltaket")),
                scene(ActionRoutes.ACTION_PATH, "changing an action", () -> {
                    browser.open(ActionRoutes.action(led.unit(), open.id()));
                    browser.click("Endre tiltaket");
                }),
                scene(
                        ActionRoutes.ACTION_PATH,
                        "a finished action",
                        () -> browser.open(ActionRoutes.action(led.unit(), done.id()))),
                scene(ActionRoutes.LIST_PATH, "as many actions as a unit can carry", () -> {
                    browser.forget();
                    new LoginPage(browser).signIn(full.leader());
                    browser.open(ActionRoutes.of(full.unit()));
                    browser.waitFor("Hva skal vekk?");
                }));
    }
}
