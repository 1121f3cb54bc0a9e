package no.hvorervi.browser;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.hvorervi.actions.TestActions;
import no.hvorervi.browser.Residents.Led;
import no.hvorervi.browser.Scenes.Scene;
import no.hvorervi.criteria.Principle;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.results.TestResults;
import no.hvorervi.scripts.StepKind;
import no.hvorervi.workshop.WorkshopCode;
import no.hvorervi.workshop.WorkshopRoutes;
import no.hvorervi.workshop.web.TestRoom;
import no.hvorervi.workshop.web.TestRooms;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;

/** Phones and the big screen of a workshop, from the code to the thanks, in the order in which a room meets them. */
@Lazy
@TestComponent
final class RoomScenes {

    /** What scenes of the screen are called by. */
    static final String SCREEN = "big screen";

    /** What scenes of phones are called by. */
    static final String PHONE = "workshop: ";

    private static final int PRESENT = 6;

    private static final int PRINCIPLES = 9;

    private final TestRooms rooms;
    private final Residents residents;
    private final TestActions actions;
    private final TestResults results;

    RoomScenes(TestRooms rooms, Residents residents, TestActions actions, TestResults results) {
        this.rooms = rooms;
        this.residents = residents;
        this.actions = actions;
        this.results = results;
    }

    private static Scene scene(String name, Runnable way) {
        return new Scene(Scenes.PLAIN, name, way, () -> {});
    }

    Stream<Scene> all(Browser browser) {
        return Stream.concat(fromCodeToThanks(browser), withMoreToShow(browser));
    }

    private Stream<Scene> fromCodeToThanks(Browser browser) {
        TestRoom room = rooms.open(
                        PRINCIPLES,
                        StepKind.OPEN_ACTIONS,
                        StepKind.WELCOME,
                        StepKind.VOTE,
                        StepKind.REVEAL,
                        StepKind.TALK,
                        StepKind.FACTORS,
                        StepKind.ACTIONS,
                        StepKind.ROTI,
                        StepKind.MINUTES)
                .join(PRESENT);
        Principle first = room.board().principles().getFirst();
        return Stream.of(
                scene("workshop: code", () -> {
                    browser.forget();
                    browser.open(WorkshopRoutes.JOIN);
                }),
                scene("workshop: wrong code", () -> {
                    browser.type("Kode", "ABC");
                    browser.click("Fortsett");
                    browser.waitFor("En kode har åtte tegn.");
                }),
                scene("workshop: code that is not in use", () -> {
                    browser.open(WorkshopRoutes.JOIN + "/ZZZZZZZZ");
                    browser.waitFor("Koden er ikke i bruk");
                }),
                scene("workshop: before joining", () -> {
                    browser.open(WorkshopRoutes.phone(room.code()));
                    browser.waitFor("Du stemmer uten navn.");
                }),
                scene("workshop: no actions from last time", () -> {
                    browser.click("Bli med");
                    browser.waitFor("Tiltak fra sist");
                }),
                scene("workshop: welcome", () -> {
                    room.next();
                    browser.waitFor("Velkommen");
                }),
                screen(browser, room.code(), "welcome", "Velkommen"),
                scene("workshop: question", () -> {
                    room.next().openVotes();
                    browser.open(WorkshopRoutes.phone(room.code()));
                    browser.waitFor("Hva menes?");
                }),
                scene("workshop: question without an answer", () -> {
                    browser.click("Stem");
                    browser.waitFor("Velg ett av svarene.");
                }),
                scene("workshop: without network", () -> {
                    browser.setOffline(true);
                    browser.waitFor("Ingen forbindelse.");
                    browser.setOffline(false);
                    // What the network said of it is no fault of the page.
                    browser.faults();
                }),
                screen(browser, room.code(), "voting", "har stemt"),
                scene("workshop: voted", () -> {
                    browser.open(WorkshopRoutes.phone(room.code()));
                    for (int question = 1; question <= room.board().open().size(); question++) {
                        browser.waitFor("Prinsipp %d av 9".formatted(question));
                        browser.click(browser.all(".opt").get(question % 5));
                        browser.click("Stem");
                    }
                    browser.waitFor("Takk, du har stemt");
                }),
                scene("workshop: result", () -> {
                    room.cast(1, 2, 3, 4, 5, 5).closeVotes().next().reveal();
                    browser.waitFor("Lavest og mest delt først");
                }),
                screen(browser, room.code(), "result", "Lavest og mest delt først"),
                scene("workshop: talk", () -> {
                    room.next().talkAbout(first.key()).agree(first.key(), 3, Residents.REASON, Residents.REASON);
                    browser.open(WorkshopRoutes.phone(room.code()));
                    browser.waitFor("Omforent vurdering");
                }),
                screen(browser, room.code(), "talk", "Omforent vurdering"),
                scene("workshop: factors", () -> {
                    room.next().openVotes();
                    browser.open(WorkshopRoutes.phone(room.code()));
                    browser.waitFor("0 av 3 valgt");
                }),
                scene("workshop: factors shown", () -> {
                    room.cast(0, 0, 1, 1, 2, 3).reveal();
                    browser.waitFor("Ingen eller én");
                }),
                screen(browser, room.code(), "factors", "Ingen eller én"),
                scene("workshop: actions", () -> {
                    room.next();
                    browser.open(WorkshopRoutes.phone(room.code()));
                    browser.waitFor("Dette gjør vi");
                }),
                scene("workshop: worth the time", () -> {
                    room.next().openVotes();
                    browser.waitFor("Ja, vel verdt tiden");
                }),
                scene("workshop: end", () -> {
                    room.closeVotes().next();
                    browser.waitFor("Takk for i dag");
                }),
                scene("workshop: sitting over", () -> {
                    room.endSitting();
                    browser.waitFor("Takk for nå");
                }),
                scene("workshop: over", () -> {
                    browser.open(WorkshopRoutes.phone(room.openSitting().code()));
                    browser.click("Bli med");
                    browser.waitFor("Takk for i dag");
                    room.end();
                    browser.waitFor("Takk for at du var med");
                }));
    }

    /** A room of a unit that has done and answered something before, part of which sits apart. */
    private Stream<Scene> withMoreToShow(Browser browser) {
        UnitId top = residents.municipality();
        Led led = residents.leader(top);
        RoundId round = results.full(top, led.unit()).round();
        String carried = actions.open(led.unit()).contents().what();
        TestRoom room = rooms.open(
                        led.unit(),
                        led.leader(),
                        PRINCIPLES,
                        Optional.of(round),
                        StepKind.OPEN_ACTIONS,
                        StepKind.RELEASED,
                        StepKind.VOTE,
                        StepKind.ACTIONS,
                        StepKind.MINUTES)
                .join(PRESENT);
        WorkshopCode apart = room.group();
        List<String> decided = List.of(
                "Slå sammen to skjemaer",
                "Morgenmøte på ti minutter",
                "Spørre nattevakten hva som mangler i overlappen");
        return Stream.of(
                scene("workshop: actions from last time", () -> {
                    browser.forget();
                    browser.open(WorkshopRoutes.phone(room.code()));
                    browser.click("Bli med");
                    browser.waitFor(carried);
                }),
                screen(browser, room.code(), "actions from last time", carried),
                scene("workshop: a round's result", () -> {
                    room.next();
                    browser.open(WorkshopRoutes.phone(room.code()));
                    browser.waitFor("Dette svarte de ansatte i runden.");
                }),
                screen(browser, room.code(), "a round's result", "Dette svarte de ansatte i runden."),
                scene("workshop: in a group apart", () -> {
                    room.next().openVotes();
                    browser.open(WorkshopRoutes.phone(apart));
                    browser.click("Bli med");
                    browser.waitFor("Prinsipp 1 av 9");
                }),
                screen(browser, apart, "a group apart", "Gruppe 1"),
                scene("workshop: decided actions", () -> {
                    room.closeVotes().next();
                    decided.forEach(each -> room.decide(actions.item(), actions.contents(each)));
                    browser.open(WorkshopRoutes.phone(apart));
                    browser.waitFor(decided.getLast());
                }),
                screen(browser, room.code(), "decided actions", decided.getLast()),
                scene("workshop: end with actions", () -> {
                    room.next();
                    browser.open(WorkshopRoutes.phone(apart));
                    browser.waitFor("Takk for i dag");
                }),
                screen(browser, room.code(), "end with actions", "Takk for i dag"));
    }

    private static Scene screen(Browser browser, WorkshopCode code, String name, String words) {
        return new Scene(
                Scenes.PLAIN,
                SCREEN + ": " + name,
                () -> {
                    browser.open(WorkshopRoutes.screen(code));
                    browser.waitFor(words);
                },
                () -> {});
    }
}
