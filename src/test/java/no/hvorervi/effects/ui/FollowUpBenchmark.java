package no.hvorervi.effects.ui;

import static no.hvorervi.db.Tables.ACTION_EFFECT;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.hvorervi.DatabaseTest;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.actions.ActionItem;
import no.hvorervi.actions.ActionRoutes;
import no.hvorervi.actions.ActionService;
import no.hvorervi.actions.ActionState;
import no.hvorervi.actions.Expected;
import no.hvorervi.base.Chunks;
import no.hvorervi.base.ui.PageTimes;
import no.hvorervi.criteria.Criteria;
import no.hvorervi.criteria.CriteriaService;
import no.hvorervi.criteria.Principle;
import no.hvorervi.db.tables.records.ActionConsentRecord;
import no.hvorervi.db.tables.records.ActionRecord;
import no.hvorervi.effects.EffectPage.Told;
import no.hvorervi.effects.EffectRoutes;
import no.hvorervi.effects.EffectService;
import no.hvorervi.effects.EffectWork;
import no.hvorervi.effects.HelpingService;
import no.hvorervi.effects.IdeaService;
import no.hvorervi.ids.ActionId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.organisation.UnitTreeService;
import no.hvorervi.overview.TestOverviews;
import no.hvorervi.released.ReleasedRound;
import no.hvorervi.released.ReleasedRounds;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Measures the pages of actions where 2,000 units have 20 each, all of which let others learn from theirs, between two of three
 * released rounds; what the services take, and the whole pages with them. Times are printed and not asserted, since a busy machine
 * would then fail a sound build. Run it with {@code ./mvnw test -Dtest=FollowUpBenchmark}.
 */
@DatabaseTest
class FollowUpBenchmark extends SpringBrowserlessTest {

    private static final int UNITS = 2_000;
    private static final int OPEN = 5;
    private static final int CLOSED = 15;
    private static final int AT_A_TIME = 1_000;

    @Autowired
    TestOverviews overviews;

    @Autowired
    UnitTreeService trees;

    @Autowired
    TestUnits units;

    @Autowired
    TestUsers users;

    @Autowired
    CriteriaService criteria;

    @Autowired
    ReleasedRounds released;

    @Autowired
    ActionService actions;

    @Autowired
    EffectWork work;

    @Autowired
    EffectService effects;

    @Autowired
    IdeaService ideas;

    @Autowired
    HelpingService helping;

    @Autowired
    DSLContext sql;

    @Autowired
    Clock clock;

    @Test
    void pagesOfActions() {
        UnitId top = overviews.flat(UNITS, 3);
        users.signIn(units.administrator(top));
        List<UnitId> all =
                trees.today().children(top).stream().map(each -> each.id()).toList();
        UnitId unit = all.getFirst();
        TestUser leader = units.leader(unit);
        ReleasedRound before = released.ofUnit(unit).get(1);
        decide(all, leader, before.closedOn().plusDays(7));
        long start = System.nanoTime();
        assertThat(work.run()).isTrue();
        System.out.printf(
                Locale.ROOT, "%d actions measured in %.1f s%n", measured(), (System.nanoTime() - start) / 1e9);
        users.signIn(leader);
        ActionId action = actions.list(unit).closed().getFirst().id();
        assertThat(effects.find(action))
                .hasValueSatisfying(page -> assertThat(page).isInstanceOf(Told.class));
        Criteria latest = criteria.latest();
        Principle principle = latest.principles().getFirst();
        ActionItem item = ActionItem.of(latest.id(), principle);
        assertThat(ideas.find(unit, item)).isNotEmpty();
        assertThat(helping.find().getFirst().items().getFirst().sum()).isPresent();
        print("the list", () -> actions.list(unit), () -> open(ActionRoutes.of(unit)));
        print("the board", () -> actions.list(unit), () -> UI.getCurrent()
                .navigate(ActionRoutes.of(unit), new QueryParameters(Map.of("vis", List.of("tavle")))));
        print("an action", () -> effects.find(action), () -> open(ActionRoutes.action(unit, action)));
        finishOne(unit);
        print("a new one", () -> ideas.find(unit, item), () -> UI.getCurrent()
                .navigate(ActionRoutes.create(unit), QueryParameters.of(ActionRoutes.ITEM, principle.key())));
        print("what tends to help", helping::find, () -> open(EffectRoutes.HELPING));
    }

    private int measured() {
        return sql.fetchCount(ACTION_EFFECT);
    }

    /** Room for another. */
    private void finishOne(UnitId unit) {
        var open = actions.list(unit).open().getFirst();
        actions.finish(open.id(), "Det er gjort.", open.version());
    }

    private static void open(String path) {
        UI.getCurrent().navigate(path);
    }

    /** The service alone, and the whole page with it. */
    private void print(String name, Runnable service, Runnable page) {
        System.out.printf(Locale.ROOT, "%-20s service %s, page %s%n", name, PageTimes.of(service), PageTimes.of(page));
    }

    private void decide(List<UnitId> all, TestUser leader, LocalDate start) {
        Criteria latest = criteria.latest();
        List<Principle> principles = latest.principles();
        Instant now = clock.instant();
        List<ActionRecord> made = new ArrayList<>();
        List<ActionConsentRecord> given = new ArrayList<>();
        for (UnitId unit : all) {
            for (int at = 0; at < OPEN + CLOSED; at++) {
                ActionItem item = ActionItem.of(latest.id(), principles.get((made.size() + at) % principles.size()));
                var row = new ActionRecord();
                row.setUnitId(unit);
                row.setCriteriaVersionId(item.criteria());
                row.setItemKind(item.kind().name());
                row.setItemKey(item.key());
                row.setOrigin("UNIT");
                row.setWhat("Tiltak nummer " + at);
                row.setWhy("Fordi vi spør om lov til det meste.");
                row.setSign("Færre spør.");
                row.setOwner("Fagkoordinator");
                row.setStartOn(start);
                row.setDueOn(start.plusMonths(2));
                row.setExpected(Expected.HIGHER.name());
                row.setSuggestion(at % 3 == 2 ? null : (byte) (at % 3));
                row.setState((at < OPEN ? ActionState.OPEN : ActionState.DONE).name());
                row.setSentence(at < OPEN ? "" : "Det er gjort.");
                row.setStateAt(now);
                row.setVersion(1);
                row.setCreatedAt(Instant.parse("2020-01-01T00:00:00Z").plusSeconds(made.size()));
                row.setCreatedBy(leader.id());
                made.add(row);
            }
            given.add(new ActionConsentRecord(unit, now, leader.id()));
        }
        Chunks.of(made, AT_A_TIME).forEach(each -> sql.batchInsert(each).execute());
        Chunks.of(given, AT_A_TIME).forEach(each -> sql.batchInsert(each).execute());
    }
}
