package no.hvorervi.browser;

import java.util.stream.Stream;
import no.hvorervi.browser.Scenes.Scene;
import no.hvorervi.criteria.Principle;
import no.hvorervi.scripts.StepKind;
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

    private final TestRooms rooms;

    RoomScenes(TestRooms rooms) {
        this.rooms = rooms;
    }

    private static Scene scene(String name, Runnable way) {
        return new Scene(Scenes.PLAIN, name, way, () -> {});
    }

    Stream<Scene> all(Browser browser) {
        TestRoom room = rooms.open(
                        9,
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
                screen(browser, room, "welcome", "Velkommen"),
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
                    // What the network says of it is no fault of the page.
                    browser.faults();
                    browser.setOffline(false);
                }),
                screen(browser, room, "voting", "har stemt"),
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
                screen(browser, room, "result", "Lavest og mest delt først"),
                scene("workshop: talk", () -> {
                    room.next().talkAbout(first.key()).agree(first.key(), 3, Residents.REASON, Residents.REASON);
                    browser.open(WorkshopRoutes.phone(room.code()));
                    browser.waitFor("Omforent vurdering");
                }),
                screen(browser, room, "talk", "Omforent vurdering"),
                scene("workshop: factors", () -> {
                    room.next().openVotes();
                    browser.open(WorkshopRoutes.phone(room.code()));
                    browser.waitFor("0 av 3 valgt");
                }),
                scene("workshop: factors shown", () -> {
                    room.cast(0, 0, 1, 1, 2, 3).reveal();
                    browser.waitFor("Ingen eller én");
                }),
                screen(browser, room, "factors", "Ingen eller én"),
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
                    browser.waitFor("Dette gjør vi");
                    room.end();
                    browser.waitFor("Takk for at du var med");
                }));
    }

    private static Scene screen(Browser browser, TestRoom room, String name, String words) {
        return new Scene(
                Scenes.PLAIN,
                SCREEN + ": " + name,
                () -> {
                    browser.open(WorkshopRoutes.screen(room.code()));
                    browser.waitFor(words);
                },
                () -> {});
    }
}
