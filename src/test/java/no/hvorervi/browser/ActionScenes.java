package no.hvorervi.browser;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.actions.Action;
import no.hvorervi.actions.ActionContents;
import no.hvorervi.actions.ActionRoutes;
import no.hvorervi.actions.ActionSaved.Stored;
import no.hvorervi.actions.ActionService;
import no.hvorervi.actions.CheckInAnswer;
import no.hvorervi.actions.CheckInService;
import no.hvorervi.actions.NewAction;
import no.hvorervi.actions.Origin;
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
    private final Led asked;
    private final Action waiting;
    private final Action answered;

    ActionScenes(
            Residents residents, TestActions actions, ActionService service, CheckInService checkIns, TestUsers users) {
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
        asked = residents.leader();
        users.signIn(asked.leader());
        waiting = make(service, actions, asked, "Ta opp én vanskelig sak i hvert møte", -100, -5);
        answered = make(service, actions, asked, "Teamet fordeler oppdragene selv", -100, 30);
        checkIns.answer(
                answered.id(),
                answered.contents().start().plusMonths(3),
                CheckInAnswer.A_LITTLE,
                "Roligere morgener, men ikke når noen er syke.");
        make(service, actions, asked, "Felles start på vakta", 10, 40);
        Action dropped = make(service, actions, asked, "Fagkaffe hver torsdag", -30, 30);
        service.drop(dropped.id(), "Torsdager passet ingen.", dropped.version());
        users.signOut();
    }

    private static Action make(ActionService service, TestActions actions, Led led, String what, int start, int due) {
        ActionContents contents = actions.contents(what);
        return ((Stored) service.create(new NewAction(
                        led.unit(),
                        actions.item(),
                        new Origin.OfUnit(),
                        new ActionContents(
                                what,
                                contents.why(),
                                contents.sign(),
                                contents.owner(),
                                "Alle på dagvakt",
                                contents.start().plusDays(start),
                                contents.start().plusDays(due),
                                contents.expected()))))
                .action();
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
                    browser.waitFor("blir dere spurt om hva som skal vekk");
                }),
                scene(ActionRoutes.NEW_PATH, "what is to go before a new action", () -> {
                    browser.open(ActionRoutes.create(full.unit()) + "?punkt=clear-goals");
                    browser.waitFor("Hva skal vekk?");
                }),
                scene(ActionRoutes.LIST_PATH, "actions past their day", () -> {
                    browser.forget();
                    new LoginPage(browser).signIn(asked.leader());
                    browser.open(ActionRoutes.of(asked.unit()));
                    browser.waitFor("er ikke besvart");
                }),
                scene(ActionRoutes.LIST_PATH, "board of actions", () -> {
                    browser.open(ActionRoutes.board(asked.unit()));
                    browser.waitFor("Over fristen");
                }),
                scene(
                        ActionRoutes.ACTION_PATH,
                        "an action that is asked about",
                        () -> browser.open(ActionRoutes.action(asked.unit(), waiting.id()))),
                scene(ActionRoutes.ACTION_PATH, "an action that is asked about, not answered", () -> {
                    browser.click("Svar");
                    browser.waitFor("Velg ett av svarene.");
                }),
                scene(
                        ActionRoutes.ACTION_PATH,
                        "an action that helps a little",
                        () -> browser.open(ActionRoutes.action(asked.unit(), answered.id()))),
                scene("", "front page with what is late", () -> {
                    browser.open("");
                    browser.waitFor("venter på svar");
                }));
    }
}
