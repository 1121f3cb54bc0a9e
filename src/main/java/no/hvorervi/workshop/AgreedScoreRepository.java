package no.hvorervi.workshop;

import static no.hvorervi.db.Tables.AGREED_SCORE;
import static no.hvorervi.db.Tables.WORKSHOP;
import static no.hvorervi.db.Tables.WORKSHOP_SITTING;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.db.tables.records.AgreedScoreRecord;
import no.hvorervi.ids.UnitId;
import no.hvorervi.ids.WorkshopId;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What rooms have agreed on. */
@Repository
class AgreedScoreRepository {

    /** Nine principles, twice a year, through a working life. */
    private static final int MOST_OF_UNIT = 900;

    private static final Field<Instant> LAST_MET = field(select(max(WORKSHOP_SITTING.OPENED_AT))
            .from(WORKSHOP_SITTING)
            .where(WORKSHOP_SITTING.WORKSHOP_ID.eq(WORKSHOP.WORKSHOP_ID)));

    private final DSLContext sql;

    AgreedScoreRepository(DSLContext sql) {
        this.sql = sql;
    }

    List<AgreedScore> find(WorkshopId workshop) {
        return sql.selectFrom(AGREED_SCORE)
                .where(AGREED_SCORE.WORKSHOP_ID.eq(workshop))
                .fetch(AgreedScoreRepository::score);
    }

    Optional<AgreedScore> find(WorkshopId workshop, String principle) {
        return sql.selectFrom(AGREED_SCORE)
                .where(AGREED_SCORE.WORKSHOP_ID.eq(workshop))
                .and(AGREED_SCORE.ITEM_KEY.eq(principle))
                .fetchOptional(AgreedScoreRepository::score);
    }

    private static AgreedScore score(AgreedScoreRecord row) {
        return new AgreedScore(row.getItemKey(), row.getScore(), row.getReason(), row.getDissent(), row.getVersion());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void set(WorkshopId workshop, AgreedScore agreed, Instant at) {
        sql.insertInto(AGREED_SCORE)
                .set(AGREED_SCORE.WORKSHOP_ID, workshop)
                .set(AGREED_SCORE.ITEM_KEY, agreed.principle())
                .set(AGREED_SCORE.SCORE, (byte) agreed.score())
                .set(AGREED_SCORE.REASON, agreed.reason())
                .set(AGREED_SCORE.DISSENT, agreed.dissent())
                .set(AGREED_SCORE.VERSION, agreed.version())
                .set(AGREED_SCORE.AGREED_AT, at)
                .onDuplicateKeyUpdate()
                .set(AGREED_SCORE.SCORE, (byte) agreed.score())
                .set(AGREED_SCORE.REASON, agreed.reason())
                .set(AGREED_SCORE.DISSENT, agreed.dissent())
                .set(AGREED_SCORE.VERSION, agreed.version())
                .set(AGREED_SCORE.AGREED_AT, at)
                .execute();
    }

    /** Of workshops that are over, the last first. */
    List<AgreedMark> findOf(UnitId unit) {
        return sql.select(AGREED_SCORE.fields())
                .select(WORKSHOP.CRITERIA_VERSION_ID, WORKSHOP.PRESENT, LAST_MET)
                .from(WORKSHOP)
                .join(AGREED_SCORE)
                .on(AGREED_SCORE.WORKSHOP_ID.eq(WORKSHOP.WORKSHOP_ID))
                .where(WORKSHOP.UNIT_ID.eq(unit))
                .and(WORKSHOP.STATE.eq(WorkshopState.ENDED.name()))
                .orderBy(WORKSHOP.ENDED_AT.desc(), WORKSHOP.WORKSHOP_ID.desc(), AGREED_SCORE.ITEM_KEY)
                .limit(MOST_OF_UNIT)
                .fetch(row -> new AgreedMark(
                        row.get(AGREED_SCORE.WORKSHOP_ID),
                        row.get(WORKSHOP.CRITERIA_VERSION_ID),
                        NorwegianTime.dateOf(row.get(LAST_MET)),
                        row.get(WORKSHOP.PRESENT),
                        score(row.into(AGREED_SCORE))));
    }
}
