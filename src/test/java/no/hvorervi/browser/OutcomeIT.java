package no.hvorervi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.actions.Action;
import no.hvorervi.actions.TestActions;
import no.hvorervi.browser.Residents.Led;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.results.ResultCode;
import no.hvorervi.results.ResultLinkService;
import no.hvorervi.results.ResultRoutes;
import no.hvorervi.results.TestResults;
import no.hvorervi.yousaid.ChosenAction;
import no.hvorervi.yousaid.OutcomeContents;
import no.hvorervi.yousaid.OutcomeRoutes;
import no.hvorervi.yousaid.OutcomeService;
import no.hvorervi.yousaid.TestOutcomes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A leader tells what happened; citizens and employees read it, also those who block scripts. */
@BrowserTest
class OutcomeIT {

    private static final int PHONE = 390;

    @LocalServerPort
    int port;

    @Autowired
    Residents residents;

    @Autowired
    TestResults results;

    @Autowired
    TestActions actions;

    @Autowired
    TestOutcomes outcomes;

    @Autowired
    OutcomeService service;

    @Autowired
    ResultLinkService links;

    @Autowired
    TestUsers users;

    @AfterEach
    void letScriptsRun(Browser browser) {
        browser.blockScripts(false);
    }

    @Test
    void whatALeaderPublishesIsReadByACitizenWithoutScripts(Browser browser) {
        UnitId top = residents.municipality();
        Led led = residents.leader(top);
        RoundId round = results.full(top, led.unit()).round();
        actions.open(led.unit());
        browser.meet(port);
        new LoginPage(browser).signIn(led.leader());
        browser.open(OutcomeRoutes.of(led.unit(), round));
        browser.waitFor("Hvem skal kunne lese det?");
        browser.type("Hva har skjedd?", "Nå får alle beskjed kvelden før.");
        browser.choose("Publiser også en side for alle innbyggere");
        browser.click("Se over");
        browser.waitFor("Slik blir det");
        assertThat(browser.text()).contains("For medarbeiderne", "For alle", "Nå får alle beskjed kvelden før.");
        browser.click("Publiser");
        browser.waitFor("Publisert nå");
        users.signIn(led.leader());
        String page =
                OutcomeRoutes.page(service.get(led.unit(), round).address().orElseThrow());
        users.signOut();
        browser.forget();
        browser.emulate("light", PHONE);
        browser.blockScripts(true);
        browser.open(page);
        assertThat(browser.text()).contains("Dere sa – dette skjedde", "Nå får alle beskjed kvelden før.");
        browser.click("English");
        assertThat(browser.text()).contains("What has happened", "Nå får alle beskjed kvelden før.");
        assertThat(browser.path()).isEqualTo(page);
    }

    @Test
    void employeeComesToItFromTheResultsWithoutScripts(Browser browser) {
        UnitId top = residents.municipality();
        Led led = residents.leader(top);
        RoundId round = results.full(top, led.unit()).round();
        Action action = actions.open(led.unit());
        users.signIn(led.leader());
        ResultCode code = links.make(round, led.unit()).code();
        users.signOut();
        outcomes.publish(
                led.unit(),
                round,
                new OutcomeContents(TestOutcomes.texts(), List.of(new ChosenAction(action.id(), "")), Set.of(), false));
        browser.meet(port);
        browser.emulate("light", PHONE);
        browser.blockScripts(true);
        browser.open(ResultRoutes.LINK);
        browser.find("#kode").sendKeys(code.value());
        browser.find("#svar button").click();
        browser.waitFor("De ni prinsippene");
        browser.find("form[action='" + OutcomeRoutes.LINKED + "'] button").click();
        browser.waitFor("Dette har skjedd");
        assertThat(browser.text())
                .contains("Avklare hva hver vakt kan bestemme selv")
                .doesNotContain("Fagkoordinator");
        assertThat(browser.path()).isEqualTo(OutcomeRoutes.LINKED);
        browser.find("#svar .btn").click();
        browser.waitFor("De ni prinsippene");
    }
}
