package no.hvorervi.comparison.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import no.hvorervi.DatabaseTest;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.base.ui.PageTimes;
import no.hvorervi.comparison.CompareService;
import no.hvorervi.comparison.Comparison;
import no.hvorervi.comparison.Wish;
import no.hvorervi.db.tables.records.ResultShareRecord;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.organisation.UnitTreeService;
import no.hvorervi.overview.TestOverviews;
import no.hvorervi.released.ReleasedRound;
import no.hvorervi.released.ReleasedRounds;
import no.hvorervi.results.ShareKind;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Measures units side by side with ten released rounds in which all units have said yes to everything: 15 districts with 12 units
 * each; what the service takes, and the whole page with it. Nothing is asserted, since a busy machine would then fail a sound
 * build. Run it with {@code ./mvnw test -Dtest=CompareBenchmark}.
 */
@DatabaseTest
class CompareBenchmark extends SpringBrowserlessTest {

    private static final int ROUNDS = 10;

    @Autowired
    CompareService service;

    @Autowired
    ReleasedRounds released;

    @Autowired
    UnitTreeService trees;

    @Autowired
    TestOverviews overviews;

    @Autowired
    TestUnits units;

    @Autowired
    TestUsers users;

    @Autowired
    DSLContext sql;

    @Autowired
    Clock clock;

    @Test
    void measures() {
        UnitId city = overviews.large(15, 12, ROUNDS);
        users.signIn(units.administrator(city));
        List<UnitId> asked = trees.today().children(city).stream()
                .flatMap(district -> trees.today().children(district.id()).stream())
                .map(each -> each.id())
                .toList();
        UnitId own = asked.getFirst();
        TestUser leader = units.leader(own);
        share(released.ofUnit(own), asked, leader);
        users.signIn(leader);
        print("the own unit alone", own, Wish.NOTHING);
        print("beside all without names", own, new Wish(List.of(), true, Optional.empty()));
        print("beside those chosen", own, new Wish(asked.subList(1, Comparison.MOST + 1), false, Optional.empty()));
    }

    private void share(List<ReleasedRound> rounds, List<UnitId> of, TestUser by) {
        List<ResultShareRecord> given = new ArrayList<>();
        for (ReleasedRound round : rounds) {
            for (UnitId unit : of) {
                for (ShareKind kind : ShareKind.values()) {
                    given.add(new ResultShareRecord(round.round(), unit, kind.name(), clock.instant(), by.id()));
                }
            }
        }
        sql.batchInsert(given).execute();
    }

    private void print(String name, UnitId own, Wish wish) {
        System.out.printf(
                Locale.ROOT,
                "%-26s service %s, page %s%n",
                name,
                PageTimes.of(() -> service.find(own, Optional.empty(), wish)),
                PageTimes.of(() -> new Address(own, Optional.empty(), wish).open()));
    }
}
