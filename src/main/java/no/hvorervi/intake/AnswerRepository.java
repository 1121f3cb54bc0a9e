package no.hvorervi.intake;

import static no.hvorervi.db.Tables.BALLOT;
import static no.hvorervi.db.Tables.DRAFT;
import static no.hvorervi.db.Tables.ROUND_KEY;
import static no.hvorervi.db.Tables.SEALED_ANSWER;
import static org.jooq.impl.DSL.excluded;

import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.hvorervi.base.Intake;
import no.hvorervi.db.tables.records.BallotRecord;
import no.hvorervi.ids.RoundId;
import no.hvorervi.intake.AnswerStore.DraftToSave;
import no.hvorervi.intake.AnswerStore.SealedDraft;
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

    /** Those that there are, by their hashes. */
    Map<ByteBuffer, Ballot> findBallots(Collection<ByteBuffer> hashes) {
        return sql.selectFrom(BALLOT)
                .where(BALLOT.BALLOT_HASH.in(bytes(hashes)))
                .fetchMap(row -> ByteBuffer.wrap(row.getBallotHash()), AnswerRepository::ballot);
    }

    private static Ballot ballot(BallotRecord row) {
        return new Ballot(row.getRoundId(), row.getUnitId(), AnonymousVoice.valueOf(row.getVoice()), row.getIsUsed());
    }

    private static List<byte[]> bytes(Collection<ByteBuffer> keys) {
        return keys.stream().map(ByteBuffer::array).toList();
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
                        .where(BALLOT.BALLOT_HASH.eq(hash))
                        .and(BALLOT.ROUND_ID.eq(asked.terms().id()))
                        .and(BALLOT.UNIT_ID.eq(asked.unit()))
                        .and(BALLOT.VOICE.eq(asked.voice().name()))
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

    /** Those that there are, by their keys. */
    Map<ByteBuffer, SealedDraft> findDrafts(Collection<ByteBuffer> keys) {
        return sql.selectFrom(DRAFT)
                .where(DRAFT.DRAFT_KEY.in(bytes(keys)))
                .fetchMap(
                        row -> ByteBuffer.wrap(row.getDraftKey()),
                        row -> new SealedDraft(row.getRoundId(), ByteBuffer.wrap(row.getSealed())));
    }

    /**
     * Those whose round is not closed, by their hashes: until this transaction ends, they are neither used nor their rounds
     * closed.
     */
    @Transactional(transactionManager = Intake.MANAGER, propagation = Propagation.MANDATORY)
    Map<ByteBuffer, Ballot> lockBallots(Collection<ByteBuffer> hashes) {
        return sql.select(BALLOT)
                .from(BALLOT)
                .join(ROUND_KEY)
                .on(ROUND_KEY.ROUND_ID.eq(BALLOT.ROUND_ID))
                .where(BALLOT.BALLOT_HASH.in(bytes(hashes)))
                .forShare()
                .fetchMap(row -> ByteBuffer.wrap(row.value1().getBallotHash()), row -> ballot(row.value1()));
    }

    /** Keeps each in place of an earlier one. */
    @Transactional(transactionManager = Intake.MANAGER, propagation = Propagation.MANDATORY)
    void setDrafts(List<DraftToSave> drafts) {
        if (drafts.isEmpty()) {
            return;
        }
        var insert = sql.batch(sql.insertInto(DRAFT, DRAFT.DRAFT_KEY, DRAFT.ROUND_ID, DRAFT.SEALED)
                .values((byte[]) null, null, null)
                .onDuplicateKeyUpdate()
                .set(DRAFT.SEALED, excluded(DRAFT.SEALED)));
        for (DraftToSave draft : drafts) {
            insert = insert.bind(
                    draft.keys().draft().array(),
                    draft.asked().terms().id(),
                    draft.sealed().array());
        }
        insert.execute();
    }

    @Transactional(transactionManager = Intake.MANAGER, propagation = Propagation.MANDATORY)
    void deleteDraft(byte[] key) {
        sql.deleteFrom(DRAFT).where(DRAFT.DRAFT_KEY.eq(key)).execute();
    }
}
