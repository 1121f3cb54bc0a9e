package no.hvorervi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.actions.ActionService;
import no.hvorervi.actions.TestActions;
import no.hvorervi.browser.Residents.Led;
import no.hvorervi.workshop.WorkshopRoutes;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * An hour's workshop from the plan to the minutes: one who leads it, a big screen and six phones, each in a window of its own
 * . With {@code -Dhvorervi.pictures=FOLDER} it takes pictures of every step.
 */
@BrowserTest
class WorkshopJourneyIT {

    private static final int PEOPLE = 6;
    private static final int SCREEN_HEIGHT = 720;

    private static final String FINE = "Få og tydelige mål";
    private static final String LOW = "Redusert detaljstyring";
    private static final String SPLIT = "Åpenhet og god kommunikasjon";

    /** What each gives the fine one, the low one and the split one. */
    private static final int[][] SCORES = {{4, 1, 1}, {5, 2, 5}, {5, 2, 1}, {4, 1, 5}, {3, 3, 5}, {5, 2, 1}};

    private static final List<List<String>> HINDERING = List.of(
            List.of("Detaljstyring", "Knappe ressurser"),
            List.of("Detaljstyring", "Knappe ressurser", "Hierarkiske strukturer"),
            List.of("Detaljstyring", "Knappe ressurser"),
            List.of("Detaljstyring", "Hierarkiske strukturer"),
            List.of("Detaljstyring", "Mistillit"),
            List.of("Utydelig målsetting"));

    private static final List<String> CHANGEABLE = List.of(
            "Detaljstyring",
            "Detaljstyring",
            "Detaljstyring",
            "Detaljstyring",
            "Hierarkiske strukturer",
            "Hierarkiske strukturer");

    private static final int[] TIME = {5, 5, 4, 4, 3, 5};

    private static final String OPEN_ACTION = "Rydde i sjekklisten på vaktrommet";
    private static final String REASON = "Vi fører det samme tre steder.";
    private static final String DISSENT = "Kveldsvakten merker lite til det.";
    private static final List<String> DECIDED =
            List.of("Slå sammen to skjemaer", "Morgenmøte på ti minutter", "Spørre nattevakten hva som mangler");

    @LocalServerPort
    int port;

    @Autowired
    Residents residents;

    @Autowired
    TestActions actions;

    @Autowired
    ActionService service;

    @Autowired
    TestUsers users;

    private Windows windows;
    private Led led;
    private Browser leader;
    private LeadPage page;
    private Browser screen;
    private List<RoomPhonePage> phones = List.of();
    private String code = "";
    private int number;

    @BeforeEach
    void peopleMeet() {
        led = residents.leader();
        users.signIn(led.leader());
        service.create(actions.action(led.unit(), OPEN_ACTION));
        users.signOut();
        windows = new Windows(port);
        leader = windows.open();
        page = new LeadPage(leader);
        screen = windows.open();
        screen.emulateScreen(Browser.WIDE, SCREEN_HEIGHT);
        phones = Stream.generate(() -> new RoomPhonePage(windows.open()))
                .limit(PEOPLE)
                .toList();
    }

    @AfterEach
    void peopleGo() {
        windows.close();
    }

    @Test
    void unitGoesThroughAnHourFromThePlanToTheMinutes() throws IOException {
        plan();
        open();
        openActions();
        welcomeAndBackAgain();
        vote();
        reveal();
        talk();
        factors();
        decide();
        worthTheTime();
        end();
        minutes();
        nothingWentWrong();
    }

    private void plan() {
        new LoginPage(leader).signIn(led.leader());
        leader.open(WorkshopRoutes.list(led.unit()));
        leader.waitFor("Ingen verksteder ennå");
        leader.click("Planlegg verksted");
        leader.waitFor("Prinsipper dere stemmer og snakker om");
        leader.click(leader.find("vaadin-select vaadin-select-value-button"));
        leader.click(leader.find(By.xpath("//vaadin-select-item[contains(., '60 minutter')]")));
        leader.waitFor("Hva hindrer oss?: 6 min");
        leader.all(".plan-form vaadin-checkbox label").stream()
                .filter(each -> !List.of(FINE, LOW, SPLIT).contains(leader.words(each)))
                .forEach(leader::click);
        four("planlegge");
        leader.click("Lagre verkstedet");
        leader.waitFor("Verkstedet er planlagt.");
        four("planlagt");
        leader.click("Gå til verkstedet");
        leader.waitFor("Klar når dere er samlet");
        four("klar");
    }

    private void open() {
        leader.click("Åpne verkstedet");
        leader.waitFor("Programmet: steg 1 av 9");
        leader.waitFor("0 til stede");
        code = page.code();
        screen.open(address("Åpne storskjermen"));
        screen.waitFor(code);
        phones.forEach(each -> each.join(code));
        everybodySees("Tiltak fra sist");
        leader.waitFor("6 til stede");
        screen.waitFor("Med nå: 6");
    }

    /** Where a link leads. */
    private String address(String words) {
        return leader.all("a").stream()
                .filter(each -> leader.words(each).equals(words))
                .map(each -> Objects.requireNonNull(each.getDomAttribute("href")))
                .findFirst()
                .orElseThrow();
    }

    private void openActions() {
        everybodySees(OPEN_ACTION);
        leader.waitFor(OPEN_ACTION);
        requireProgrammeFolded(RoomPhonePage.WIDTH, true);
        requireProgrammeFolded(Browser.WIDE, false);
        picture("tiltak fra sist");
    }

    /** Whoever leads from a phone sees what is on now first. */
    private void requireProgrammeFolded(int width, boolean isFolded) {
        leader.emulate("light", width);
        leader.waitUntil(
                "the programme is folded at " + width + ": " + isFolded,
                now -> now.all(".programme vaadin-details[opened]").isEmpty() == isFolded);
    }

    private void welcomeAndBackAgain() {
        leader.click("Videre: Velkommen og regler");
        everybodySees("Resultatet vises når minst 5 har stemt.");
        leader.click("Tilbake");
        everybodySees("Tiltak fra sist");
        assertThat(page.title()).isEqualTo("Tiltakene fra sist");
        leader.click("Videre: Velkommen og regler");
        everybodySees("Snakk om arbeidet, ikke om personer.");
        picture("velkommen");
    }

    private void vote() {
        leader.click("Videre: Blind avstemning");
        everybodySees("Snart skal dere stemme");
        picture("før avstemningen");
        leader.click("Åpne avstemningen");
        screen.waitFor("0 av 6 har stemt");
        phones.forEach(each -> each.browser().waitFor("Prinsipp 1 av 3"));
        picture("avstemningen er åpen");
        phones.subList(0, 4).forEach(each -> voteOnAll(each, SCORES[phones.indexOf(each)]));
        counted("4 av 6 har stemt", phones.subList(0, 4));
        phones.subList(4, PEOPLE)
                .forEach(each -> assertThat(each.browser().text()).contains("Prinsipp 1 av 3"));
        nothingIsShown();
        picture("fire av seks");
        phones.subList(4, PEOPLE).forEach(each -> voteOnAll(each, SCORES[phones.indexOf(each)]));
        counted("6 av 6 har stemt", phones);
        leader.click("Steng avstemningen");
        everybodySees("Avstemningen er stengt");
        assertThat(leader.text()).as("none of them is lost").contains("6 av 6 har stemt");
        nothingIsShown();
        picture("avstemningen er stengt");
    }

    private static void voteOnAll(RoomPhonePage phone, int[] scores) {
        phone.browser().waitFor("Prinsipp 1 av 3");
        phone.vote(scores[0], "Prinsipp 2 av 3");
        phone.vote(scores[1], "Prinsipp 3 av 3");
        phone.vote(scores[2], "Takk, du har stemt");
    }

    private void counted(String words, List<RoomPhonePage> voted) {
        leader.waitFor(words);
        screen.waitFor(words);
        voted.forEach(each -> each.browser().waitFor(words));
    }

    /** As long as it is blind nobody is shown a figure, and nobody who voted what. */
    private void nothingIsShown() {
        room().forEach(each -> assertThat(each.all(".bars, .results, .said")).isEmpty());
        assertThat(leader.all(".vote-result")).isEmpty();
        assertThat(phones).allSatisfy(each -> assertThat(each.browser().all("input:checked"))
                .isEmpty());
    }

    private void reveal() {
        leader.click("Videre: Vis svarene");
        everybodySees("Snart vises resultatet for det minst 5 har stemt på.");
        nothingIsShown();
        leader.click("Vis svarene");
        leader.waitFor("Svarene er vist.");
        everybodySees("Lavest og mest delt først");
        assertThat(page.results()).containsExactly(LOW, SPLIT, FINE);
        assertThat(screen.all(".results .name").stream().map(screen::words)).containsExactly(LOW, SPLIT, FINE);
        assertThat(screen.all(".results .word").stream().map(screen::words))
                .containsExactly("1,8 · enige", "3,0 · uenige", "4,3 · enige");
        assertThat(screen.all(".results .strip").stream()
                        .map(each -> screen.words(each).replaceAll("\\s+", " ")))
                .containsExactly("2 3 1 0 0", "3 0 0 0 3", "0 0 1 2 3");
        phones.forEach(
                each -> assertThat(each.browser().all(".result h2").stream().map(each.browser()::words))
                        .containsExactly(LOW, SPLIT, FINE));
        allPhonesShowTheSame();
        picture("svarene er vist");
    }

    private void talk() {
        leader.click("Videre: Snakk sammen og bli enige");
        everybodySees("Hvilket prinsipp vil dere snakke om først?");
        picture("velg prinsipp");
        assertThat(page.first()).isEqualTo("Snakk om: " + LOW);
        leader.click(leader.find(".stage > .buttons > :first-child"));
        everybodySees("Hvilken rapport ville ingen savnet?");
        picture("snakk om det lave");
        page.agree(2, REASON, DISSENT);
        everybodySees("Omforent vurdering: 2 av 5");
        everybodySees(REASON);
        everybodySees("Noen ser det slik: " + DISSENT);
        allPhonesShowTheSame();
        picture("enige om det lave");
        assertThat(page.first()).isEqualTo("Snakk om: " + SPLIT);
        leader.click(leader.find(".stage > .buttons > :first-child"));
        everybodySees("Vi får informasjonen vi trenger i tide");
        page.agree(3, "Dagvakten hører alt, nattevakten lite.", "");
        everybodySees("Omforent vurdering: 3 av 5");
        leader.click("Se alle prinsippene");
        everybodySees("Hvilket prinsipp vil dere snakke om først?");
        leader.waitFor("Dere er enige om 2");
        picture("alle prinsippene igjen");
    }

    private void factors() {
        leader.click("Videre: Hva hindrer oss?");
        everybodySees("Først velger hver enkelt, så ser dere det samlet.");
        leader.click("Spør hva som hindrer mest");
        phones.forEach(each -> each.browser().waitFor("0 av 3 valgt"));
        picture("hva hindrer, åpen");
        choose(HINDERING);
        leader.click("Steng avstemningen");
        leader.click("Vis svarene");
        everybodySees("Alle eller nesten alle");
        everybodySees("3 av 6");
        allPhonesShowTheSame();
        picture("hva hindrer, vist");
        leader.click("Spør hva dere kan endre selv");
        phones.forEach(each -> each.browser().waitFor("Hva kan vi endre selv?"));
        choose(CHANGEABLE.stream().map(List::of).toList());
        leader.click("Steng avstemningen");
        leader.click("Vis svarene");
        everybodySees("4 av 6");
        allPhonesShowTheSame();
        picture("hva kan vi endre, vist");
    }

    private void choose(List<List<String>> choices) {
        phones.forEach(each -> each.choose(choices.get(phones.indexOf(each))));
        counted("6 av 6 har stemt", phones);
    }

    private void decide() {
        leader.click("Videre: Velg tiltak");
        everybodySees("Bli enige om ett til tre tiltak.");
        picture("velg tiltak");
        for (String what : DECIDED) {
            page.decide(LOW, what, "Fagkoordinator");
            everybodySees(what);
        }
        leader.waitFor("Tre tiltak er nok for ett verksted.");
        assertThat(leader.isShown(By.cssSelector(".decide-form"))).isFalse();
        picture("tre tiltak");
    }

    private void worthTheTime() {
        leader.click("Videre: Var tiden vel brukt?");
        leader.click("Spør om tiden var vel brukt");
        phones.forEach(each -> each.browser().waitFor("Ja, vel verdt tiden"));
        picture("var tiden vel brukt, åpen");
        phones.forEach(each -> each.vote(TIME[phones.indexOf(each)], "Takk, du har stemt"));
        counted("6 av 6 har stemt", phones);
        leader.click("Steng avstemningen");
        leader.click("Vis svarene");
        everybodySees("6 har stemt. Gjennomsnittet er 4,3.");
        picture("var tiden vel brukt, vist");
    }

    private void end() {
        leader.click("Videre: Referat og avslutning");
        everybodySees("Takk for i dag");
        DECIDED.forEach(this::everybodySees);
        assertThat(leader.text())
                .contains("2 av 5. " + REASON, "Uenighet: " + DISSENT)
                .contains(DECIDED);
        picture("takk for i dag");
        leader.click("Avslutt verkstedet");
        leader.waitFor("Avslutte verkstedet for godt?");
        four("avslutte");
        leader.click("Avslutt verkstedet");
        leader.waitFor("Alle stemmer er slettet.");
        everybodySees("koden gjelder ikke lenger");
        assertThat(screen.text()).as("the code leads nowhere").doesNotContain(code);
        picture("avsluttet");
    }

    private void minutes() throws IOException {
        leader.click("Se referatet");
        leader.waitFor("Til stede: 6");
        assertThat(leader.words(leader.find(".minutes-content")))
                .contains(REASON, DISSENT, "Omforent vurdering: 2 av 5.", "Omforent vurdering: 3 av 5.")
                .contains(DECIDED)
                .doesNotContain("Dette er et utkast", led.leader().name());
        four("referat");
        String full = pdf("Last ned referatet (PDF)");
        assertThat(full).contains("Til stede: 6", REASON, DISSENT).contains(DECIDED);
        String worksBody = pdf("Oversikt til AMU og MBU (PDF)");
        assertThat(worksBody)
                .contains(LOW, SPLIT, FINE, "Omforent nivå")
                .doesNotContain(REASON, DISSENT, "Fagkoordinator")
                .doesNotContain(DECIDED);
    }

    /** The text of a download, in one line; it is tagged, so that it can be read aloud. */
    private String pdf(String link) throws IOException {
        Object data = leader.await("""
                const done = arguments[arguments.length - 1];
                fetch(arguments[0]).then(answer => answer.blob()).then(blob => {
                  const reader = new FileReader();
                  reader.onload = () => done(reader.result);
                  reader.readAsDataURL(blob);
                });
                """, address(link));
        String[] parts = String.valueOf(data).split(",", 2);
        assertThat(parts[0]).isEqualTo("data:application/pdf;base64");
        try (PDDocument document = Loader.loadPDF(Base64.getDecoder().decode(parts[1]))) {
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            return Browser.unmarked(new PDFTextStripper().getText(document)).replaceAll("\\s+", " ");
        }
    }

    private void nothingWentWrong() {
        assertThat(leader.faults())
                .as("beside those of phones and the screen that ask for a code that is over")
                .allMatch(each -> each.contains("/v/") && each.contains("404"));
        assertThat(leader.foreignRequests()).isEmpty();
    }

    /** All that the room looks at. */
    private List<Browser> room() {
        return Stream.concat(Stream.of(screen), phones.stream().map(RoomPhonePage::browser))
                .toList();
    }

    private void everybodySees(String words) {
        room().forEach(each -> {
            each.waitFor(words);
            assertThat(String.valueOf(each.run("return document.documentElement.outerHTML")))
                    .as("the room is not told who leads, or who is there")
                    .doesNotContain(led.leader().name(), led.leader().email());
        });
    }

    /** Nothing on a phone tells what its own said, so that nobody sees it who looks over a shoulder. */
    private void allPhonesShowTheSame() {
        assertThat(phones.stream().map(RoomPhonePage::shown).distinct()).hasSize(1);
    }

    /** One of each kind of screen, and of the page of whoever leads all four. */
    private void picture(String step) {
        String name = four(step);
        new Pictures(screen).takeOne(name + ", skjerm");
        new Pictures(phones.getFirst().browser()).takeOne(name + ", telefon");
    }

    private String four(String step) {
        number++;
        String name = "%02d %s".formatted(number, step);
        new Pictures(leader).takeFour(name + ", leder");
        return name;
    }
}
