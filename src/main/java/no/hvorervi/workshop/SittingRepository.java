package no.hvorervi.workshop;

import static no.hvorervi.db.Tables.WORKSHOP_CODE;
import static no.hvorervi.db.Tables.WORKSHOP_PARTICIPANT;
import static no.hvorervi.db.Tables.WORKSHOP_SITTING;
import static org.jooq.impl.DSL.count;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.hvorervi.ids.WorkshopId;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Sittings, the codes that lead into them, and the phones that are there. */
@Repository
class SittingRepository {

    /** More than are open in all of Norway at once. */
    private static final int MOST_LIVE = 20_000;

    /** More than a workshop comes to. */
    private static final int MOST_OF_WORKSHOP = 500;

    private final DSLContext sql;

    SittingRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** Where a code leads. */
    record Place(WorkshopId workshop, int sitting, int group) {}

    /**
     * A phone that is there.
     *
     * @param key of it in the workshop
     */
    record Joined(Place place, ParticipantKey key) {}

    /** Some who sit together. */
    record GroupCode(int group, WorkshopCode code) {}

    /** The first first. */
    List<WorkshopMinutes.Sitting> find(WorkshopId workshop) {
        return sql.selectFrom(WORKSHOP_SITTING)
                .where(WORKSHOP_SITTING.WORKSHOP_ID.eq(workshop))
                .orderBy(WORKSHOP_SITTING.SITTING)
                .limit(MOST_OF_WORKSHOP)
                .fetch(row -> new WorkshopMinutes.Sitting(
                        row.getSitting(), row.getOpenedAt(), Optional.ofNullable(row.getEndedAt())));
    }

    /** The number of the last one; 0 before the first. */
    int findLast(WorkshopId workshop) {
        return sql.select(DSL.coalesce(DSL.max(WORKSHOP_SITTING.SITTING), (short) 0))
                .from(WORKSHOP_SITTING)
                .where(WORKSHOP_SITTING.WORKSHOP_ID.eq(workshop))
                .fetchSingle()
                .value1();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void insert(WorkshopId workshop, int sitting, Instant opened, Instant ends) {
        sql.insertInto(WORKSHOP_SITTING)
                .set(WORKSHOP_SITTING.WORKSHOP_ID, workshop)
                .set(WORKSHOP_SITTING.SITTING, (short) sitting)
                .set(WORKSHOP_SITTING.OPENED_AT, opened)
                .set(WORKSHOP_SITTING.ENDS_AT, ends)
                .execute();
    }

    /** Whichever is open is not any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    void end(WorkshopId workshop, Instant at) {
        sql.update(WORKSHOP_SITTING)
                .set(WORKSHOP_SITTING.ENDED_AT, at)
                .where(WORKSHOP_SITTING.WORKSHOP_ID.eq(workshop))
                .and(WORKSHOP_SITTING.ENDED_AT.isNull())
                .execute();
    }

    /** Whether the workshop's sitting should be over. */
    boolean isOverdue(WorkshopId workshop, Instant now) {
        return sql.fetchExists(
                WORKSHOP_SITTING,
                WORKSHOP_SITTING
                        .WORKSHOP_ID
                        .eq(workshop)
                        .and(WORKSHOP_SITTING.ENDED_AT.isNull())
                        .and(WORKSHOP_SITTING.ENDS_AT.le(now)));
    }

    /** Workshops whose sitting should be over. */
    List<WorkshopId> findOverdue(Instant now) {
        return sql.select(WORKSHOP_SITTING.WORKSHOP_ID)
                .from(WORKSHOP_SITTING)
                .where(WORKSHOP_SITTING.ENDED_AT.isNull())
                .and(WORKSHOP_SITTING.ENDS_AT.le(now))
                .limit(MOST_OF_WORKSHOP)
                .fetch(WORKSHOP_SITTING.WORKSHOP_ID);
    }

    /** Whether it is stored: no other sitting has the code. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean insertCode(WorkshopCode code, Place place) {
        return sql.insertInto(WORKSHOP_CODE)
                        .set(WORKSHOP_CODE.CODE, code.value())
                        .set(WORKSHOP_CODE.WORKSHOP_ID, place.workshop())
                        .set(WORKSHOP_CODE.SITTING, (short) place.sitting())
                        .set(WORKSHOP_CODE.GROUP_NUMBER, (byte) place.group())
                        .onDuplicateKeyIgnore()
                        .execute()
                == 1;
    }

    /** Of the sitting, that of the whole room first. */
    List<GroupCode> findCodes(WorkshopId workshop, int sitting) {
        return sql.selectFrom(WORKSHOP_CODE)
                .where(WORKSHOP_CODE.WORKSHOP_ID.eq(workshop))
                .and(WORKSHOP_CODE.SITTING.eq((short) sitting))
                .orderBy(WORKSHOP_CODE.GROUP_NUMBER)
                .limit(MOST_OF_WORKSHOP)
                .fetch(row -> new GroupCode(row.getGroupNumber(), new WorkshopCode(row.getCode())));
    }

    /** Whether it is of a workshop that is not over. */
    boolean hasCode(WorkshopCode code) {
        return sql.fetchExists(WORKSHOP_CODE, WORKSHOP_CODE.CODE.eq(code.value()));
    }

    /** All codes of sittings that are open. */
    Map<WorkshopCode, Place> findLive(Instant now) {
        return sql.select(
                        WORKSHOP_CODE.CODE,
                        WORKSHOP_CODE.WORKSHOP_ID,
                        WORKSHOP_CODE.SITTING,
                        WORKSHOP_CODE.GROUP_NUMBER)
                .from(WORKSHOP_SITTING)
                .join(WORKSHOP_CODE)
                .on(WORKSHOP_CODE.WORKSHOP_ID.eq(WORKSHOP_SITTING.WORKSHOP_ID))
                .and(WORKSHOP_CODE.SITTING.eq(WORKSHOP_SITTING.SITTING))
                .where(WORKSHOP_SITTING.ENDED_AT.isNull())
                .and(WORKSHOP_SITTING.ENDS_AT.gt(now))
                .limit(MOST_LIVE)
                .fetchMap(
                        row -> new WorkshopCode(row.value1()),
                        row -> new Place(row.value2(), row.value3(), row.value4()));
    }

    /** The phones are there now; one that has been there before is where it is now. */
    @Transactional(propagation = Propagation.MANDATORY)
    void setPresent(Collection<Joined> phones) {
        if (phones.isEmpty()) {
            return;
        }
        var insert = sql.batch(sql.insertInto(
                        WORKSHOP_PARTICIPANT,
                        WORKSHOP_PARTICIPANT.WORKSHOP_ID,
                        WORKSHOP_PARTICIPANT.PARTICIPANT_KEY,
                        WORKSHOP_PARTICIPANT.SITTING,
                        WORKSHOP_PARTICIPANT.GROUP_NUMBER)
                .values((WorkshopId) null, null, null, null)
                .onDuplicateKeyUpdate()
                .set(WORKSHOP_PARTICIPANT.SITTING, DSL.excluded(WORKSHOP_PARTICIPANT.SITTING))
                .set(WORKSHOP_PARTICIPANT.GROUP_NUMBER, DSL.excluded(WORKSHOP_PARTICIPANT.GROUP_NUMBER)));
        for (Joined phone : phones) {
            insert = insert.bind(
                    phone.place().workshop(),
                    phone.key().bytes(),
                    (short) phone.place().sitting(),
                    (byte) phone.place().group());
        }
        insert.execute();
    }

    /** How many have ever joined. */
    int countPresent(WorkshopId workshop) {
        return sql.fetchCount(WORKSHOP_PARTICIPANT, WORKSHOP_PARTICIPANT.WORKSHOP_ID.eq(workshop));
    }

    /** How many have joined the sitting, by group. */
    Map<Integer, Integer> countPresent(WorkshopId workshop, int sitting) {
        return sql.select(WORKSHOP_PARTICIPANT.GROUP_NUMBER, count())
                .from(WORKSHOP_PARTICIPANT)
                .where(WORKSHOP_PARTICIPANT.WORKSHOP_ID.eq(workshop))
                .and(WORKSHOP_PARTICIPANT.SITTING.eq((short) sitting))
                .groupBy(WORKSHOP_PARTICIPANT.GROUP_NUMBER)
                .fetchMap(row -> row.value1().intValue(), row -> row.value2());
    }

    boolean isPresent(WorkshopId workshop, ParticipantKey key) {
        return sql.fetchExists(
                WORKSHOP_PARTICIPANT,
                WORKSHOP_PARTICIPANT
                        .WORKSHOP_ID
                        .eq(workshop)
                        .and(WORKSHOP_PARTICIPANT.PARTICIPANT_KEY.eq(key.bytes())));
    }

    /** All that phones found it by, and all that they are known by. */
    @Transactional(propagation = Propagation.MANDATORY)
    void deleteTraces(WorkshopId workshop) {
        sql.deleteFrom(WORKSHOP_CODE)
                .where(WORKSHOP_CODE.WORKSHOP_ID.eq(workshop))
                .execute();
        sql.deleteFrom(WORKSHOP_PARTICIPANT)
                .where(WORKSHOP_PARTICIPANT.WORKSHOP_ID.eq(workshop))
                .execute();
    }
}
