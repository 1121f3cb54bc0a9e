package no.hvorervi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.browser.Residents.Led;
import no.hvorervi.i18n.Language;
import no.hvorervi.ids.WorkshopId;
import no.hvorervi.workshop.BoardVote;
import no.hvorervi.workshop.ParticipantToken;
import no.hvorervi.workshop.TestWorkshops;
import no.hvorervi.workshop.VoteState;
import no.hvorervi.workshop.WorkshopRoutes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A workshop is planned, led and read about without a mouse, and one always sees where one is. */
@BrowserTest
class WorkshopKeyboardIT {

    private static final int[] SCORES = {1, 2, 4, 5, 3, 2};

    @LocalServerPort
    int port;

    @Autowired
    Residents residents;

    @Autowired
    TestWorkshops workshops;

    @Autowired
    TestUsers users;

    private final List<ParticipantToken> phones = TestWorkshops.phones(SCORES.length);
    private Browser browser;
    private Keyboard keyboard;
    private Led led;
    private WorkshopId workshop = new WorkshopId(0);

    @BeforeEach
    void meet(Browser browser) {
        this.browser = browser;
        keyboard = new Keyboard(browser);
        led = residents.leader();
        // What the room does is looked up as the one who leads.
        users.signIn(led.leader());
        browser.meet(port);
        new LoginPage(browser).signIn(led.leader());
    }

    @AfterEach
    void leave() {
        users.signOut();
    }

    private void go(String button, String words) {
        keyboard.tabTo(button);
        browser.press(Keys.ENTER);
        browser.waitFor(words);
    }

    /** What was done has changed the page, and whoever did it goes on from the heading of what is on now. */
    private void lead(String button, String words) {
        go(button, words);
        browser.waitUntil(
                "reading goes on from the step that is on",
                now -> Boolean.TRUE.equals(now.run("return document.activeElement.matches('.stage h2')")));
    }

    private void cast() {
        for (BoardVote vote : workshops.board(workshop).votes()) {
            if (vote.state() == VoteState.OPEN) {
                workshops.cast(workshop, vote.id(), phones, SCORES);
            }
        }
        browser.waitFor("6 av 6 har stemt");
    }

    @Test
    void facilitatorGoesFromThePlanToTheMinutes() {
        plan();
        lead("Videre: Velkommen og regler", "Vent til alle er inne med koden.");
        keyboard.requireWayThrough("Gå til innholdet");
        lead("Tilbake", "Les opp tiltakene fra sist");
        lead("Videre: Velkommen og regler", "Vent til alle er inne med koden.");
        lead("Videre: Blind avstemning", "Åpne avstemningen");
        lead("Åpne avstemningen", "0 av 0 har stemt");
        cast();
        lead("Steng avstemningen", "Åpne igjen");
        lead("Videre: Vis svarene", "Vis alle svarene på én gang.");
        lead("Vis svarene", "Svarene er vist.");
        lead("Videre: Snakk sammen og bli enige", "Det som er lavt eller delt, står først.");
        agree();
        lead("Se alle prinsippene", "Dere er enige om 2");
        lead("Videre: Velg tiltak", "Skriv ned et tiltak");
        decide();
        lead("Videre: Var tiden vel brukt?", "Spør om tiden var vel brukt");
        lead("Spør om tiden var vel brukt", "0 av 6 har stemt");
        cast();
        lead("Steng avstemningen", "Åpne igjen");
        lead("Vis svarene", "Svarene er vist.");
        lead("Videre: Referat og avslutning", "Les opp det dere er enige om");
        end();
        minutes();
    }

    private void plan() {
        browser.open(WorkshopRoutes.list(led.unit()));
        go("Planlegg verksted", "Prinsipper dere stemmer og snakker om");
        keyboard.tabTo("Redusert detaljstyring");
        browser.press(Keys.SPACE);
        go("Lagre verkstedet", "Gå til verkstedet");
        go("Gå til verkstedet", "Klar når dere er samlet");
        lead("Åpne verkstedet", "Programmet: steg 1 av 8");
        workshop = new WorkshopId(Long.parseLong(browser.path().split("/", -1)[4]));
        assertThat(workshops.board(workshop).principles()).hasSize(8);
    }

    private void agree() {
        String first = workshops.board(workshop).principles().getFirst().name().in(Language.NB);
        lead("Snakk om: " + first, "Hva er dere enige om?");
        keyboard.tabTo("Hvor er vi på dette nå?");
        browser.press(Keys.SPACE, Keys.ARROW_DOWN);
        keyboard.requireVisible();
        keyboard.tabTo("Hvorfor?");
        browser.press("Vi fører det samme tre steder.");
        keyboard.tabTo("Er noen uenige? Hva sier de?");
        browser.press("Noen synes det er greit.");
        go("Lagre det vi er enige om", "Lagret. Rommet ser det nå.");
        assertThat(keyboard.focus().name())
                .as("what is saved without leaving keeps the focus")
                .isEqualTo("Lagre det vi er enige om");
    }

    private void decide() {
        go("Lagre tiltaket", "Velg hva det gjelder.");
        assertThat(keyboard.focus().name()).as("the first fault").isEqualTo("Hva gjelder det?");
        browser.press("Få og");
        browser.find("vaadin-combo-box-item");
        browser.settle();
        browser.press(Keys.ARROW_DOWN, Keys.ENTER);
        keyboard.tabTo("Hva skal dere gjøre?");
        browser.press("Slå sammen to skjemaer");
        keyboard.tabTo("Hvem har ansvaret?");
        browser.press("Fagkoordinator");
        lead("Lagre tiltaket", "Bestemt: 1 av 3");
    }

    private void end() {
        go("Avslutt verkstedet", "Avslutte verkstedet for godt?");
        keyboard.requireVisible();
        browser.press(Keys.ESCAPE);
        browser.waitUntil("the dialog is closed", now -> !now.text().contains("Avslutte verkstedet for godt?"));
        assertThat(keyboard.focus().name()).isEqualTo("Avslutt verkstedet");
        browser.press(Keys.ENTER);
        browser.waitFor("Avslutte verkstedet for godt?");
        go("Avslutt verkstedet", "Alle stemmer er slettet.");
    }

    private void minutes() {
        go("Se referatet", "Til stede: 6");
        keyboard.requireWayThrough("Gå til innholdet");
        keyboard.tabTo("Oversikt til AMU og MBU (PDF)");
        keyboard.tabTo("Last ned referatet (PDF)");
        go("Gå til innholdet", "Til stede: 6");
        go("Verksteder", "Ferdige");
    }
}
