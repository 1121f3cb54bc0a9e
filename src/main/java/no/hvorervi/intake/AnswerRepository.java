package no.hvorervi.intake;

import static no.hvorervi.db.Tables.BALLOT;
import static no.hvorervi.db.Tables.DRAFT;
import static no.hvorervi.db.Tables.ROUND_KEY;
import static no.hvorervi.db.Tables.SEALED_ANSWER;

import java.util.Optional;
import java.util.function.BiFunction;
import no.hvorervi.base.Intake;
import no.hvorervi.ids.RoundId;
import no.hvorervi.rounds.AnonymousVoice;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is stored of somebody who answers, with the account that cannot read what was handed in. */
@Repository
class AnswerRepository {

    private final DSLContext sql;

    AnswerRepository(@Intake DSLContext sql) {
        this.sql = sql;
    }

    Optional<Ballot> findBallot(byte[] hash) {
        return sql.selectFrom(BALLOT)
                .where(BALLOT.BALLOT_HASH.eq(hash))
                .fetchOptional(row -> new Ballot(
                        row.getRoundId(), row.getUnitId(), AnonymousVoice.valueOf(row.getVoice()), row.getIsUsed()));
    }

    /** The round's public key; the round cannot be closed before this transaction ends. Empty when it is closed. */
    @Transactional(transactionManager = Intake.MANAGER, propagation = Propagation.MANDATORY)
    Optional<byte[]> lockKey(RoundId round) {
        return sql.select(ROUND_KEY.PUBLIC_KEY)
                .from(ROUND_KEY)
                .where(ROUND_KEY.ROUND_ID.eq(round))
                .forShare()
                .fetchOptional(ROUND_KEY.PUBLIC_KEY);
    }

    /** True when the ballot is there and not used; it then stays so until this transaction ends. */
    @Transactional(transactionManager = Intake.MANAGER, propagation = Propagation.MANDATORY)
    boolean lockUnused(byte[] hash) {
        return sql.select(BALLOT.IS_USED)
                .from(BALLOT)
                .where(BALLOT.BALLOT_HASH.eq(hash))
                .forShare()
                .fetchOptional(BALLOT.IS_USED)
                .map(used -> !used)
                .orElse(false);
    }

    /** False when it was used before. */
    @Transactional(transactionManager = Intake.MANAGER, propagation = Propagation.MANDATORY)
    boolean setUsed(byte[] hash) {
        return sql.update(BALLOT)
                        .set(BALLOT.IS_USED, true)
                        .where(BALLOT.BALLOT_HASH.eq(hash))
                        .and(BALLOT.IS_USED.isFalse())
                        .execute()
                == 1;
    }

    @Transactional(transactionManager = Intake.MANAGER, propagation = Propagation.MANDATORY)
    void insertSealed(byte[] id, RoundId round, byte[] locked) {
        sql.insertInto(SEALED_ANSWER)
                .set(SEALED_ANSWER.SEALED_ID, id)
                .set(SEALED_ANSWER.ROUND_ID, round)
                .set(SEALED_ANSWER.SEALED, locked)
                .execute();
    }

    /** What was saved, as the reader makes of it and of its round. */
    <T> Optional<T> findDraft(byte[] key, BiFunction<RoundId, byte[], T> reader) {
        return sql.selectFrom(DRAFT)
                .where(DRAFT.DRAFT_KEY.eq(key))
                .fetchOptional(row -> reader.apply(row.getRoundId(), row.getSealed()));
    }

    /** In place of an earlier one. */
    @Transactional(transactionManager = Intake.MANAGER, propagation = Propagation.MANDATORY)
    void setDraft(byte[] key, RoundId round, byte[] locked) {
        sql.insertInto(DRAFT)
                .set(DRAFT.DRAFT_KEY, key)
                .set(DRAFT.ROUND_ID, round)
                .set(DRAFT.SEALED, locked)
                .onDuplicateKeyUpdate()
                .set(DRAFT.SEALED, locked)
                .execute();
    }

    @Transactional(transactionManager = Intake.MANAGER, propagation = Propagation.MANDATORY)
    void deleteDraft(byte[] key) {
        sql.deleteFrom(DRAFT).where(DRAFT.DRAFT_KEY.eq(key)).execute();
    }
}
