package no.hvorervi.browser;

import java.util.stream.Stream;
import no.hvorervi.access.UnitRole;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.browser.Scenes.Scene;
import no.hvorervi.ids.UnitId;
import no.hvorervi.overview.OverviewRoutes;
import no.hvorervi.overview.TestOverviews;
import no.hvorervi.overview.TestOverviews.City;
import no.hvorervi.rounds.Upward;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;

/** The overview in each of its states. */
@Lazy
@TestComponent
final class OverviewScenes {

    private final City city;
    private final City alike;
    private final TestUser adviser;
    private final TestUser adviserOfAlike;
    private final TestUser adviserOfNothing;
    private final TestUser leaderOfSeveral;
    private final TestUser adviserOfMany;

    OverviewScenes(Residents residents, TestOverviews overviews) {
        city = overviews.city();
        overviews.earlier(city, Upward.TOTALS);
        overviews.later(city, Upward.TOTALS);
        alike = overviews.city();
        overviews.alike(alike);
        UnitId many = overviews.flat(120, 2);
        adviser = residents.holder(UnitRole.HR_ADVISER, city.top());
        adviserOfAlike = residents.holder(UnitRole.HR_ADVISER, alike.top());
        adviserOfNothing =
                residents.holder(UnitRole.HR_ADVISER, overviews.city().top());
        leaderOfSeveral = residents.holder(UnitRole.UNIT_LEADER, city.north(), city.south());
        adviserOfMany = residents.holder(UnitRole.HR_ADVISER, many);
    }

    private static Scene scene(String route, String name, Runnable way) {
        return new Scene(route, name, way, () -> {});
    }

    private static void open(Browser browser, TestUser person, String expected) {
        browser.forget();
        new LoginPage(browser).signIn(person);
        browser.open(OverviewRoutes.OVERVIEW);
        browser.waitFor(expected);
    }

    Stream<Scene> all(Browser browser) {
        return Stream.of(
                scene(OverviewRoutes.OVERVIEW, "overview", () -> open(browser, adviser, "Begynn her")),
                scene(OverviewRoutes.UNIT_PATH, "overview of units that share nothing", () -> {
                    browser.open(OverviewRoutes.unit(city.north()));
                    browser.waitFor("kan vises hver for seg");
                }),
                scene(
                        OverviewRoutes.OVERVIEW,
                        "overview where units answer alike",
                        () -> open(browser, adviserOfAlike, "Nei, ikke i denne runden")),
                scene(
                        OverviewRoutes.OVERVIEW,
                        "overview without a release",
                        () -> open(browser, adviserOfNothing, "Ingen oversikt å vise")),
                scene(
                        OverviewRoutes.OVERVIEW,
                        "overview of several places",
                        () -> open(browser, leaderOfSeveral, "Velg hva du vil se")),
                scene(
                        OverviewRoutes.OVERVIEW,
                        "overview of many units",
                        () -> open(browser, adviserOfMany, "Neste side")));
    }
}
