package no.hvorervi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.hvorervi.Jar;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.i18n.Language;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.OrganisationRoutes;
import no.hvorervi.people.PeopleRoutes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.springframework.util.FileSystemUtils;

/** The first day with the packaged application: from the set-up link in its log to a printed profile. */
@ExtendWith(BrowserExtension.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class JourneyIT {

    private static final Path FOLDER = Path.of("target", "journey").toAbsolutePath();
    private static final Pattern SET_UP_LINK = Pattern.compile("http://localhost:\\d+(/oppsett#[A-Za-z0-9_-]+)");
    private static final String ADMINISTRATOR = "ada@kommune.example";
    private static final String MOVED = "Helsestasjon og forebygging Gamle Oslo";
    private static final String LEADER = "Liv Leder";
    private static final String TEAM = "Hjemmetjenesten Grünerløkka, team 2";

    /** The level of each principle, 0 for «don't know». */
    private static final List<Integer> LEVELS = List.of(5, 4, 1, 2, 3, 3, 4, 3, 0);

    private static final int FACTORS = 22;

    private static Jar jar;
    private static String email = "";

    @BeforeAll
    static void startEmpty(Browser browser) throws IOException, InterruptedException {
        FileSystemUtils.deleteRecursively(FOLDER);
        jar = Jar.start(FOLDER, Map.of("HVORERVI_SIGN_IN_SECOND_FACTOR", "optional"))
                .awaitReady();
        browser.meet(jar.port());
    }

    @AfterAll
    static void stop() {
        jar.close();
    }

    private static void requireNoFaults(Browser browser) {
        assertThat(new Scan(browser).faults(true)).isEmpty();
    }

    @Order(1)
    @Test
    void firstAdministratorIsMadeWithTheLinkInTheLog(Browser browser) {
        browser.open("/");
        assertThat(browser.path()).isEqualTo("/oppsett");
        requireNoFaults(browser);
        browser.click("Lag administrator");
        browser.waitFor("Skriv navnet ditt");
        assertThat(browser.run("return document.activeElement.getAttribute('aria-invalid')"))
                .isEqualTo("true");
        requireNoFaults(browser);
        Matcher link = SET_UP_LINK.matcher(jar.log());
        assertThat(link.find()).isTrue();
        browser.open(link.group(1));
        browser.waitUntil("the secret has left the address", now -> "".equals(now.run("return location.hash")));
        browser.type("Navn", "Ada Administrator");
        browser.type("E-postadresse", ADMINISTRATOR);
        browser.type("Passord", TestUsers.PASSWORD);
        browser.type("Gjenta passordet", TestUsers.PASSWORD);
        browser.click("Lag administrator");
        browser.waitFor("Nå kan du logge inn");
        new LoginPage(browser).signIn(ADMINISTRATOR, TestUsers.PASSWORD);
        browser.waitFor("Hei, Ada Administrator");
    }

    @Order(2)
    @Test
    void municipalityIsPickedAndUnitsAreImportedFromAFile(Browser browser) {
        browser.click("Legg inn kommunen");
        browser.waitFor("Her kommer kommunene");
        browser.click("Ny kommune");
        browser.field("Søk etter navn, fylke eller nummer").sendKeys("0301");
        browser.find(By.xpath("//vaadin-combo-box-item[contains(., 'Oslo')]"));
        browser.settle();
        browser.field("Søk etter navn, fylke eller nummer").sendKeys(Keys.ARROW_DOWN, Keys.ENTER);
        browser.settle();
        browser.click("Legg inn");
        browser.waitFor("Kommunenummer 0301");
        browser.open(OrganisationRoutes.UNITS);
        browser.waitFor("Her kommer enhetene");
        browser.click("Importer fra fil");
        browser.waitFor("Velg en CSV-fil");
        browser.upload(Path.of("db", "demo", "units.csv"));
        browser.waitFor("Dette blir endret");
        browser.click("Importer");
        browser.waitFor("Importen er ferdig");
        browser.click("Se enhetene");
        browser.type("Søk etter navn eller id", TEAM);
        browser.waitFor("Ett treff");
        browser.waitFor(TEAM);
    }

    /** With the units before it, this takes over a municipality from two files. */
    @Order(3)
    @Test
    void peopleAreImportedFromAFile(Browser browser) {
        browser.open(PeopleRoutes.PEOPLE);
        browser.click("Importer fra fil");
        browser.waitFor("Velg en CSV-fil fra HR-systemet");
        browser.upload(Path.of("src", "test", "resources", "people", "oslo-eksempel.csv"));
        browser.waitFor("3 nye personer");
        browser.waitFor("3 nye roller");
        browser.click("Importer");
        browser.waitFor("Importen er ferdig");
        browser.click("Se personene");
        var people = new PeoplePage(browser);
        people.search("åse ær");
        browser.waitFor("Ett treff");
        people.search("ola");
        browser.waitFor("=1+1 <b>Ola</b>");
        browser.click("=1+1 <b>Ola</b>");
        browser.waitFor("HR-rådgiver, Oslo kommune");
    }

    @Order(4)
    @Test
    void teamIsMovedAndSeenBeforeAndAfter(Browser browser) {
        browser.open(OrganisationRoutes.UNITS);
        browser.type("Søk etter navn eller id", MOVED);
        browser.waitFor("Ett treff");
        browser.click(MOVED);
        browser.click("Flytt");
        browser.field("Ny plass under").sendKeys("Bydel Frogner");
        browser.find(By.xpath("//vaadin-combo-box-item[contains(., 'Bydel Frogner')]"));
        browser.settle();
        browser.field("Ny plass under").sendKeys(Keys.ARROW_DOWN, Keys.ENTER);
        browser.settle();
        browser.click("Se hva som blir endret");
        browser.waitFor("flyttes fra «Bydel Gamle Oslo» til «Bydel Frogner»");
        requireNoFaults(browser);
        browser.click("Gjennomfør");
        browser.waitFor("Endringen er gjennomført.");
        assertThat(above(browser, "")).contains("Bydel Frogner").doesNotContain("Bydel Gamle Oslo");
        assertThat(above(browser, "?dag=2025-03-01"))
                .contains("Bydel Gamle Oslo")
                .doesNotContain("Bydel Frogner");
        assertThat(browser.text()).contains("Du ser enhetene slik de var 1. mars 2025.");
    }

    /** What the moved unit stands under, as the tree shows it when it is searched for. */
    private static String above(Browser browser, String day) {
        browser.open(OrganisationRoutes.UNITS + day);
        browser.type("Søk etter navn eller id", MOVED);
        browser.waitFor("Ett treff");
        return browser.find("vaadin-grid").getText();
    }

    @Order(5)
    @Test
    void leaderIsInvitedAndChoosesAPassword(Browser browser) {
        var people = new PeoplePage(browser);
        people.open();
        browser.click("Inviter");
        String link = people.invite(LEADER, TEAM);
        browser.press(Keys.ESCAPE);
        people.search(LEADER);
        browser.waitFor("Invitert");
        email = browser.find(By.cssSelector("vaadin-grid .unit-name .muted")).getText();
        browser.click("Logg ut");
        browser.waitFor("Du er logget ut.");
        browser.open(link.replaceFirst("http://localhost:\\d+", ""));
        browser.type("Velg passord", TestUsers.PASSWORD);
        browser.type("Gjenta passordet", TestUsers.PASSWORD);
        browser.click("Lagre passordet");
        browser.waitFor("Nå kan du logge inn");
        new LoginPage(browser).signIn(email, TestUsers.PASSWORD);
        browser.waitFor("Hei, " + LEADER);
    }

    @Order(6)
    @Test
    void leaderAssessesTheTeam(Browser browser) {
        browser.click("Start egenvurderingen");
        browser.waitFor("Det tar omtrent et kvarter");
        var page = new AssessmentPage(
                browser, new UnitId(Long.parseLong(browser.path().split("/", -1)[2])));
        page.begin();
        int answered = 0;
        for (int level : LEVELS) {
            if (answered == 0) {
                browser.type("Hvorfor svarer du det? (valgfritt)", "Vi har tre mål på tavla.");
                page.awaitSaved();
            }
            page.choose(0, level == 0 ? 5 : level - 1);
            page.awaitProgress(++answered);
            page.awaitSaved();
            page.next();
        }
        for (int step = AssessmentPage.PROMOTING; step < AssessmentPage.REVIEW; step++) {
            if (step == AssessmentPage.BALANCE) {
                browser.reload();
                browser.find(By.cssSelector(".step vaadin-text-area textarea")).sendKeys("Færre rapporter, takk.");
                page.awaitSaved();
            }
            answered = answerAll(page, answered);
            if (step == AssessmentPage.PROMOTING) {
                browser.reload();
                assertThat(page.chosen(0)).isZero();
                assertThat(page.chosen(1)).isEqualTo(1);
                assertThat(page.progress()).startsWith(answered + " av " + (LEVELS.size() + FACTORS + 2));
            }
            page.next();
        }
        browser.waitFor("Alle faktorene og balansen er besvart.");
        browser.click("Send inn som " + LEADER);
        browser.waitFor("Send inn egenvurderingen?");
        browser.click("Send inn");
        browser.waitFor("Kort sagt");
    }

    private static int answerAll(AssessmentPage page, int before) {
        int answered = before;
        for (int question = 0; question < page.questions(); question++) {
            page.choose(question, question % 5);
            page.awaitProgress(++answered);
        }
        return answered;
    }

    @Order(7)
    @Test
    void profileSaysWhereTheTeamIs(Browser browser) {
        String text = browser.text();
        assertThat(text).contains("Egenvurdert av " + LEADER, TEAM, "Færre rapporter, takk.");
        assertThat(browser.find(".short").getText())
                .containsSubsequence(
                        "Her er vi sterkest",
                        "Få og tydelige mål (nivå 5): Alle kan forklare de få målene våre",
                        "Her strever vi mest",
                        "Gode beslutningsgrunnlag (nivå 1): Beslutninger kommer ovenfra");
        assertThat(browser.all("hvorervi-chart[data-drawn] svg")).hasSameSizeAs(browser.all("hvorervi-chart"));
        browser.run("document.querySelectorAll('vaadin-details').forEach(each => each.opened = true)");
        browser.settle();
        assertThat(rows(browser, ".force-field table")).hasSize(FACTORS);
        assertThat(browser.texts("return [...document.querySelectorAll('.force-field svg text')]"
                        + ".map(each => each.textContent.trim()).filter(each => each.length > 3)"))
                .isNotEmpty()
                .allMatch(name -> rows(browser, ".force-field table").stream()
                        .anyMatch(row -> row.startsWith(name) || name.startsWith(row.substring(0, row.indexOf('|')))));
        browser.click("Som radar");
        String radar = "vaadin-tabsheet table";
        browser.waitUntil("the radar has its table", now -> !rows(now, radar).isEmpty());
        assertThat(rows(browser, radar))
                .hasSize((int) LEVELS.stream().filter(level -> level > 0).count())
                .contains("Få og tydelige mål|5", "Gode beslutningsgrunnlag|1");
        browser.click("Som trinn");
    }

    private static List<String> rows(Browser browser, String table) {
        return browser.texts(
                "return [...document.querySelectorAll(arguments[0] + ' tbody tr')]"
                        + ".map(row => [...row.cells].map(cell => cell.textContent.trim()).join('|'))",
                table);
    }

    @Order(8)
    @Test
    void profileIsReadInEveryLanguage(Browser browser) {
        String path = browser.path();
        for (Language language : List.of(Language.NN, Language.EN, Language.NB)) {
            browser.click(language.ownName());
            browser.waitUntil(
                    "the page is in " + language, now -> now.language().equals(language.code()));
            browser.waitFor(language == Language.EN ? "In short" : "Kort sagt");
            assertThat(browser.path()).isEqualTo(path);
        }
    }

    @Order(9)
    @Test
    void profileIsPrintedWithoutMenuAndButtons(Browser browser) {
        String pdf = new String(browser.printToPdf(), StandardCharsets.ISO_8859_1);
        assertThat(pdf).startsWith("%PDF-");
        assertThat(Pattern.compile("/Type /Page\\b").matcher(pdf).results().count())
                .isBetween(1L, 8L);
        browser.emulatePaper();
        assertThat(browser.text()).contains("Gode beslutningsgrunnlag", TEAM);
        for (String hidden : List.of("header.top", "button", "vaadin-button", ".btn", "vaadin-tab", ".languages")) {
            assertThat(browser.shown(By.cssSelector(hidden))).as(hidden).isEmpty();
        }
        browser.emulate("light", Browser.WIDE);
    }

    @Order(10)
    @Test
    void nothingWentWrongOrElsewhere(Browser browser) {
        assertThat(browser.faults()).isEmpty();
        assertThat(browser.foreignRequests()).isEmpty();
        assertThat(browser.run("return localStorage.length + sessionStorage.length"))
                .isEqualTo(0L);
    }
}
