package no.hvorervi.browser;

import java.util.List;
import java.util.stream.Stream;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.browser.Residents.Led;
import no.hvorervi.browser.Scenes.Scene;
import no.hvorervi.ids.UnitId;
import no.hvorervi.ids.WorkshopId;
import no.hvorervi.scripts.StepKind;
import no.hvorervi.workshop.BoardVote;
import no.hvorervi.workshop.ParticipantToken;
import no.hvorervi.workshop.TestWorkshops;
import no.hvorervi.workshop.VoteState;
import no.hvorervi.workshop.WorkshopRoutes;
import no.hvorervi.workshop.WorkshopRunService;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;

/** A workshop as whoever leads it sees it, from the plan to the end. */
@Lazy
@TestComponent
final class FacilitatorScenes {

    private static final int[][] SCORES = {
        {4, 4, 5, 3, 4, 4, 5, 4, 3},
        {1, 2, 2, 1, 3, 2, 4, 5, 2},
        {3, 3, 3, 3, 3, 3, 3, 3, 4}
    };

    private final Led led;
    private final Led newcomer;
    private final TestWorkshops workshops;
    private final WorkshopRunService run;
    private final TestUsers users;
    private final WorkshopId planned;
    private final WorkshopId running;

    FacilitatorScenes(Residents residents, TestWorkshops workshops, WorkshopRunService run, TestUsers users) {
        this.workshops = workshops;
        this.run = run;
        this.users = users;
        newcomer = residents.leader();
        led = residents.leader();
        users.signIn(led.leader());
        planned = workshops.planned(led.unit()).id();
        running = workshops.opened(led.unit());
        users.signOut();
    }

    private static Scene scene(String route, String name, Runnable way) {
        return new Scene(route, name, way, () -> {});
    }

    private Scene step(String name, Browser browser, StepKind kind, String awaited) {
        return scene(WorkshopRoutes.RUN_PATH, name, () -> {
            asLeader(() -> workshops.goTo(running, kind));
            browser.open(WorkshopRoutes.run(led.unit(), running));
            browser.waitFor(awaited);
        });
    }

    private void asLeader(Runnable doing) {
        users.signIn(led.leader());
        doing.run();
        users.signOut();
    }

    private void vote() {
        List<ParticipantToken> phones = TestWorkshops.phones(SCORES[0].length);
        List<BoardVote> open = workshops.board(running).votes().stream()
                .filter(each -> each.state() == VoteState.OPEN)
                .toList();
        for (int at = 0; at < open.size(); at++) {
            workshops.cast(running, open.get(at).id(), phones, SCORES[at]);
        }
    }

    Stream<Scene> all(Browser browser) {
        UnitId unit = led.unit();
        String page = WorkshopRoutes.RUN_PATH;
        return Stream.of(
                scene(WorkshopRoutes.LIST_PATH, "unit without workshops", () -> {
                    browser.forget();
                    new LoginPage(browser).signIn(newcomer.leader());
                    browser.open(WorkshopRoutes.list(newcomer.unit()));
                    browser.waitFor("Ingen verksteder ennå");
                }),
                scene(WorkshopRoutes.ALL, "no workshops ahead", () -> browser.open(WorkshopRoutes.ALL)),
                scene(
                        WorkshopRoutes.NEW_PATH,
                        "planning a workshop",
                        () -> browser.open(WorkshopRoutes.create(newcomer.unit()))),
                scene(WorkshopRoutes.NEW_PATH, "planning a workshop with faults", () -> {
                    browser.type("Navn på verkstedet", "");
                    browser.click("Lagre verkstedet");
                    browser.waitFor("Gi verkstedet et navn.");
                }),
                scene(WorkshopRoutes.ALL, "workshops ahead", () -> {
                    browser.forget();
                    new LoginPage(browser).signIn(led.leader());
                    browser.open(WorkshopRoutes.ALL);
                    browser.waitFor("Nå og framover");
                }),
                scene(WorkshopRoutes.LIST_PATH, "a unit's workshops", () -> browser.open(WorkshopRoutes.list(unit))),
                scene(
                        WorkshopRoutes.PLAN_PATH,
                        "a planned workshop",
                        () -> browser.open(WorkshopRoutes.plan(unit, planned))),
                scene(WorkshopRoutes.PLAN_PATH, "deleting a workshop", () -> browser.click("Slett verkstedet")),
                scene(
                        WorkshopRoutes.PLAN_PATH,
                        "plan of a workshop that has begun",
                        () -> browser.open(WorkshopRoutes.plan(unit, running))),
                scene(page, "workshop not open", () -> browser.open(WorkshopRoutes.run(unit, planned))),
                step("workshop: actions from last time", browser, StepKind.OPEN_ACTIONS, "Rommet"),
                step("workshop: welcome", browser, StepKind.WELCOME, "Rommet"),
                step("workshop: before the vote", browser, StepKind.VOTE, "Åpne avstemningen"),
                scene(page, "workshop: the vote is open", () -> {
                    browser.click("Åpne avstemningen");
                    asLeader(this::vote);
                    browser.waitFor("9 av 9 har stemt");
                }),
                scene(page, "workshop: the vote is closed", () -> {
                    browser.click("Steng avstemningen");
                    browser.waitFor("Åpne igjen");
                }),
                step("workshop: before the answers are shown", browser, StepKind.REVEAL, "Vis svarene"),
                scene(page, "workshop: the answers are shown", () -> {
                    browser.click("Vis svarene");
                    browser.waitFor("Svarene er vist.");
                }),
                step("workshop: what to talk about", browser, StepKind.TALK, "står først"),
                scene(page, "workshop: talking about a principle", () -> {
                    asLeader(() -> run.talkAbout(
                            running, workshops.principles(2).getLast().key()));
                    browser.waitFor("Hva er dere enige om?");
                }),
                scene(page, "workshop: nothing agreed on yet", () -> {
                    browser.click("Lagre det vi er enige om");
                    browser.waitFor("Velg et nivå.");
                }),
                step("workshop: factors", browser, StepKind.FACTORS, "Spør hva som hindrer mest"),
                step("workshop: deciding on actions", browser, StepKind.ACTIONS, "Skriv ned et tiltak"),
                step("workshop: was it worth it", browser, StepKind.ROTI, "Spør om tiden var vel brukt"),
                step("workshop: minutes", browser, StepKind.MINUTES, "Avslutt verkstedet"),
                scene(page, "workshop: a group apart", () -> {
                    browser.click("Lag en gruppe");
                    browser.waitFor("Gruppe 1");
                }),
                scene(page, "workshop: ending it", () -> browser.click("Avslutt verkstedet")),
                scene(page, "workshop between two sittings", () -> {
                    asLeader(() -> run.endSitting(running));
                    browser.open(WorkshopRoutes.run(unit, running));
                    browser.waitFor("Åpne neste økt");
                }),
                scene(page, "workshop that has ended", () -> {
                    asLeader(() -> run.end(running));
                    browser.open(WorkshopRoutes.run(unit, running));
                    browser.waitFor("Alle stemmer er slettet");
                }));
    }
}
