package no.hvorervi.rounds;

import static no.hvorervi.db.Tables.ROUND;
import static no.hvorervi.db.Tables.ROUND_SUCCESSOR;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.RoundId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which round comes after which. */
@Repository
class SuccessorRepository {

    private final DSLContext sql;

    SuccessorRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** Rounds that come back, whose time has come and that none is prepared after yet. */
    List<RoundId> findWithoutNext(Instant now) {
        return sql.select(ROUND.ROUND_ID)
                .from(ROUND)
                .leftAntiJoin(ROUND_SUCCESSOR)
                .on(ROUND_SUCCESSOR.ROUND_ID.eq(ROUND.ROUND_ID))
                .where(ROUND.RECURRENCE.ne(Recurrence.NONE.name()))
                .and(ROUND.STATE.in(RoundState.PREPARED.name(), RoundState.CLOSED.name()))
                .and(ROUND.OPENS_AT.le(now))
                .orderBy(ROUND.ROUND_ID)
                .fetch(ROUND.ROUND_ID);
    }

    Optional<RoundId> findNext(RoundId round) {
        return sql.select(ROUND_SUCCESSOR.NEXT_ROUND_ID)
                .from(ROUND_SUCCESSOR)
                .where(ROUND_SUCCESSOR.ROUND_ID.eq(round))
                .fetchOptional(ROUND_SUCCESSOR.NEXT_ROUND_ID);
    }

    /** Whether the round was prepared by itself. */
    boolean isAutomatic(RoundId round) {
        return sql.fetchExists(
                ROUND_SUCCESSOR, ROUND_SUCCESSOR.NEXT_ROUND_ID.eq(round).and(ROUND_SUCCESSOR.IS_AUTOMATIC));
    }

    /** Who began the round; empty when no account did. */
    Optional<AccountId> findDrafter(RoundId round) {
        return sql.select(ROUND.DRAFTED_BY)
                .from(ROUND)
                .where(ROUND.ROUND_ID.eq(round))
                .fetchOptional(ROUND.DRAFTED_BY);
    }

    /** Nothing happens where a next one is known already; the caller holds the round's lock. */
    @Transactional(propagation = Propagation.MANDATORY)
    void insertFirst(RoundId round, RoundId next, boolean isAutomatic) {
        sql.insertInto(ROUND_SUCCESSOR)
                .set(ROUND_SUCCESSOR.ROUND_ID, round)
                .set(ROUND_SUCCESSOR.NEXT_ROUND_ID, next)
                .set(ROUND_SUCCESSOR.IS_AUTOMATIC, isAutomatic)
                .onDuplicateKeyIgnore()
                .execute();
    }
}
