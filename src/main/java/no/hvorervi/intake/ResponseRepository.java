package no.hvorervi.intake;

import static no.hvorervi.db.Tables.RESPONSE;
import static no.hvorervi.db.Tables.RESPONSE_COMMENT;
import static no.hvorervi.db.Tables.RESPONSE_DEADLINE;
import static no.hvorervi.db.Tables.ROUND_KEY;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.rounds.AnonymousVoice;
import no.hvorervi.rounds.OpenRounds.AskedUnit;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Record3;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opened answers of closed rounds, and the day on which they are deleted. */
@Repository
class ResponseRepository {

    /** Rows that are fetched from the server at a time. */
    private static final int AT_A_TIME = 1_000;

    private final DSLContext sql;

    ResponseRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** Whether the round is closed and its answers are not deleted. */
    boolean isKept(RoundId round) {
        return sql.fetchExists(RESPONSE_DEADLINE, RESPONSE_DEADLINE.ROUND_ID.eq(round));
    }

    /** Whether codes were made for the round, and it is not closed here yet. */
    boolean isUnclosed(RoundId round) {
        return sql.fetchExists(ROUND_KEY, ROUND_KEY.ROUND_ID.eq(round));
    }

    /** The units that answers of the round are kept with. */
    Set<UnitId> findUnits(RoundId round) {
        return sql.selectDistinct(RESPONSE.UNIT_ID)
                .from(RESPONSE)
                .where(RESPONSE.ROUND_ID.eq(round))
                .fetchSet(RESPONSE.UNIT_ID);
    }

    /** Takes the answers of one person after the other. */
    @FunctionalInterface
    interface Reader {
        void read(UnitId unit, AnonymousVoice voice, byte[] answers);
    }

    /** Hands over all answers of the round, one unit after the other, and holds few of them at a time. */
    void readResponses(RoundId round, Reader reader) {
        try (Cursor<Record3<UnitId, String, byte[]>> rows = sql.select(
                        RESPONSE.UNIT_ID, RESPONSE.VOICE, RESPONSE.ANSWERS)
                .from(RESPONSE)
                .where(RESPONSE.ROUND_ID.eq(round))
                .orderBy(RESPONSE.UNIT_ID)
                .fetchSize(AT_A_TIME)
                .fetchLazy()) {
            for (Record3<UnitId, String, byte[]> row : rows) {
                reader.read(row.value1(), AnonymousVoice.valueOf(row.value2()), row.value3());
            }
        }
    }

    /** In the order of their random keys, which is the same each time and tells nothing. */
    List<String> findComments(RoundId round, UnitId unit, AnonymousVoice voice) {
        return sql.select(RESPONSE_COMMENT.TEXT)
                .from(RESPONSE_COMMENT)
                .where(RESPONSE_COMMENT.ROUND_ID.eq(round))
                .and(RESPONSE_COMMENT.UNIT_ID.eq(unit))
                .and(RESPONSE_COMMENT.VOICE.eq(voice.name()))
                .orderBy(RESPONSE_COMMENT.RESPONSE_COMMENT_ID)
                .fetch(RESPONSE_COMMENT.TEXT);
    }

    /** How many answers are kept with the unit itself. */
    int countResponses(RoundId round, UnitId unit, AnonymousVoice voice) {
        return sql.fetchCount(
                RESPONSE, RESPONSE.ROUND_ID.eq(round), RESPONSE.UNIT_ID.eq(unit), RESPONSE.VOICE.eq(voice.name()));
    }

    Set<AskedUnit> findCommented(Collection<UnitId> units) {
        return sql.selectDistinct(RESPONSE_COMMENT.ROUND_ID, RESPONSE_COMMENT.UNIT_ID)
                .from(RESPONSE_COMMENT)
                .where(RESPONSE_COMMENT.UNIT_ID.in(units))
                .fetchSet(row -> new AskedUnit(row.value1(), row.value2()));
    }

    Optional<LocalDate> findDeadline(RoundId round) {
        return sql.select(RESPONSE_DEADLINE.DELETE_ON)
                .from(RESPONSE_DEADLINE)
                .where(RESPONSE_DEADLINE.ROUND_ID.eq(round))
                .fetchOptional(RESPONSE_DEADLINE.DELETE_ON);
    }

    /** How many they were. */
    @Transactional(propagation = Propagation.MANDATORY)
    int deleteComments(RoundId round, UnitId unit, AnonymousVoice voice) {
        return sql.deleteFrom(RESPONSE_COMMENT)
                .where(RESPONSE_COMMENT.ROUND_ID.eq(round))
                .and(RESPONSE_COMMENT.UNIT_ID.eq(unit))
                .and(RESPONSE_COMMENT.VOICE.eq(voice.name()))
                .execute();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void insertDeadline(RoundId round, LocalDate deleteOn) {
        sql.insertInto(RESPONSE_DEADLINE)
                .set(RESPONSE_DEADLINE.ROUND_ID, round)
                .set(RESPONSE_DEADLINE.DELETE_ON, deleteOn)
                .execute();
    }

    /** False when there is nothing to be deleted any more, or not yet. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean setDeadline(RoundId round, LocalDate deleteOn) {
        return sql.update(RESPONSE_DEADLINE)
                        .set(RESPONSE_DEADLINE.DELETE_ON, deleteOn)
                        .where(RESPONSE_DEADLINE.ROUND_ID.eq(round))
                        .execute()
                == 1;
    }

    /** The rounds whose answers are to be deleted by now. */
    List<RoundId> findDue(LocalDate today) {
        return sql.select(RESPONSE_DEADLINE.ROUND_ID)
                .from(RESPONSE_DEADLINE)
                .where(RESPONSE_DEADLINE.DELETE_ON.le(today))
                .fetch(RESPONSE_DEADLINE.ROUND_ID);
    }

    /** Whether the day has come; it then stays so until this transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean lockDue(RoundId round, LocalDate today) {
        return sql.select(RESPONSE_DEADLINE.ROUND_ID)
                .from(RESPONSE_DEADLINE)
                .where(RESPONSE_DEADLINE.ROUND_ID.eq(round))
                .and(RESPONSE_DEADLINE.DELETE_ON.le(today))
                .forUpdate()
                .fetchOptional()
                .isPresent();
    }

    /** Everything that people of the round have answered; how many they were. */
    @Transactional(propagation = Propagation.MANDATORY)
    int deleteResponses(RoundId round) {
        sql.deleteFrom(RESPONSE_COMMENT)
                .where(RESPONSE_COMMENT.ROUND_ID.eq(round))
                .execute();
        int people = sql.deleteFrom(RESPONSE).where(RESPONSE.ROUND_ID.eq(round)).execute();
        sql.deleteFrom(RESPONSE_DEADLINE)
                .where(RESPONSE_DEADLINE.ROUND_ID.eq(round))
                .execute();
        return people;
    }
}
