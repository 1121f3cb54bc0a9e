package no.hvorervi.browser;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.actions.Action;
import no.hvorervi.actions.ActionRoutes;
import no.hvorervi.actions.TestActions;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.browser.Residents.Led;
import no.hvorervi.browser.Scenes.Scene;
import no.hvorervi.coordination.ActionShare;
import no.hvorervi.coordination.AnswerKind;
import no.hvorervi.coordination.CoordinationRoutes;
import no.hvorervi.coordination.HandedUpService;
import no.hvorervi.coordination.JointActionService;
import no.hvorervi.coordination.NewAnswer;
import no.hvorervi.coordination.TestCoordination;
import no.hvorervi.ids.ActionShareId;
import no.hvorervi.ids.HandedUpId;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;

/** What other units ask of a unit and what has been handed to it, in each state. */
@Lazy
@TestComponent
final class CoordinationScenes {

    private final Led led;
    private final Action own;
    private final ActionShareId asked;
    private final ActionShareId joined;
    private final HandedUpId waiting;
    private final HandedUpId late;
    private final HandedUpId answered;

    CoordinationScenes(
            Residents residents,
            TestActions actions,
            TestCoordination coordination,
            JointActionService joint,
            HandedUpService handed,
            TestUsers users) {
        led = residents.leader();
        own = actions.open(led.unit());
        asked = coordination.asked(led.unit());
        joined = coordination.asked(led.unit());
        waiting = coordination.handed(led.unit());
        late = coordination.handed(led.unit(), LocalDate.now(NorwegianTime.ZONE).minusDays(3));
        answered = coordination.handed(led.unit());
        users.signIn(led.leader());
        joint.join(joined, "Vi tar kveldene.", 1);
        ActionShare share = joint.get(joined).share();
        joint.tell(joined, "Prøvd på to kveldsvakter.", share.version());
        handed.answer(
                answered, new NewAnswer(AnswerKind.NO, "Systemet er statens, og står fast.", Optional.empty()), 0);
        users.signOut();
    }

    private static Scene scene(String route, String name, Runnable way) {
        return new Scene(route, name, way, () -> {});
    }

    Stream<Scene> all(Browser browser) {
        return Stream.of(
                scene(ActionRoutes.LIST_PATH, "what other units ask", () -> {
                    browser.forget();
                    new LoginPage(browser).signIn(led.leader());
                    browser.open(ActionRoutes.of(led.unit()));
                    browser.waitFor("Spørsmål fra andre enheter");
                }),
                scene(ActionRoutes.ACTION_PATH, "asking a unit", () -> {
                    browser.open(ActionRoutes.action(led.unit(), own.id()));
                    browser.click("Spør en enhet");
                    browser.waitFor("Hvilken enhet?");
                }),
                scene(
                        CoordinationRoutes.JOINT_PATH,
                        "asked to join an action",
                        () -> browser.open(CoordinationRoutes.joint(led.unit(), asked))),
                scene(CoordinationRoutes.JOINT_PATH, "declining an action", () -> {
                    browser.click("Nei takk");
                    browser.waitFor("Hvorfor ikke?");
                }),
                scene(
                        CoordinationRoutes.JOINT_PATH,
                        "an action carried with others",
                        () -> browser.open(CoordinationRoutes.joint(led.unit(), joined))),
                scene(
                        CoordinationRoutes.HANDED_PATH,
                        "handed up and waiting",
                        () -> browser.open(CoordinationRoutes.handed(led.unit(), waiting))),
                scene(CoordinationRoutes.HANDED_PATH, "answering what is handed up with faults", () -> {
                    browser.choose("Vi gjør noe annet");
                    browser.click("Gi svaret");
                    browser.waitFor("Skriv noe her.");
                }),
                scene(CoordinationRoutes.HANDED_PATH, "about to answer what is handed up", () -> {
                    browser.choose("Nei");
                    browser.type("Hvorfor ikke?", "Systemet er statens, og står fast.");
                    browser.click("Gi svaret");
                    browser.waitFor("Gi svaret?");
                }),
                scene(
                        CoordinationRoutes.HANDED_PATH,
                        "handed up and not answered in time",
                        () -> browser.open(CoordinationRoutes.handed(led.unit(), late))),
                scene(
                        CoordinationRoutes.HANDED_PATH,
                        "handed up and answered",
                        () -> browser.open(CoordinationRoutes.handed(led.unit(), answered))));
    }
}
