package no.hvorervi.intake;

import static no.hvorervi.db.Tables.BALLOT;
import static no.hvorervi.db.Tables.DRAFT;
import static no.hvorervi.db.Tables.RESPONSE;
import static no.hvorervi.db.Tables.RESPONSE_COMMENT;
import static no.hvorervi.db.Tables.ROUND_KEY;
import static no.hvorervi.db.Tables.SEALED_ANSWER;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import no.hvorervi.base.Chunks;
import no.hvorervi.ids.RoundId;
import no.hvorervi.sealing.RandomKey;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.Result;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of everything stored of a round when it closes. */
@Repository
class ClosingRepository {

    /** Rows read or written at a time. */
    private static final int AT_A_TIME = 500;

    private final DSLContext sql;

    ClosingRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** The rounds that have ballots, or had, and are not closed here yet. */
    Set<RoundId> findUnclosed() {
        return sql.select(ROUND_KEY.ROUND_ID).from(ROUND_KEY).fetchSet(ROUND_KEY.ROUND_ID);
    }

    boolean hasSealed(RoundId round) {
        return sql.fetchExists(SEALED_ANSWER, SEALED_ANSWER.ROUND_ID.eq(round));
    }

    int countSealed(RoundId round) {
        return sql.fetchCount(SEALED_ANSWER, SEALED_ANSWER.ROUND_ID.eq(round));
    }

    /** The round's public key; nothing can be handed in from here on. Empty when the round is closed here already. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<byte[]> lockKey(RoundId round) {
        return sql.select(ROUND_KEY.PUBLIC_KEY)
                .from(ROUND_KEY)
                .where(ROUND_KEY.ROUND_ID.eq(round))
                .forUpdate()
                .fetchOptional(ROUND_KEY.PUBLIC_KEY);
    }

    /**
     * Hands over each sealed answer of the round, in the order of their random keys. They are read as they stand, not as they
     * stood when the transaction began: what was handed in while it waited for the key is there.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void lockSealed(RoundId round, Consumer<byte[]> reader) {
        Condition after = DSL.noCondition();
        Result<Record2<byte[], byte[]>> rows;
        do {
            rows = sql.select(SEALED_ANSWER.SEALED_ID, SEALED_ANSWER.SEALED)
                    .from(SEALED_ANSWER)
                    .where(SEALED_ANSWER.ROUND_ID.eq(round))
                    .and(after)
                    .orderBy(SEALED_ANSWER.SEALED_ID)
                    .limit(AT_A_TIME)
                    .forUpdate()
                    .fetch();
            rows.forEach(row -> reader.accept(row.value2()));
            if (rows.isNotEmpty()) {
                after = SEALED_ANSWER.SEALED_ID.gt(rows.getLast().value1());
            }
        } while (rows.size() == AT_A_TIME);
    }

    /** Stores the scores under random keys, in the order given. */
    @Transactional(propagation = Propagation.MANDATORY)
    void insertResponses(RoundId round, List<Submission> shuffled) {
        for (List<Submission> chunk : Chunks.of(shuffled, AT_A_TIME)) {
            var insert = sql.batch(sql.insertInto(
                            RESPONSE,
                            RESPONSE.RESPONSE_ID,
                            RESPONSE.ROUND_ID,
                            RESPONSE.UNIT_ID,
                            RESPONSE.VOICE,
                            RESPONSE.ANSWERS)
                    .values((byte[]) null, null, null, null, null));
            for (Submission each : chunk) {
                insert = insert.bind(
                        RandomKey.next(),
                        round,
                        each.unit(),
                        each.voice().name(),
                        AnswersFormat.write(each.answers().withComment("")));
            }
            insert.execute();
        }
    }

    /** Stores the comments under random keys, in the order given. */
    @Transactional(propagation = Propagation.MANDATORY)
    void insertComments(RoundId round, List<Submission> shuffled) {
        for (List<Submission> chunk : Chunks.of(shuffled, AT_A_TIME)) {
            sql.batch(chunk.stream()
                            .map(each -> sql.insertInto(RESPONSE_COMMENT)
                                    .set(RESPONSE_COMMENT.RESPONSE_COMMENT_ID, RandomKey.next())
                                    .set(RESPONSE_COMMENT.ROUND_ID, round)
                                    .set(RESPONSE_COMMENT.UNIT_ID, each.unit())
                                    .set(RESPONSE_COMMENT.VOICE, each.voice().name())
                                    .set(
                                            RESPONSE_COMMENT.TEXT,
                                            each.answers().comment().strip()))
                            .toList())
                    .execute();
        }
    }

    /** Everything that was there to answer with. */
    @Transactional(propagation = Propagation.MANDATORY)
    void deleteIntake(RoundId round) {
        sql.deleteFrom(SEALED_ANSWER).where(SEALED_ANSWER.ROUND_ID.eq(round)).execute();
        sql.deleteFrom(DRAFT).where(DRAFT.ROUND_ID.eq(round)).execute();
        sql.deleteFrom(BALLOT).where(BALLOT.ROUND_ID.eq(round)).execute();
        sql.deleteFrom(ROUND_KEY).where(ROUND_KEY.ROUND_ID.eq(round)).execute();
    }
}
