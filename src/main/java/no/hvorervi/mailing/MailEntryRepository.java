package no.hvorervi.mailing;

import static no.hvorervi.db.Tables.MAIL_ENTRY;
import static org.jooq.impl.DSL.val;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import no.hvorervi.base.Chunks;
import no.hvorervi.ids.MailJobId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Letters of the outbox. */
@Repository
class MailEntryRepository {

    private static final int AT_ONCE = 1_000;

    private final DSLContext sql;

    MailEntryRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** Those that the job has already, also if another transaction has just queued them; the job must be locked. */
    @Transactional(propagation = Propagation.MANDATORY)
    Set<LetterHash> lockQueued(MailJobId job, Collection<LetterHash> asked) {
        Set<LetterHash> found = new HashSet<>();
        for (List<LetterHash> some : Chunks.of(asked, AT_ONCE)) {
            sql.select(MAIL_ENTRY.LETTER_HASH)
                    .from(MAIL_ENTRY)
                    .where(MAIL_ENTRY.MAIL_JOB_ID.eq(job))
                    .and(MAIL_ENTRY.LETTER_HASH.in(
                            some.stream().map(LetterHash::bytes).toList()))
                    .forUpdate()
                    .forEach(row -> found.add(LetterHash.of(row.value1())));
        }
        return found;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void insert(Collection<SealedLetter> letters, Function<SealedLetter, LetterHash> messageHash, Instant now) {
        Query line = sql.insertInto(
                        MAIL_ENTRY,
                        MAIL_ENTRY.MAIL_JOB_ID,
                        MAIL_ENTRY.LETTER_HASH,
                        MAIL_ENTRY.MESSAGE_HASH,
                        MAIL_ENTRY.SEALED,
                        MAIL_ENTRY.STATE,
                        MAIL_ENTRY.NEXT_AT)
                .values(
                        any(MAIL_ENTRY.MAIL_JOB_ID),
                        any(MAIL_ENTRY.LETTER_HASH),
                        any(MAIL_ENTRY.MESSAGE_HASH),
                        any(MAIL_ENTRY.SEALED),
                        any(MAIL_ENTRY.STATE),
                        any(MAIL_ENTRY.NEXT_AT));
        for (List<SealedLetter> some : Chunks.of(letters, AT_ONCE)) {
            sql.batch(line)
                    .bind(some.stream()
                            .map(each -> new Object[] {
                                each.job(),
                                each.hash().bytes(),
                                messageHash.apply(each).bytes(),
                                each.content(),
                                LetterState.QUEUED.name(),
                                now
                            })
                            .toArray(Object[][]::new))
                    .execute();
        }
    }

    /** A bind value that each line of a batch fills in. */
    private static <T> Field<T> any(Field<T> column) {
        return val(null, column);
    }

    /**
     * Takes the letters that have waited longest, and those whose sender is taken for dead.
     *
     * @param until when this sender is taken for dead
     */
    @Transactional(propagation = Propagation.MANDATORY)
    List<ClaimedLetter> lockNext(int limit, UUID sender, Instant now, Instant until) {
        List<ClaimedLetter> next = sql.select(
                        MAIL_ENTRY.MAIL_ENTRY_ID,
                        MAIL_ENTRY.MAIL_JOB_ID,
                        MAIL_ENTRY.LETTER_HASH,
                        MAIL_ENTRY.SEALED,
                        MAIL_ENTRY.ATTEMPTS)
                .from(MAIL_ENTRY)
                .where(MAIL_ENTRY.NEXT_AT.le(now))
                .orderBy(MAIL_ENTRY.NEXT_AT, MAIL_ENTRY.MAIL_ENTRY_ID)
                .limit(limit)
                .forUpdate()
                .skipLocked()
                .fetch(row -> new ClaimedLetter(
                        row.value1(),
                        new SealedLetter(row.value2(), LetterHash.of(row.value3()), row.value4()),
                        sender,
                        row.value5() + 1));
        if (next.isEmpty()) {
            return next;
        }
        sql.update(MAIL_ENTRY)
                .set(MAIL_ENTRY.STATE, LetterState.SENDING.name())
                .set(MAIL_ENTRY.SENDER, bytes(sender))
                .set(MAIL_ENTRY.ATTEMPTS, MAIL_ENTRY.ATTEMPTS.plus(1))
                .set(MAIL_ENTRY.NEXT_AT, until)
                .where(MAIL_ENTRY.MAIL_ENTRY_ID.in(
                        next.stream().map(ClaimedLetter::id).toList()))
                .execute();
        return next;
    }

    /** Whether it could be noted; not if somebody else has taken the letter over. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean markSent(ClaimedLetter letter) {
        return end(isHeld(letter), LetterState.SENT, null);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    boolean markFailed(ClaimedLetter letter, LetterFault fault) {
        return end(isHeld(letter), LetterState.FAILED, fault.name());
    }

    /** Also one that nobody knows yet to be sent: whoever should have noted it has died, or is just about to. */
    @Transactional(propagation = Propagation.MANDATORY)
    void markReturned(LetterHash message) {
        end(
                isMeant(message)
                        .and(MAIL_ENTRY.STATE.in(
                                LetterState.QUEUED.name(), LetterState.SENDING.name(), LetterState.SENT.name())),
                LetterState.FAILED,
                LetterFault.RETURNED.name());
    }

    boolean exists(LetterHash message) {
        return sql.fetchExists(MAIL_ENTRY, isMeant(message));
    }

    private static Condition isMeant(LetterHash message) {
        return MAIL_ENTRY.MESSAGE_HASH.eq(message.bytes());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    boolean markCancelled(ClaimedLetter letter) {
        return end(isHeld(letter), LetterState.CANCELLED, null);
    }

    private boolean end(Condition letter, LetterState state, @Nullable String fault) {
        return sql.update(MAIL_ENTRY)
                        .set(MAIL_ENTRY.STATE, state.name())
                        .setNull(MAIL_ENTRY.SEALED)
                        .setNull(MAIL_ENTRY.SENDER)
                        .setNull(MAIL_ENTRY.NEXT_AT)
                        .set(MAIL_ENTRY.FAULT, fault)
                        .where(letter)
                        .execute()
                == 1;
    }

    /** Lets the letter wait again. */
    @Transactional(propagation = Propagation.MANDATORY)
    void setWaiting(ClaimedLetter letter, Instant until, int attempts) {
        sql.update(MAIL_ENTRY)
                .set(MAIL_ENTRY.STATE, LetterState.QUEUED.name())
                .setNull(MAIL_ENTRY.SENDER)
                .set(MAIL_ENTRY.ATTEMPTS, (byte) attempts)
                .set(MAIL_ENTRY.NEXT_AT, until)
                .where(isHeld(letter))
                .execute();
    }

    private static Condition isHeld(ClaimedLetter letter) {
        return MAIL_ENTRY.MAIL_ENTRY_ID.eq(letter.id()).and(MAIL_ENTRY.SENDER.eq(bytes(letter.sender())));
    }

    /** How many letters are not sent because of it; those that are just being sent are not among them. */
    @Transactional(propagation = Propagation.MANDATORY)
    int setCancelled(MailJobId job) {
        return sql.update(MAIL_ENTRY)
                .set(MAIL_ENTRY.STATE, LetterState.CANCELLED.name())
                .setNull(MAIL_ENTRY.SEALED)
                .setNull(MAIL_ENTRY.NEXT_AT)
                .where(MAIL_ENTRY.MAIL_JOB_ID.eq(job))
                .and(MAIL_ENTRY.STATE.eq(LetterState.QUEUED.name()))
                .execute();
    }

    Map<LetterState, Integer> countStates(MailJobId job) {
        return countStates(List.of(job)).getOrDefault(job, Map.of());
    }

    Map<MailJobId, Map<LetterState, Integer>> countStates(Collection<MailJobId> jobs) {
        Map<MailJobId, Map<LetterState, Integer>> counts = new HashMap<>();
        for (List<MailJobId> some : Chunks.of(jobs, AT_ONCE)) {
            sql.select(MAIL_ENTRY.MAIL_JOB_ID, MAIL_ENTRY.STATE, DSL.count())
                    .from(MAIL_ENTRY)
                    .where(MAIL_ENTRY.MAIL_JOB_ID.in(some))
                    .groupBy(MAIL_ENTRY.MAIL_JOB_ID, MAIL_ENTRY.STATE)
                    .forEach(row -> counts.computeIfAbsent(row.value1(), job -> new EnumMap<>(LetterState.class))
                            .put(LetterState.valueOf(row.value2()), row.value3()));
        }
        return counts;
    }

    Set<LetterHash> findFailed(MailJobId job) {
        return sql.select(MAIL_ENTRY.LETTER_HASH)
                .from(MAIL_ENTRY)
                .where(MAIL_ENTRY.MAIL_JOB_ID.eq(job))
                .and(MAIL_ENTRY.STATE.eq(LetterState.FAILED.name()))
                .fetchSet(row -> LetterHash.of(row.value1()));
    }

    /** No notice means any of the job's letters from now on; how many could have been meant. */
    @Transactional(propagation = Propagation.MANDATORY)
    int deleteMessageHashes(MailJobId job) {
        return sql.update(MAIL_ENTRY)
                .setNull(MAIL_ENTRY.MESSAGE_HASH)
                .where(MAIL_ENTRY.MAIL_JOB_ID.eq(job))
                .and(MAIL_ENTRY.MESSAGE_HASH.isNotNull())
                .execute();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    int delete(MailJobId job) {
        return sql.deleteFrom(MAIL_ENTRY).where(MAIL_ENTRY.MAIL_JOB_ID.eq(job)).execute();
    }

    private static byte[] bytes(UUID sender) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(sender.getMostSignificantBits())
                .putLong(sender.getLeastSignificantBits())
                .array();
    }
}
