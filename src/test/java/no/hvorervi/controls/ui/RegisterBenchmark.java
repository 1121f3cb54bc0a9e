package no.hvorervi.controls.ui;

import static no.hvorervi.db.Tables.CONTROL;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import no.hvorervi.DatabaseTest;
import no.hvorervi.access.UnitRole;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.base.Chunks;
import no.hvorervi.base.ui.PageTimes;
import no.hvorervi.controls.ControlFilter;
import no.hvorervi.controls.ControlKind;
import no.hvorervi.controls.ControlQuery;
import no.hvorervi.controls.ControlRegisterService;
import no.hvorervi.controls.ControlRoutes;
import no.hvorervi.db.tables.records.ControlEntryRecord;
import no.hvorervi.db.tables.records.ControlRecord;
import no.hvorervi.ids.ControlId;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.organisation.UnitTreeService;
import no.hvorervi.overview.OverviewRoutes;
import no.hvorervi.overview.TestOverviews;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Measures the pages of a register of 600 controls of which 2,000 units have entered three each. Times are printed and not
 * asserted, since a busy machine would then fail a sound build. Run it with {@code ./mvnw test -Dtest=RegisterBenchmark}.
 */
@DatabaseTest
class RegisterBenchmark extends SpringBrowserlessTest {

    private static final int UNITS = 2_000;
    private static final int CONTROLS = 600;
    private static final int OF_UNIT = 3;
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
    ControlRegisterService register;

    @Autowired
    DSLContext sql;

    @Autowired
    Clock clock;

    @Test
    void pagesOfTheRegister() {
        UnitId top = overviews.flat(UNITS, 1);
        TestUser adviser = users.person("Hanne Rådgiver");
        units.give(UnitRole.HR_ADVISER, top, adviser);
        users.signIn(adviser);
        List<UnitId> all =
                trees.today().children(top).stream().map(each -> each.id()).toList();
        TestUser leader = units.leader(all.getFirst());
        MunicipalityId municipality = units.municipalityOf(top);
        ControlId control = fill(municipality, all, leader);
        users.signIn(adviser);
        var everything = new ControlQuery(municipality, "", ControlFilter.ALL, 1);
        var searched = new ControlQuery(municipality, "rapport 5", ControlFilter.UNANSWERED, 1);
        assertThat(register.find(everything).rows()).hasSize(ControlRegisterService.PAGE);
        print("the register", () -> register.find(everything), () -> open(ControlRoutes.REGISTER));
        print("the register, searched", () -> register.find(searched), () -> UI.getCurrent()
                .navigate(
                        ControlRoutes.REGISTER,
                        new QueryParameters(Map.of(
                                ControlRoutes.SEARCH,
                                List.of(searched.text()),
                                ControlRoutes.SHOW,
                                List.of(searched.filter().name())))));
        print("one of them", () -> register.get(control), () -> open(ControlRoutes.control(control)));
        print("the overview", () -> register.givenBack(municipality), () -> open(OverviewRoutes.unit(top)));
        print("who keeps it, front", register::unattended, () -> {
            open("om");
            open("");
        });
        users.signIn(leader);
        print("a unit's", () -> register.isOffered(), () -> open(ControlRoutes.of(all.getFirst())));
        print("entering one", () -> register.isOffered(), () -> open(ControlRoutes.enter(all.getFirst())));
        print("who leads, front", () -> register.isOffered(), () -> {
            open("om");
            open("");
        });
    }

    private static void open(String path) {
        UI.getCurrent().navigate(path);
    }

    /** The service alone, and the whole page with it. */
    private void print(String name, Runnable service, Runnable page) {
        System.out.printf(Locale.ROOT, "%-24s service %s, page %s%n", name, PageTimes.of(service), PageTimes.of(page));
    }

    /** The first control, which every tenth unit has entered. */
    private ControlId fill(MunicipalityId municipality, List<UnitId> all, TestUser by) {
        Instant now = clock.instant();
        List<ControlRecord> made = IntStream.range(0, CONTROLS)
                .mapToObj(number -> control(municipality, number, by, now))
                .toList();
        Chunks.of(made, AT_A_TIME).forEach(each -> sql.batchInsert(each).execute());
        List<ControlId> ids = sql.select(CONTROL.CONTROL_ID)
                .from(CONTROL)
                .where(CONTROL.MUNICIPALITY_ID.eq(municipality))
                .orderBy(CONTROL.CONTROL_ID)
                .fetch(row -> row.value1());
        List<ControlEntryRecord> entered = new ArrayList<>();
        for (int at = 0; at < all.size(); at++) {
            for (int number = 0; number < OF_UNIT; number++) {
                int which = number == 0 ? at % 10 : 10 + (at * OF_UNIT + number) % (CONTROLS - 10);
                entered.add(entry(ids.get(which), all.get(at), by, now));
            }
        }
        Chunks.of(entered, AT_A_TIME).forEach(each -> sql.batchInsert(each).execute());
        return ids.getFirst();
    }

    private static ControlRecord control(MunicipalityId municipality, int number, TestUser by, Instant now) {
        var row = new ControlRecord();
        row.setMunicipalityId(municipality);
        row.setName("Ukentlig rapport " + number);
        row.setKind(ControlKind.REPORT.name());
        row.setBody("Avdeling " + number % 20);
        if (number % 2 == 0) {
            row.setOwnedBy(by.id());
            row.setOwnedAt(now);
        }
        row.setReason("");
        row.setLegalBasis(number % 7 == 0 ? "økonomireglementet" : "");
        row.setVersion(1);
        row.setCreatedAt(now);
        row.setCreatedBy(by.id());
        return row;
    }

    private static ControlEntryRecord entry(ControlId control, UnitId unit, TestUser by, Instant now) {
        var row = new ControlEntryRecord();
        row.setControlId(control);
        row.setUnitId(unit);
        row.setTimes(52);
        row.setMinutes(20);
        row.setPeople(4);
        row.setSavedMinutes(0);
        row.setRemovalMinutes(0L);
        row.setWhy("Det samme står i to systemer fra før.");
        row.setAskedAt(now);
        row.setVersion(1);
        row.setCreatedAt(now);
        row.setCreatedBy(by.id());
        return row;
    }
}
