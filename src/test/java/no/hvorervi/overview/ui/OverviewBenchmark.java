package no.hvorervi.overview.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import no.hvorervi.DatabaseTest;
import no.hvorervi.access.UnitRole;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.organisation.UnitTreeService;
import no.hvorervi.overview.OverviewQuery;
import no.hvorervi.overview.OverviewService;
import no.hvorervi.overview.TestOverviews;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Measures the overview with ten released rounds: 15 districts with 12 units each, and 2,000 units right below the top; what the
 * service takes, and the whole page with it. Nothing is asserted, since a busy machine would then fail a sound build. Run it with
 * {@code ./mvnw test -Dtest=OverviewBenchmark}.
 */
@DatabaseTest
class OverviewBenchmark extends SpringBrowserlessTest {

    private static final int ROUNDS = 10;
    private static final int WARM_UP = 100;
    private static final int RUNS = 400;

    @Autowired
    OverviewService service;

    @Autowired
    UnitTreeService trees;

    @Autowired
    TestOverviews overviews;

    @Autowired
    TestUnits units;

    @Autowired
    TestUsers users;

    @AfterEach
    void endRequest() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void measures() {
        UnitId city = overviews.large(15, 12, ROUNDS);
        signIn(city);
        UnitId district = trees.today().children(city).getFirst().id();
        print("15 districts", city, OverviewQuery.LATEST);
        print("12 units of one of them", district, OverviewQuery.LATEST);
        UnitId flat = overviews.flat(2_000, ROUNDS);
        signIn(flat);
        print("2,000 units", flat, OverviewQuery.LATEST);
        print("2,000 units, page 40", flat, new OverviewQuery(Optional.empty(), "", 40));
        print("2,000 units, searched", flat, new OverviewQuery(Optional.empty(), "enhet 19", 1));
    }

    private void signIn(UnitId at) {
        TestUser adviser = users.person();
        units.give(UnitRole.HR_ADVISER, at, adviser);
        users.signIn(adviser);
    }

    private void print(String name, UnitId unit, OverviewQuery query) {
        System.out.printf(
                Locale.ROOT, "%-26s service %s, page %s%n", name, times(() -> service.find(unit, query)), times(() -> {
                    Location address = OverviewAddress.of(unit, query);
                    UI.getCurrentOrThrow().navigate(address.getPath(), address.getQueryParameters());
                }));
    }

    private static String times(Runnable work) {
        double[] times = new double[RUNS];
        for (int run = -WARM_UP; run < RUNS; run++) {
            // What is known of access is asked for anew in every request.
            RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
            long start = System.nanoTime();
            work.run();
            times[Math.max(run, 0)] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(times);
        return String.format(
                Locale.ROOT,
                "p50 %.1f ms, p95 %.1f ms, most %.1f ms",
                times[RUNS / 2],
                times[RUNS * 95 / 100],
                times[RUNS - 1]);
    }
}
