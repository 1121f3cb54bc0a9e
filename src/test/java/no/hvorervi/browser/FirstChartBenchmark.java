package no.hvorervi.browser;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import no.hvorervi.access.UnitRole;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.comparison.CompareRoutes;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.organisation.UnitTreeService;
import no.hvorervi.overview.OverviewRoutes;
import no.hvorervi.overview.TestOverviews;
import no.hvorervi.results.ResultRoutes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Measures how long it takes from a page being asked for, by its address and as a whole, until its first chart can be seen in
 * Chromium, at Oslo's scale with ten rounds released: 15 districts with 12 units each. Nothing is asserted, since a busy machine
 * would then fail a sound build. Run it with {@code ./mvnw verify -Dit.test=FirstChartBenchmark -Dtest=none
 * -Dsurefire.failIfNoSpecifiedTests=false}.
 */
@BrowserTest
class FirstChartBenchmark {

    private static final int ROUNDS = 10;
    private static final int WARM_UP = 3;
    private static final int RUNS = 20;

    /** Notes when there first was something to see of a chart, at the end of the frame that showed it. */
    private static final String NOTE = """
            const look = () => [...document.querySelectorAll('.heat, .pr svg')].some(each => each.checkVisibility() && each.clientHeight)
                ? requestAnimationFrame(() => setTimeout(() => { window.firstChart = performance.now(); }))
                : requestAnimationFrame(look);
            look();
            """;

    @LocalServerPort
    int port;

    @Autowired
    TestOverviews overviews;

    @Autowired
    UnitTreeService trees;

    @Autowired
    TestUnits units;

    @Autowired
    TestUsers users;

    @Autowired
    Residents residents;

    private Browser browser;

    @BeforeEach
    void meet(Browser browser) {
        residents.administrator();
        this.browser = browser;
        browser.meet(port);
        browser.onEveryPage(NOTE);
    }

    @Test
    void measures() {
        UnitId city = overviews.large(15, 12, ROUNDS);
        TestUser adviser = residents.holder(UnitRole.HR_ADVISER, city);
        new LoginPage(browser).signIn(adviser);
        users.signIn(adviser);
        UnitId district = trees.today().children(city).getFirst().id();
        print("a municipality's overview", OverviewRoutes.OVERVIEW);
        print("a district's overview", OverviewRoutes.unit(district));
        print("a district's results", ResultRoutes.latest(district));
        UnitId unit = trees.today().children(district).getFirst().id();
        browser.forget();
        new LoginPage(browser).signIn(units.leader(unit));
        print("a unit's results", ResultRoutes.latest(unit));
        print("a unit beside others", CompareRoutes.latest(unit));
    }

    private void print(String name, String path) {
        double[] times = new double[RUNS];
        for (int run = -WARM_UP; run < RUNS; run++) {
            browser.open(path);
            browser.waitUntil("a chart is shown", open -> open.run("return window.firstChart") != null);
            times[Math.max(run, 0)] =
                    ((Number) Objects.requireNonNull(browser.run("return window.firstChart"))).doubleValue();
        }
        Arrays.sort(times);
        System.out.printf(
                Locale.ROOT,
                "%-26s p50 %4.0f ms, p95 %4.0f ms, most %4.0f ms%n",
                name,
                times[RUNS / 2],
                times[RUNS * 95 / 100],
                times[RUNS - 1]);
    }
}
