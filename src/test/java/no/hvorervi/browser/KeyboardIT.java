package no.hvorervi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.assessment.AssessmentRoutes;
import no.hvorervi.browser.Residents.Led;
import no.hvorervi.comments.CommentRoutes;
import no.hvorervi.comments.TestComments;
import no.hvorervi.i18n.Language;
import no.hvorervi.ids.RoundId;
import no.hvorervi.intake.Code;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Everything can be done without a mouse, and one always sees where one is. */
@BrowserTest
class KeyboardIT {

    @LocalServerPort
    int port;

    @Autowired
    Residents residents;

    @Autowired
    TestComments comments;

    private Browser browser;
    private Keyboard keyboard;

    @BeforeEach
    void meet(Browser browser) {
        residents.administrator();
        this.browser = browser;
        keyboard = new Keyboard(browser);
        browser.meet(port);
    }

    private void signIn(TestUser user) {
        browser.open(LoginPage.PATH);
        keyboard.tabTo("E-postadresse");
        browser.press(user.email());
        keyboard.tabTo("Passord");
        browser.press(user.password(), Keys.ENTER);
        browser.waitFor("Hei, ");
    }

    @Test
    void leaderSignsInAndAnswersAPrinciple() {
        Led led = residents.leader();
        signIn(led.leader());
        keyboard.tabTo("Start egenvurderingen");
        browser.press(Keys.ENTER);
        browser.waitFor("Det tar omtrent et kvarter");
        keyboard.tabTo("Start egenvurderingen");
        browser.press(Keys.ENTER);
        browser.waitFor("Prinsipp 1 av 9");
        var page = new AssessmentPage(browser, led.unit());
        keyboard.tabTo(residents.items().getFirst().statement().in(Language.NB.locale()));
        browser.press(Keys.SPACE);
        page.awaitProgress(1);
        browser.press(Keys.ARROW_DOWN);
        browser.press(Keys.ARROW_DOWN);
        assertThat(page.chosen(0)).isEqualTo(2);
        keyboard.tabTo("Hvorfor svarer du det? (valgfritt)");
        browser.press("Fordi vi har få mål.");
        page.awaitSaved();
        keyboard.tabTo("Neste");
        browser.press(Keys.ENTER);
        browser.waitFor("Prinsipp 2 av 9");
        assertThat(keyboard.focus().name()).isEqualTo(page.title());
    }

    @Test
    void leaderAnswersFactorsAndSubmits() {
        Led led = residents.leader();
        residents.draft(led, residents.criteria().principles().size());
        signIn(led.leader());
        var page = new AssessmentPage(browser, led.unit());
        page.open(AssessmentPage.PROMOTING);
        int questions = page.questions();
        keyboard.tabTo(residents.criteria().promoting().getFirst().statement().in(Language.NB.locale()));
        for (int question = 0; question < questions; question++) {
            browser.press(Keys.SPACE);
            browser.press(Keys.ARROW_RIGHT);
            keyboard.requireVisible();
            assertThat(page.chosen(question)).isEqualTo(1);
            keyboard.tab();
        }
        assertThat(page.progress()).startsWith(9 + questions + " av ");
        page.open(AssessmentPage.REVIEW);
        keyboard.tabTo("Send inn som Liv Leder");
        browser.press(Keys.ENTER);
        browser.waitFor("Send inn egenvurderingen?");
        keyboard.requireVisible();
        browser.press(Keys.ESCAPE);
        browser.waitUntil("the dialog is closed", now -> !now.text().contains("Send inn egenvurderingen?"));
        assertThat(keyboard.focus().name()).isEqualTo("Send inn som Liv Leder");
        browser.press(Keys.ENTER);
        browser.waitFor("Send inn egenvurderingen?");
        keyboard.tabTo("Send inn");
        browser.press(Keys.ENTER);
        browser.waitFor("Kort sagt");
    }

    @Test
    void leaderLeavesACommentOutAndGoesOnFromThere() {
        Led led = residents.leader();
        RoundId round = comments.released(led.unit(), 12, 4);
        signIn(led.leader());
        browser.open(CommentRoutes.of(led.unit(), round));
        browser.waitFor("Begge må si ja");
        keyboard.tabTo("Utelat kommentar 2");
        browser.press(Keys.SPACE);
        browser.waitFor("Valget er lagret");
        assertThat(keyboard.focus().name()).isEqualTo("Utelat kommentar 2");
        keyboard.tabTo("Ja, vis 3 kommentarer");
        browser.press(Keys.ENTER);
        browser.waitFor("Den andre siden må si ja");
        keyboard.tabTo("Bekreft");
        browser.press(Keys.ENTER);
        browser.waitFor("Du har sagt ja");
        keyboard.tabTo("Til runden");
    }

    /** The first question by itself, and the others on one page. */
    @Test
    void personAnswersFromTheCodeToTheReceipt() {
        Code code = residents.code(residents.leader().unit());
        new AnsweringPage(browser).start();
        keyboard.tabTo("Kode");
        browser.press(code.grouped(), Keys.ENTER);
        browser.waitFor("Dette bør du vite");
        go("Begynn", "1 av 34");
        answer(keyboard.focus().name());
        go("Neste", "2 av 34");
        go("Vis alle på én side", "Alle spørsmålene");
        List<String> others = legends().subList(1, 34);
        others.forEach(this::answer);
        keyboard.tabTo(residents.criteria().commentPrompt().in(Language.NB.locale()));
        browser.press("Vi trenger mer tid.");
        browser.waitFor("Lagret");
        go("Se over svarene", "Du har svart på alle 34 spørsmålene.");
        assertThat(browser.text()).contains("Vi trenger mer tid.");
        go("Lever svaret", "Takk!");
        assertThat(keyboard.focus().name()).isEqualTo("Takk! Svaret er levert.");
        keyboard.requireWayThrough("Neste person");
    }

    private void go(String button, String words) {
        keyboard.tabTo(button);
        browser.press(Keys.ENTER);
        browser.waitFor(words);
    }

    /** With the second of its answers. */
    private void answer(String question) {
        keyboard.tabTo(question);
        browser.press(Keys.SPACE);
        browser.press(Keys.ARROW_DOWN);
        keyboard.requireVisible();
        assertThat(browser.run("const one = document.activeElement; return one.checked"
                        + " && one === one.closest('fieldset').querySelectorAll('input')[1]"))
                .as(question)
                .isEqualTo(true);
    }

    /** What the questions of the page are called. */
    private List<String> legends() {
        return browser
                .texts("return [...document.querySelectorAll('legend')]"
                        + ".map(each => each.textContent.trim().replace(/\\s+/g, ' '))")
                .stream()
                .map(Browser::unmarked)
                .toList();
    }

    @Test
    void nothingTrapsTheFocus() {
        Led led = residents.leader();
        residents.submitted(led);
        signIn(led.leader());
        browser.open(AssessmentRoutes.profile(led.unit()));
        keyboard.requireWayThrough("Gå til innholdet");
        new AssessmentPage(browser, led.unit()).begin();
        keyboard.requireWayThrough("Gå til innholdet");
    }

    @Test
    void dialogsKeepTheFocusAndGiveItBack() {
        signIn(residents.administrator());
        var people = new PeoplePage(browser);
        people.open();
        keyboard.tabTo("Inviter");
        browser.press(Keys.ENTER);
        browser.waitFor("Du får en lenke");
        for (int press = 0; press < 8; press++) {
            keyboard.tab();
            assertThat(browser.run("return document.activeElement.closest('vaadin-dialog') !== null"))
                    .as("the focus is in the dialog")
                    .isEqualTo(true);
        }
        browser.press(Keys.ESCAPE);
        browser.waitUntil("the dialog is closed", now -> !now.text().contains("Du får en lenke"));
        assertThat(keyboard.focus().name()).isEqualTo("Inviter");
    }

    @Test
    void faultTakesTheFocusToItsField() {
        signIn(residents.administrator());
        new PeoplePage(browser).open();
        keyboard.tabTo("Inviter");
        browser.press(Keys.ENTER);
        browser.waitFor("Du får en lenke");
        keyboard.tabTo("Lag lenke");
        browser.press(Keys.ENTER);
        browser.waitFor("Skriv navnet");
        browser.waitUntil(
                "the focus is in the first field",
                now -> keyboard.focus().name().equals("Navn"));
        keyboard.requireVisible();
    }
}
