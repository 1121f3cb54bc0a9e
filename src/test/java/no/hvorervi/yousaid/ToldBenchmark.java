package no.hvorervi.yousaid;

import static no.hvorervi.db.Tables.OUTCOME;
import static no.hvorervi.db.Tables.OUTCOME_PAGE;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import no.hvorervi.DatabaseTest;
import no.hvorervi.TestClock;
import no.hvorervi.Visitor;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.base.Chunks;
import no.hvorervi.base.ui.PageTimes;
import no.hvorervi.db.tables.records.OutcomePageRecord;
import no.hvorervi.db.tables.records.OutcomeRecord;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.organisation.UnitTreeService;
import no.hvorervi.overview.TestOverviews;
import no.hvorervi.released.ReleasedRounds;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Measures the pages of what units tell, where 2,000 of one municipality tell everybody. Times are printed and not asserted, since
 * a busy machine would then fail a sound build. Run it with {@code ./mvnw test -Dtest=ToldBenchmark}.
 */
@DatabaseTest
class ToldBenchmark extends SpringBrowserlessTest {

    private static final int UNITS = 2_000;
    private static final int AT_A_TIME = 500;

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
    TestOutcomes outcomes;

    @Autowired
    OutcomeService service;

    @Autowired
    ReleasedRounds released;

    @Autowired
    TestClock clock;

    @Autowired
    DSLContext sql;

    @Test
    void pagesOfWhatUnitsTell() {
        users.operator();
        UnitId top = overviews.flat(UNITS, 3);
        users.signIn(units.administrator(top));
        List<UnitId> all =
                trees.today().children(top).stream().map(each -> each.id()).toList();
        UnitId unit = all.getFirst();
        RoundId round = released.ofUnit(unit).getFirst().round();
        OutcomeAddress address =
                outcomes.publish(unit, round, new OutcomeContents(TestOutcomes.texts(), List.of(), Set.of(), true));
        publishAlike(unit, round, all.subList(1, all.size()));
        var visitor = new Visitor(port);
        String municipality = OutcomeRoutes.municipality(units.municipalityOf(top));
        assertThat(visitor.get(municipality).body()).contains("Enhet 1999");
        print("municipalities", () -> visitor.get(OutcomeRoutes.PUBLIC));
        print("a municipality's", () -> visitor.get(municipality));
        print("a unit's", () -> visitor.get(OutcomeRoutes.page(address)));
        TestUser leader = units.leader(unit);
        users.signIn(leader);
        print("all of a unit", () -> open(OutcomeRoutes.of(unit)));
        print("published", () -> open(OutcomeRoutes.of(unit, round)));
        service.withdraw(unit, round);
        print("being written", () -> open(OutcomeRoutes.of(unit, round)));
    }

    private static void open(String path) {
        UI.getCurrent().navigate(path);
    }

    private void print(String name, Runnable page) {
        System.out.printf(Locale.ROOT, "%-16s page %s%n", name, PageTimes.of(page));
    }

    /** What one unit has published, said by all the others. */
    private void publishAlike(UnitId unit, RoundId round, List<UnitId> others) {
        OutcomeRecord written = sql.selectFrom(OUTCOME)
                .where(OUTCOME.UNIT_ID.eq(unit).and(OUTCOME.ROUND_ID.eq(round)))
                .fetchSingle();
        List<OutcomePageRecord> pages = sql.selectFrom(OUTCOME_PAGE)
                .where(OUTCOME_PAGE.UNIT_ID.eq(unit).and(OUTCOME_PAGE.ROUND_ID.eq(round)))
                .fetch();
        List<OutcomeRecord> told = new ArrayList<>();
        List<OutcomePageRecord> published = new ArrayList<>();
        for (UnitId other : others) {
            OutcomeRecord row = written.into(OutcomeRecord.class);
            row.setUnitId(other);
            row.setAddress(OutcomeAddress.random().value());
            told.add(row);
            for (OutcomePageRecord page : pages) {
                OutcomePageRecord copy = page.into(OutcomePageRecord.class);
                copy.setUnitId(other);
                copy.setUnitName("Enhet " + (told.size() + 1));
                published.add(copy);
            }
        }
        Chunks.of(told, AT_A_TIME).forEach(each -> sql.batchInsert(each).execute());
        Chunks.of(published, AT_A_TIME).forEach(each -> sql.batchInsert(each).execute());
    }
}
