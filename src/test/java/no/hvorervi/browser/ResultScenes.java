package no.hvorervi.browser;

import java.util.stream.Stream;
import no.hvorervi.access.UnitRole;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.browser.Residents.Led;
import no.hvorervi.browser.Scenes.Scene;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.released.ReleaseBasis;
import no.hvorervi.results.ResultLink;
import no.hvorervi.results.ResultLinkService;
import no.hvorervi.results.ResultRoutes;
import no.hvorervi.results.TestResults;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;

/** A unit's results in each of their states. */
@Lazy
@TestComponent
final class ResultScenes {

    private final Led full;
    private final Led small;
    private final Led hidden;
    private final Led none;
    private final UnitId top;
    private final TestUser adviser;
    private final RoundId round;
    private final String link;
    private final String replaced;
    private final String early;

    ResultScenes(Residents residents, TestResults results, ResultLinkService links, TestUsers users) {
        top = residents.municipality();
        full = residents.leader(top);
        small = residents.leader(top);
        hidden = residents.leader(top);
        none = residents.leader(top);
        adviser = residents.holder(UnitRole.HR_ADVISER, top);
        results.full(top, full.unit());
        ReleaseBasis last = results.full(top, full.unit());
        results.sign(full.leader(), full.unit(), last, 4, 2, 3, 3, 5, 4, 2, 4, 3);
        round = last.round();
        results.small(top, small.unit());
        results.hidden(top, hidden.unit(), residents.leader(top).unit());
        results.sum(top, residents.leader(top).unit(), residents.leader(top).unit());
        users.signIn(full.leader());
        replaced = path(links.make(round, full.unit()));
        link = path(links.make(round, full.unit()));
        Led waiting = residents.leader(top);
        RoundId later = results.early(top, waiting.unit()).round();
        users.signIn(waiting.leader());
        early = path(links.make(later, waiting.unit()));
        users.signOut();
    }

    private static String path(ResultLink link) {
        return ResultRoutes.LINK + "#" + link.code().value();
    }

    private static Scene scene(String route, String name, Runnable way) {
        return new Scene(route, name, way, () -> {});
    }

    private static void signIn(Browser browser, TestUser person) {
        browser.forget();
        new LoginPage(browser).signIn(person);
    }

    Stream<Scene> all(Browser browser) {
        return Stream.of(
                scene(ResultRoutes.LATEST_PATH, "results", () -> {
                    signIn(browser, full.leader());
                    browser.open(ResultRoutes.latest(full.unit()));
                    browser.waitFor("De ni prinsippene");
                }),
                scene(ResultRoutes.ROUND_PATH, "results with tables open", () -> {
                    browser.open(ResultRoutes.round(full.unit(), round));
                    browser.waitFor("De ni prinsippene");
                    browser.run("document.querySelectorAll('vaadin-details').forEach(each => each.opened = true)");
                    browser.settle();
                }),
                scene(ResultRoutes.METHOD_PATH, "what results rest on", () -> {
                    browser.open(ResultRoutes.method(full.unit(), round));
                    browser.waitFor("Dette kan tallene ikke si");
                }),
                scene(ResultRoutes.LATEST_PATH, "results of a small unit", () -> {
                    signIn(browser, small.leader());
                    browser.open(ResultRoutes.latest(small.unit()));
                    browser.waitFor("De ni prinsippene");
                }),
                scene(ResultRoutes.LATEST_PATH, "results that are hidden", () -> {
                    signIn(browser, hidden.leader());
                    browser.open(ResultRoutes.latest(hidden.unit()));
                    browser.waitFor("som dere er en del av");
                }),
                scene(ResultRoutes.LATEST_PATH, "no results yet", () -> {
                    signIn(browser, none.leader());
                    browser.open(ResultRoutes.latest(none.unit()));
                    browser.waitFor("Ingen resultater");
                }),
                scene(ResultRoutes.LATEST_PATH, "results as sums", () -> {
                    signIn(browser, adviser);
                    browser.open(ResultRoutes.latest(top));
                    browser.waitFor("Du ser gjennomsnitt");
                }),
                scene(ResultRoutes.ROUND_PATH, "results about to be shared", () -> {
                    signIn(browser, full.leader());
                    browser.open(ResultRoutes.round(full.unit(), round));
                    browser.waitFor("De ni prinsippene");
                    browser.click("Del med medarbeiderne");
                    browser.waitFor("Det finnes allerede en lenke");
                }),
                byLink(browser, "results by link, asked for", ResultRoutes.LINK, "Se resultatene for enheten din"),
                byLink(browser, "results by link", link, "De ni prinsippene"),
                scene(Scenes.PLAIN, "results by link with tables open", () -> {
                    browser.open("/om");
                    browser.open(link);
                    browser.waitFor("De ni prinsippene");
                    browser.run("document.querySelectorAll('details').forEach(each => each.open = true)");
                }),
                byLink(browser, "results by link, early", early, "Resultatene kommer her"),
                byLink(browser, "results by link, replaced", replaced, "Denne lenken virker ikke"));
    }

    /** As somebody who comes with nothing, from somewhere else. */
    private static Scene byLink(Browser browser, String name, String link, String words) {
        return scene(Scenes.PLAIN, name, () -> {
            browser.forget();
            browser.open("/om");
            browser.open(link);
            browser.waitFor(words);
        });
    }
}
