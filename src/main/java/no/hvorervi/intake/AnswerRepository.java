package no.hvorervi.intake;

import static no.hvorervi.db.Tables.BALLOT;
import static no.hvorervi.db.Tables.DRAFT;
import static no.hvorervi.db.Tables.ROUND_KEY;
import static no.hvorervi.db.Tables.SEALED_ANSWER;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import java.util.Optional;
import java.util.function.BiFunction;
import no.hvorervi.base.Intake;
import no.hvorervi.ids.RoundId;
import no.hvorervi.rounds.AnonymousVoice;
import org.jooq.Condition;
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

    /** False when it was used before, or is not a ballot for what is asked. */
    @Transactional(transactionManager = Intake.MANAGER, propagation = Propagation.MANDATORY)
    boolean setUsed(byte[] hash, Questionnaire asked) {
        return sql.update(BALLOT)
                        .set(BALLOT.IS_USED, true)
                        .where(isUnused(hash, asked))
                        .execute()
                == 1;
    }

    private static Condition isUnused(byte[] hash, Questionnaire asked) {
        return BALLOT.BALLOT_HASH
                .eq(hash)
                .and(BALLOT.ROUND_ID.eq(asked.terms().id()))
                .and(BALLOT.UNIT_ID.eq(asked.unit()))
                .and(BALLOT.VOICE.eq(asked.voice().name()))
                .and(BALLOT.IS_USED.isFalse());
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

    /**
     * Keeps it in place of an earlier one if the round is not closed and the ballot for what is asked not used; both then stay
     * so until this transaction ends. One statement, since people save with each answer.
     */
    @Transactional(transactionManager = Intake.MANAGER, propagation = Propagation.MANDATORY)
    boolean setDraft(byte[] key, byte[] hash, Questionnaire asked, byte[] locked) {
        return sql.insertInto(DRAFT, DRAFT.DRAFT_KEY, DRAFT.ROUND_ID, DRAFT.SEALED)
                        .select(select(val(key, DRAFT.DRAFT_KEY), ROUND_KEY.ROUND_ID, val(locked, DRAFT.SEALED))
                                .from(ROUND_KEY)
                                .join(BALLOT)
                                .on(BALLOT.ROUND_ID.eq(ROUND_KEY.ROUND_ID))
                                .where(isUnused(hash, asked))
                                .forShare())
                        .onDuplicateKeyUpdate()
                        .set(DRAFT.SEALED, excluded(DRAFT.SEALED))
                        .execute()
                > 0;
    }

    @Transactional(transactionManager = Intake.MANAGER, propagation = Propagation.MANDATORY)
    void deleteDraft(byte[] key) {
        sql.deleteFrom(DRAFT).where(DRAFT.DRAFT_KEY.eq(key)).execute();
    }
}
