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
import java.util.Set;
import no.hvorervi.base.Intake;
import no.hvorervi.db.tables.records.BallotRecord;
import no.hvorervi.ids.RoundId;
import no.hvorervi.intake.AnswerStore.AnswersToHandIn;
import no.hvorervi.intake.AnswerStore.DraftToSave;
import no.hvorervi.intake.AnswerStore.SealedDraft;
import no.hvorervi.rounds.AnonymousVoice;
import org.jooq.DSLContext;
import org.jooq.SelectConditionStep;
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
        return ballots(hashes).fetchMap(AnswerRepository::hash, AnswerRepository::ballot);
    }

    private SelectConditionStep<BallotRecord> ballots(Collection<ByteBuffer> hashes) {
        return sql.selectFrom(BALLOT).where(BALLOT.BALLOT_HASH.in(bytes(hashes)));
    }

    private static ByteBuffer hash(BallotRecord row) {
        return ByteBuffer.wrap(row.getBallotHash());
    }

    private static Ballot ballot(BallotRecord row) {
        return new Ballot(
                row.getRoundId(),
                row.getUnitId(),
                AnonymousVoice.valueOf(row.getVoice()),
                Channel.valueOf(row.getChannel()),
                row.getIsUsed());
    }

    private static List<byte[]> bytes(Collection<ByteBuffer> keys) {
        return keys.stream().map(ByteBuffer::array).toList();
    }

    /** What answers of the round are sealed to; empty when it is closed. */
    Optional<byte[]> findKey(RoundId round) {
        return sql.select(ROUND_KEY.PUBLIC_KEY)
                .from(ROUND_KEY)
                .where(ROUND_KEY.ROUND_ID.eq(round))
                .fetchOptional(ROUND_KEY.PUBLIC_KEY);
    }

    /** Those of the rounds that are not closed; they cannot be before this transaction ends. */
    @Transactional(transactionManager = Intake.MANAGER, propagation = Propagation.MANDATORY)
    Set<RoundId> lockKeys(Collection<RoundId> rounds) {
        return sql.select(ROUND_KEY.ROUND_ID)
                .from(ROUND_KEY)
                .where(ROUND_KEY.ROUND_ID.in(rounds))
                .forShare()
                .fetchSet(ROUND_KEY.ROUND_ID);
    }

    /** Those that there are, by their hashes; nobody can use them before this transaction ends. */
    @Transactional(transactionManager = Intake.MANAGER, propagation = Propagation.MANDATORY)
    Map<ByteBuffer, Ballot> lockBallots(Collection<ByteBuffer> hashes) {
        return ballots(hashes).forShare().fetchMap(AnswerRepository::hash, AnswerRepository::ballot);
    }

    /** Those that there are, by their hashes; nobody else can use them before this transaction ends. */
    @Transactional(transactionManager = Intake.MANAGER, propagation = Propagation.MANDATORY)
    Map<ByteBuffer, Ballot> lockBallotsToUse(Collection<ByteBuffer> hashes) {
        return ballots(hashes).forUpdate().fetchMap(AnswerRepository::hash, AnswerRepository::ballot);
    }

    /** Stores the answers, marks their ballots as used and deletes their drafts. */
    @Transactional(transactionManager = Intake.MANAGER, propagation = Propagation.MANDATORY)
    void handIn(List<AnswersToHandIn> all) {
        if (all.isEmpty()) {
            return;
        }
        sql.update(BALLOT)
                .set(BALLOT.IS_USED, true)
                .where(BALLOT.BALLOT_HASH.in(
                        bytes(all.stream().map(each -> each.keys().ballot()).toList())))
                .execute();
        var insert = sql.batch(
                sql.insertInto(SEALED_ANSWER, SEALED_ANSWER.SEALED_ID, SEALED_ANSWER.ROUND_ID, SEALED_ANSWER.SEALED)
                        .values((byte[]) null, null, null));
        for (AnswersToHandIn each : all) {
            insert = insert.bind(
                    each.id().array(), each.asked().terms().id(), each.sealed().array());
        }
        insert.execute();
        sql.deleteFrom(DRAFT)
                .where(DRAFT.DRAFT_KEY.in(
                        bytes(all.stream().map(each -> each.keys().draft()).toList())))
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
}
