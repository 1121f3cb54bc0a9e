package no.hvorervi.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.hvorervi.TestClock;
import no.hvorervi.access.UnitRole;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.actions.Action;
import no.hvorervi.actions.ActionRoutes;
import no.hvorervi.browser.Scenes.Scene;
import no.hvorervi.criteria.Criteria;
import no.hvorervi.effects.ConsentService;
import no.hvorervi.effects.EffectRoutes;
import no.hvorervi.effects.EffectService;
import no.hvorervi.effects.Helping;
import no.hvorervi.effects.TestEffects;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.released.Figure;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;

/** What became of actions, and what units learn from each other. */
@Lazy
@TestComponent
final class EffectScenes {

    private final List<TestUser> leaders = new ArrayList<>();
    private final List<Action> measured = new ArrayList<>();
    private final TestUser representative;
    private final TestUser newcomer;

    EffectScenes(
            Residents residents,
            TestEffects effects,
            EffectService lessons,
            ConsentService consents,
            TestUnits units,
            TestUsers users,
            TestClock clock) {
        UnitId top = residents.municipality();
        List<Figure> after = List.of(TestEffects.HIGH, TestEffects.MIDDLE, TestEffects.LOW, TestEffects.HIGH);
        IntStream.range(0, Helping.FEWEST_UNITS).forEach(at -> {
            UnitId unit = units.below(top, "Team " + (at + 1));
            effects.released(top, unit, TestEffects.BEFORE, item -> TestEffects.MIDDLE);
            Action action = effects.finish(effects.suggested(unit, 0));
            effects.action(unit, effects.item(Criteria::hindering), TestEffects.MADE.plusDays(1));
            effects.released(top, unit, TestEffects.AFTER, item -> after.get(at % after.size()));
            effects.measure();
            TestUser leader = units.leader(unit);
            users.signIn(leader);
            lessons.learn(action.id(), "Det hjalp å begynne smått.", 0);
            consents.give(unit);
            leaders.add(leader);
            measured.add(action);
        });
        representative = users.person("Tove Tillit");
        units.give(UnitRole.UNION_REPRESENTATIVE, measured.getFirst().unit(), representative);
        newcomer = units.leader(units.below(residents.municipality(), "Nytt team"));
        users.signOut();
        clock.reset();
    }

    private static Scene scene(String route, String name, Runnable way) {
        return new Scene(route, name, way, () -> {});
    }

    private static void signIn(Browser browser, TestUser person) {
        browser.forget();
        new LoginPage(browser).signIn(person);
    }

    private Scene effect(Browser browser, int at, String name, String awaited) {
        return scene(ActionRoutes.ACTION_PATH, name, () -> {
            signIn(browser, leaders.get(at));
            Action action = measured.get(at);
            browser.open(ActionRoutes.action(action.unit(), action.id()));
            browser.waitFor(awaited);
        });
    }

    Stream<Scene> all(Browser browser) {
        Action first = measured.getFirst();
        return Stream.of(
                effect(browser, 0, "an action that worked", "slik dere håpet"),
                scene(ActionRoutes.LIST_PATH, "actions that others may learn from", () -> {
                    browser.open(ActionRoutes.of(first.unit()));
                    browser.waitFor("Delt siden");
                }),
                scene(ActionRoutes.NEW_PATH, "new action with suggestions from other units", () -> {
                    browser.open(ActionRoutes.create(first.unit()) + "?punkt="
                            + first.item().key());
                    browser.waitFor("Fra enheter som deler");
                }),
                scene(EffectRoutes.HELPING, "what tends to help", () -> {
                    browser.open(EffectRoutes.HELPING);
                    browser.waitFor("Sikker endring som ventet");
                }),
                effect(browser, 1, "an action that is not sure to have worked", "Det kan være tilfeldig"),
                effect(browser, 2, "an action that went the wrong way", "men dere ventet"),
                scene(ActionRoutes.ACTION_PATH, "an action's effect, as a representative reads it", () -> {
                    signIn(browser, representative);
                    browser.open(ActionRoutes.action(first.unit(), first.id()));
                    browser.waitFor("Det hjalp å begynne smått");
                }),
                scene(EffectRoutes.HELPING, "what tends to help, from too few units", () -> {
                    signIn(browser, newcomer);
                    browser.open(EffectRoutes.HELPING);
                    browser.waitFor("For få enheter");
                }));
    }
}
