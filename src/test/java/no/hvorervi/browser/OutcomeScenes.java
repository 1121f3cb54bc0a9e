package no.hvorervi.browser;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.actions.TestActions;
import no.hvorervi.browser.Residents.Led;
import no.hvorervi.browser.Scenes.Scene;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.results.ResultLinkService;
import no.hvorervi.results.ResultRoutes;
import no.hvorervi.results.TestResults;
import no.hvorervi.yousaid.OutcomeAddress;
import no.hvorervi.yousaid.OutcomeContents;
import no.hvorervi.yousaid.OutcomeRoutes;
import no.hvorervi.yousaid.OutcomeService;
import no.hvorervi.yousaid.TestOutcomes;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;

/** What units tell of their rounds, in each state. */
@Lazy
@TestComponent
final class OutcomeScenes {

    private final OutcomeService service;
    private final TestUsers users;
    private final Led newcomer;
    private final Led writing;
    private final RoundId unwritten;
    private final Led telling;
    private final RoundId told;
    private final OutcomeAddress address;
    private final String municipality;
    private final String link;

    OutcomeScenes(
            Residents residents,
            TestResults results,
            TestActions actions,
            TestOutcomes outcomes,
            TestUnits units,
            OutcomeService service,
            ResultLinkService links,
            TestUsers users) {
        this.service = service;
        this.users = users;
        UnitId top = residents.municipality();
        newcomer = residents.leader(top);
        writing = residents.leader(top);
        unwritten = results.full(top, writing.unit()).round();
        actions.open(writing.unit());
        telling = residents.leader(top);
        told = results.full(top, telling.unit()).round();
        var action = actions.open(telling.unit());
        users.signIn(telling.leader());
        link = ResultRoutes.LINK + "#" + links.make(told, telling.unit()).code().value();
        String key = service.work(telling.unit(), told).employees().getFirst().key();
        address = outcomes.publish(telling.unit(), told, TestOutcomes.contents(action, key, true));
        municipality = OutcomeRoutes.municipality(units.municipalityOf(top));
        users.signOut();
    }

    private static Scene scene(String route, String name, Runnable way) {
        return new Scene(route, name, way, () -> {});
    }

    private static Scene plain(Browser browser, String name, String path, String words) {
        return scene(Scenes.PLAIN, name, () -> {
            browser.forget();
            browser.open(path);
            browser.waitFor(words);
        });
    }

    private void saveMeanwhile() {
        users.signIn(writing.leader());
        int seen = service.work(writing.unit(), unwritten).version();
        service.save(
                writing.unit(), unwritten, new OutcomeContents(TestOutcomes.texts(), List.of(), Set.of(), true), seen);
        users.signOut();
    }

    Stream<Scene> all(Browser browser) {
        return Stream.of(
                scene(OutcomeRoutes.LIST_PATH, "unit with nothing to tell of", () -> {
                    browser.forget();
                    new LoginPage(browser).signIn(newcomer.leader());
                    browser.open(OutcomeRoutes.of(newcomer.unit()));
                    browser.waitFor("Ingen resultater ennå");
                }),
                scene(OutcomeRoutes.LIST_PATH, "rounds to tell of", () -> {
                    browser.forget();
                    new LoginPage(browser).signIn(writing.leader());
                    browser.open(OutcomeRoutes.of(writing.unit()));
                    browser.waitFor("Ikke påbegynt");
                }),
                scene(OutcomeRoutes.ROUND_PATH, "telling what happened", () -> {
                    browser.open(OutcomeRoutes.of(writing.unit(), unwritten));
                    browser.waitFor("Hvem skal kunne lese det?");
                    browser.choose("Avklare hva hver vakt kan bestemme selv");
                    browser.choose("Publiser også en side for alle innbyggere");
                    browser.settle();
                }),
                scene(OutcomeRoutes.ROUND_PATH, "telling with faults", () -> {
                    browser.click("Se over");
                    browser.waitFor("Skriv hva som har skjedd");
                }),
                scene(OutcomeRoutes.ROUND_PATH, "telling looked over", () -> {
                    browser.type("Hva har skjedd?", "Nå får alle en melding kvelden før.");
                    browser.click("Se over");
                    browser.waitFor("Slik blir det");
                }),
                scene(OutcomeRoutes.ROUND_PATH, "telling what another has told meanwhile", () -> {
                    browser.open(OutcomeRoutes.of(writing.unit(), unwritten));
                    browser.waitFor("Hvem skal kunne lese det?");
                    saveMeanwhile();
                    browser.click("Lagre utkast");
                    browser.waitFor("Dette har en annen lagret:");
                }),
                scene(OutcomeRoutes.ROUND_PATH, "told and published", () -> {
                    browser.forget();
                    new LoginPage(browser).signIn(telling.leader());
                    browser.open(OutcomeRoutes.of(telling.unit(), told));
                    browser.waitFor("Publisert nå");
                }),
                scene(OutcomeRoutes.ROUND_PATH, "about to be withdrawn", () -> {
                    browser.click("Trekk tilbake");
                    browser.waitFor("Trekke tilbake?");
                }),
                plain(browser, "told to everybody", OutcomeRoutes.page(address), "Dette har skjedd"),
                plain(browser, "told in a municipality", municipality, "Enheter som forteller"),
                plain(browser, "municipalities that tell", OutcomeRoutes.PUBLIC, "Kommuner"),
                plain(browser, "nothing told", OutcomeRoutes.PUBLIC + "/000000000000", "ingenting å lese"),
                scene(Scenes.PLAIN, "told to employees", () -> {
                    browser.forget();
                    browser.open("/om");
                    browser.open(link);
                    browser.waitFor("De ni prinsippene");
                    browser.click("Dere sa – dette skjedde: les hva enheten har gjort");
                    browser.waitFor("Dette har skjedd");
                }));
    }
}
