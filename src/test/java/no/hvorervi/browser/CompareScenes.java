package no.hvorervi.browser;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.browser.Scenes.Scene;
import no.hvorervi.comparison.CompareRoutes;
import no.hvorervi.comparison.TestComparisons;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.results.ShareKind;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;

/** Units side by side in each of their states. */
@Lazy
@TestComponent
final class CompareScenes {

    private final TestUser leader;
    private final List<UnitId> town;
    private final TestUser alone;
    private final UnitId own;
    private final TestUser leaderOfAlike;
    private final UnitId alike;
    private final TestUser newcomer;
    private final UnitId unreleased;

    CompareScenes(Residents residents, TestComparisons comparisons, TestUnits units) {
        UnitId top = residents.municipality();
        Map<UnitId, Double> before = comparisons.town(top, 12);
        town = List.copyOf(before.keySet());
        leader = units.leader(town.getFirst());
        RoundId first = comparisons.released(top, before).round();
        Map<UnitId, Double> after = new LinkedHashMap<>(before);
        after.put(town.getFirst(), before.get(town.get(3)));
        after.put(town.get(3), 4.5);
        after.put(town.get(2), 0.0);
        RoundId last = comparisons.released(top, after).round();
        for (int at = 1; at <= 3; at++) {
            comparisons.share(town.get(at), first, ShareKind.COMPARE);
            comparisons.share(town.get(at), last, ShareKind.COMPARE);
        }
        comparisons.share(town.get(3), last, ShareKind.FOUND);
        UnitId small = residents.municipality();
        Map<UnitId, Double> few = comparisons.town(small, 2);
        own = few.keySet().iterator().next();
        alone = units.leader(own);
        comparisons.released(small, few);
        Map<UnitId, Double> same = comparisons.town(small, 2);
        alike = same.keySet().iterator().next();
        leaderOfAlike = units.leader(alike);
        comparisons.alike(small, same);
        unreleased = units.below(small, "Ny enhet");
        newcomer = units.leader(unreleased);
    }

    private static Scene scene(String name, Runnable way) {
        return new Scene(CompareRoutes.PATH, name, way, () -> {});
    }

    private static void open(Browser browser, TestUser person, String path, String awaited) {
        browser.forget();
        new LoginPage(browser).signIn(person);
        browser.open(path);
        browser.waitFor(awaited);
    }

    Stream<Scene> all(Browser browser) {
        // First one without unnamed units: in which order these stand differs from run to run.
        return Stream.of(
                scene(
                        "no other units have agreed",
                        () -> open(browser, alone, CompareRoutes.latest(own), "Dere kan være de første")),
                scene(
                        "units side by side",
                        () -> open(
                                browser,
                                leader,
                                CompareRoutes.latest(town.getFirst()) + "?" + CompareRoutes.WITH + "=" + town.get(1)
                                        + "&" + CompareRoutes.WITH + "=" + town.get(2) + "&" + CompareRoutes.WITH + "="
                                        + town.get(3) + "&" + CompareRoutes.UNNAMED + "=ja",
                                "Hvem kan vi lære av?")),
                scene("units side by side with tables open", () -> {
                    browser.run("document.querySelectorAll('vaadin-details').forEach(each => each.opened = true)");
                    browser.settle();
                }),
                scene(
                        "units that answer alike",
                        () -> open(browser, leaderOfAlike, CompareRoutes.latest(alike), "Enhetene svarer så likt")),
                scene(
                        "nothing to compare",
                        () -> open(browser, newcomer, CompareRoutes.latest(unreleased), "Ingenting å sammenligne")));
    }
}
