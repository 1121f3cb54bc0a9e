package no.hvorervi.coordination;

import static no.hvorervi.db.Tables.ACTION_SHARE;
import static no.hvorervi.db.Tables.HANDED_UP;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.actions.Action;
import no.hvorervi.actions.TestActions;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.ActionShareId;
import no.hvorervi.ids.HandedUpId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.TestUnits;
import org.jooq.DSLContext;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;

/** Makes what other units ask of a unit. */
@Lazy
@TestComponent
public final class TestCoordination {

    private final TestActions actions;
    private final TestUnits units;
    private final TestUsers users;
    private final DSLContext sql;
    private final Clock clock;

    TestCoordination(TestActions actions, TestUnits units, TestUsers users, DSLContext sql, Clock clock) {
        this.actions = actions;
        this.units = units;
        this.users = users;
        this.sql = sql;
        this.clock = clock;
    }

    /** A unit elsewhere asks this one to join in. */
    public ActionShareId asked(UnitId unit) {
        Action action = elsewhere();
        return sql.insertInto(ACTION_SHARE)
                .set(ACTION_SHARE.ACTION_ID, action.id())
                .set(ACTION_SHARE.UNIT_ID, unit)
                .set(ACTION_SHARE.MESSAGE, "Vi tror vi får det til sammen.")
                .set(ACTION_SHARE.ASKED_AT, now())
                .set(ACTION_SHARE.ASKED_BY, somebody())
                .set(ACTION_SHARE.STATE, ShareState.ASKED.name())
                .set(ACTION_SHARE.SENTENCE, "")
                .set(ACTION_SHARE.STATE_AT, now())
                .set(ACTION_SHARE.STATE_BY, somebody())
                .set(ACTION_SHARE.TOLD, "")
                .set(ACTION_SHARE.VERSION, 1)
                .returningResult(ACTION_SHARE.ACTION_SHARE_ID)
                .fetchSingle()
                .value1();
    }

    /** A unit elsewhere has handed something to this one, which owes an answer by the day. */
    public HandedUpId handed(UnitId to, LocalDate due) {
        Action action = elsewhere();
        return sql.insertInto(HANDED_UP)
                .set(HANDED_UP.ACTION_ID, action.id())
                .set(HANDED_UP.UNIT_ID, action.unit())
                .set(HANDED_UP.TO_UNIT_ID, to)
                .set(HANDED_UP.WHAT, "Slippe å føre kjøring to steder")
                .set(HANDED_UP.WHY, "Systemene er ikke våre, så vi kan ikke endre dem selv.")
                .set(HANDED_UP.DUE_ON, due)
                .set(HANDED_UP.HANDED_AT, now())
                .set(HANDED_UP.HANDED_BY, somebody())
                .returningResult(HANDED_UP.HANDED_UP_ID)
                .fetchSingle()
                .value1();
    }

    /** The same, with an answer owed in due time. */
    public HandedUpId handed(UnitId to) {
        return handed(to, NorwegianTime.today(clock).plusDays(HandedUpService.DAYS));
    }

    private Action elsewhere() {
        return actions.open(units.root("Hjemmetjenesten, team øst"));
    }

    private AccountId somebody() {
        return users.person("Siri Spør").id();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
