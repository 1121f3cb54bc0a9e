package no.hvorervi.workshop;

import static no.hvorervi.db.Tables.AGREED_SCORE;
import static no.hvorervi.db.Tables.WORKSHOP;
import static no.hvorervi.db.Tables.WORKSHOP_PRINCIPLE;
import static no.hvorervi.db.Tables.WORKSHOP_SITTING;
import static no.hvorervi.db.Tables.WORKSHOP_STEP;

import java.time.Instant;
import java.time.LocalDate;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.criteria.Criteria;
import no.hvorervi.criteria.CriteriaService;
import no.hvorervi.ids.UnitId;
import no.hvorervi.ids.WorkshopId;
import org.jooq.DSLContext;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;

/** Workshops that are over, with no more of them than what was agreed on. */
@Lazy
@TestComponent
public final class TestAgreed {

    private final DSLContext sql;
    private final CriteriaService criteria;
    private final TestUsers users;

    TestAgreed(DSLContext sql, CriteriaService criteria, TestUsers users) {
        this.sql = sql;
        this.criteria = criteria;
        this.users = users;
    }

    /** One with nine present, who agreed on levels of the first principles. */
    public WorkshopId ended(UnitId unit, LocalDate day, int... levels) {
        return workshop(unit, day, "ENDED", levels);
    }

    /** The same, but people are to meet again. */
    public WorkshopId between(UnitId unit, LocalDate day, int... levels) {
        return workshop(unit, day, "BETWEEN", levels);
    }

    private WorkshopId workshop(UnitId unit, LocalDate day, String state, int... levels) {
        Instant at = day.atTime(12, 0).atZone(NorwegianTime.ZONE).toInstant();
        Criteria latest = criteria.latest();
        boolean isEnded = state.equals("ENDED");
        WorkshopId id = sql.insertInto(WORKSHOP)
                .set(WORKSHOP.UNIT_ID, unit)
                .set(WORKSHOP.CRITERIA_VERSION_ID, latest.id())
                .set(WORKSHOP.TITLE, "Verksted " + day)
                .set(WORKSHOP.HELD_ON, day)
                .set(WORKSHOP.SMALLEST_GROUP, (byte) 5)
                .set(WORKSHOP.STATE, state)
                .set(WORKSHOP.PRESENT, 9)
                .set(WORKSHOP.PLANNED_AT, at)
                .set(WORKSHOP.PLANNED_BY, users.person().id())
                .set(WORKSHOP.RESTS_SINCE_AT, isEnded ? null : at)
                .set(WORKSHOP.ENDED_AT, isEnded ? at : null)
                .returningResult(WORKSHOP.WORKSHOP_ID)
                .fetchSingle()
                .value1();
        sql.insertInto(WORKSHOP_STEP)
                .set(WORKSHOP_STEP.WORKSHOP_ID, id)
                .set(WORKSHOP_STEP.POSITION, (short) 0)
                .set(WORKSHOP_STEP.SITTING, (byte) 1)
                .set(WORKSHOP_STEP.KIND, "MINUTES")
                .set(WORKSHOP_STEP.MINUTES, (short) 5)
                .execute();
        sql.insertInto(WORKSHOP_SITTING)
                .set(WORKSHOP_SITTING.WORKSHOP_ID, id)
                .set(WORKSHOP_SITTING.SITTING, (short) 1)
                .set(WORKSHOP_SITTING.OPENED_AT, at.minusSeconds(3_600))
                .set(WORKSHOP_SITTING.ENDS_AT, at.plusSeconds(3_600))
                .set(WORKSHOP_SITTING.ENDED_AT, at)
                .execute();
        for (int place = 0; place < levels.length; place++) {
            String key = latest.principles().get(place).key();
            sql.insertInto(WORKSHOP_PRINCIPLE)
                    .set(WORKSHOP_PRINCIPLE.WORKSHOP_ID, id)
                    .set(WORKSHOP_PRINCIPLE.ITEM_KEY, key)
                    .execute();
            sql.insertInto(AGREED_SCORE)
                    .set(AGREED_SCORE.WORKSHOP_ID, id)
                    .set(AGREED_SCORE.ITEM_KEY, key)
                    .set(AGREED_SCORE.SCORE, (byte) levels[place])
                    .set(AGREED_SCORE.REASON, "Fordi")
                    .set(AGREED_SCORE.DISSENT, "")
                    .set(AGREED_SCORE.VERSION, 1)
                    .set(AGREED_SCORE.AGREED_AT, at)
                    .execute();
        }
        return id;
    }
}
