package no.hvorervi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.hvorervi.KillableApplication;
import no.hvorervi.Visitor;
import no.hvorervi.intake.AnswerRoutes;
import no.hvorervi.intake.PackagedRound;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.util.FileSystemUtils;

/**
 * Whoever has begun to answer goes on where that was, whatever is killed meanwhile, whether the tab was closed or not, and on
 * another phone. One of them answers in the browser, one question at a time; two without scripts, on one page.
 */
@ExtendWith(BrowserExtension.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AnswersSurviveIT {

    private static final Path FOLDER = Path.of("target", "answers-survive").toAbsolutePath();
    private static final int ANSWERED = 5;

    /** How many questions there are, without any of the municipality's own. */
    private static final String OF_ALL = " av 33";

    private static final int IN_THE_BROWSER = 0;
    private static final int WITHOUT_SCRIPTS = 1;
    private static final int NEIGHBOUR = 2;

    /** What the person in the browser has chosen so far. */
    private static final List<String> GIVEN = new ArrayList<>();

    private static KillableApplication application;
    private static PackagedRound round;

    @BeforeAll
    static void fiveAreAnsweredAndTheApplicationIsKilled(Browser browser) throws IOException, InterruptedException {
        FileSystemUtils.deleteRecursively(FOLDER);
        application = KillableApplication.start(FOLDER);
        round = PackagedRound.make(application, 3);
        for (int person : List.of(WITHOUT_SCRIPTS, NEIGHBOUR)) {
            assertThat(showAll(round.fieldsOf(person, ANSWERED)).statusCode()).isEqualTo(200);
        }
        browser.meet(application.port());
        var page = new AnsweringPage(browser);
        page.follow(round.codeOf(IN_THE_BROWSER));
        page.go("Begynn", "1" + OF_ALL);
        for (int question = 1; question <= ANSWERED; question++) {
            choose(page, question - 1);
            page.go("Neste", question + 1 + OF_ALL);
        }
        assertThat(GIVEN).doesNotHaveDuplicates().hasSize(ANSWERED);
        application.kill();
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    private static void choose(AnsweringPage page, int option) {
        page.choose(option);
        page.browser().waitFor("Lagret");
        GIVEN.addAll(page.allChosen());
    }

    /** Follows the same link again, and looks at all questions from where one goes on. */
    private static void requireGiven(Browser browser) {
        var page = new AnsweringPage(browser);
        page.follow(round.codeOf(IN_THE_BROWSER));
        page.go("Fortsett der du slapp", GIVEN.size() + 1 + OF_ALL);
        page.go("Vis alle på én side", "Alle spørsmålene");
        assertThat(page.allChosen()).isEqualTo(GIVEN);
    }

    @Order(1)
    @Test
    void pageThatStayedOpenGoesOn(Browser browser) {
        var page = new AnsweringPage(browser);
        for (int question = ANSWERED; question >= 1; question--) {
            page.go("Tilbake", question + OF_ALL);
            assertThat(page.allChosen()).containsExactly(GIVEN.get(question - 1));
        }
    }

    @Order(2)
    @Test
    void fiveAreThereAfterTheTabWasClosed(Browser browser) {
        browser.closeTab();
        requireGiven(browser);
    }

    @Order(3)
    @Test
    void fiveAreThereOnAnotherPhoneAndWhatIsAnsweredThereOnTheFirst(Browser browser) {
        try (Browser other = new Browser(Chromium.start("other-phone"))) {
            other.meet(application.port());
            other.emulate("light", Browser.NARROW);
            requireGiven(other);
            var page = new AnsweringPage(other);
            page.go("Vis ett spørsmål om gangen", ANSWERED + 1 + OF_ALL);
            choose(page, 1);
        }
        assertThat(GIVEN).hasSize(ANSWERED + 1);
        browser.closeTab();
        requireGiven(browser);
    }

    @Order(4)
    @Test
    void fiveAreThereWithoutScripts() {
        requireFive();
    }

    @Order(5)
    @Test
    void allAreThereAfterTheDatabaseWasKilled(Browser browser) throws IOException {
        application.killDatabase();
        requireFive();
        browser.closeTab();
        requireGiven(browser);
        assertThat(new Visitor(application.port())
                        .post(
                                AnswerRoutes.SUBMIT,
                                Map.of("kode", round.codeOf(WITHOUT_SCRIPTS).value()))
                        .body())
                .contains("Svaret er levert");
    }

    private static void requireFive() {
        for (int person : List.of(WITHOUT_SCRIPTS, NEIGHBOUR)) {
            Map<String, String> five = new HashMap<>(round.fieldsOf(person, ANSWERED));
            String code = String.valueOf(five.remove("kode"));
            assertThat(chosen(code)).hasSize(ANSWERED).isEqualTo(five);
        }
    }

    /** What the page has chosen, on a device that knows nothing but the code. */
    private static Map<String, String> chosen(String code) {
        Map<String, String> chosen = new HashMap<>();
        Jsoup.parse(showAll(Map.of("kode", code)).body())
                .select("input[type=radio][checked]")
                .forEach(each -> chosen.put(each.attr("name"), each.val()));
        return chosen;
    }

    private static HttpResponse<String> showAll(Map<String, String> fields) {
        var all = new HashMap<>(fields);
        all.put("til", "alle");
        return new Visitor(application.port()).post(AnswerRoutes.QUESTIONS, all);
    }
}
