package no.hvorervi.workshop;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static no.hvorervi.db.Tables.WORKSHOP_BATCH;
import static no.hvorervi.db.Tables.WORKSHOP_CAST;
import static no.hvorervi.db.Tables.WORKSHOP_COUNT;
import static no.hvorervi.db.Tables.WORKSHOP_KEY;
import static no.hvorervi.db.Tables.WORKSHOP_VOTE;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.select;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.hvorervi.db.tables.records.WorkshopBatchRecord;
import no.hvorervi.db.tables.records.WorkshopCountRecord;
import no.hvorervi.db.tables.records.WorkshopVoteRecord;
import no.hvorervi.ids.WorkshopId;
import no.hvorervi.ids.WorkshopVoteId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.SelectConditionStep;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Votes, what was revealed of them, and the key that everything before that is sealed to. */
@Repository
class VoteRepository {

    private final DSLContext sql;

    VoteRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** All of the workshop; earlier turns come before later ones. */
    List<StoredVote> find(WorkshopId workshop) {
        return votes(workshop).fetch(VoteRepository::stored);
    }

    /** The same; nobody casts in any of them until this transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    List<StoredVote> lock(WorkshopId workshop) {
        return votes(workshop).forUpdate().fetch(VoteRepository::stored).stream()
                .sorted(Comparator.comparing(StoredVote::turn))
                .toList();
    }

    private SelectConditionStep<WorkshopVoteRecord> votes(WorkshopId workshop) {
        return sql.selectFrom(WORKSHOP_VOTE).where(WORKSHOP_VOTE.WORKSHOP_ID.eq(workshop));
    }

    private static StoredVote stored(WorkshopVoteRecord row) {
        return new StoredVote(
                row.getWorkshopVoteId(),
                VoteKind.valueOf(row.getKind()),
                row.getItemKey(),
                row.getTurn(),
                VoteState.valueOf(row.getState()));
    }

    /** One that is open. */
    @Transactional(propagation = Propagation.MANDATORY)
    void insert(WorkshopId workshop, VoteKind kind, String item, int turn) {
        sql.insertInto(WORKSHOP_VOTE)
                .set(WORKSHOP_VOTE.WORKSHOP_ID, workshop)
                .set(WORKSHOP_VOTE.KIND, kind.name())
                .set(WORKSHOP_VOTE.ITEM_KEY, item)
                .set(WORKSHOP_VOTE.TURN, (byte) turn)
                .set(WORKSHOP_VOTE.STATE, VoteState.OPEN.name())
                .execute();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void setState(Collection<WorkshopVoteId> votes, VoteState state) {
        sql.update(WORKSHOP_VOTE)
                .set(WORKSHOP_VOTE.STATE, state.name())
                .where(WORKSHOP_VOTE.WORKSHOP_VOTE_ID.in(votes))
                .execute();
    }

    /** What was revealed of each vote, batch by batch; nothing of those that were not. */
    Map<WorkshopVoteId, List<Batch>> findBatches(WorkshopId workshop) {
        Condition isOfWorkshop = WORKSHOP_BATCH.WORKSHOP_VOTE_ID.in(select(WORKSHOP_VOTE.WORKSHOP_VOTE_ID)
                .from(WORKSHOP_VOTE)
                .where(WORKSHOP_VOTE.WORKSHOP_ID.eq(workshop)));
        Map<BatchKey, List<WorkshopCountRecord>> counts = sql
                .select(WORKSHOP_COUNT.fields())
                .from(WORKSHOP_COUNT)
                .join(WORKSHOP_VOTE)
                .on(WORKSHOP_VOTE.WORKSHOP_VOTE_ID.eq(WORKSHOP_COUNT.WORKSHOP_VOTE_ID))
                .where(WORKSHOP_VOTE.WORKSHOP_ID.eq(workshop))
                .fetchInto(WORKSHOP_COUNT)
                .stream()
                .collect(groupingBy(row -> new BatchKey(row.getWorkshopVoteId(), row.getBatch())));
        Map<WorkshopVoteId, VoteKind> kinds = find(workshop).stream().collect(toMap(StoredVote::id, StoredVote::kind));
        Map<WorkshopVoteId, List<Batch>> batches = new HashMap<>();
        sql.selectFrom(WORKSHOP_BATCH)
                .where(isOfWorkshop)
                .orderBy(WORKSHOP_BATCH.WORKSHOP_VOTE_ID, WORKSHOP_BATCH.BATCH)
                .forEach(row -> batches.computeIfAbsent(row.getWorkshopVoteId(), id -> new ArrayList<>())
                        .add(batch(
                                row,
                                kinds.getOrDefault(row.getWorkshopVoteId(), VoteKind.SCORE),
                                counts.getOrDefault(
                                        new BatchKey(row.getWorkshopVoteId(), row.getBatch()), List.of()))));
        return batches;
    }

    private record BatchKey(WorkshopVoteId vote, int batch) {}

    private static Batch batch(WorkshopBatchRecord row, VoteKind kind, List<WorkshopCountRecord> counts) {
        int people = row.getPeople();
        if (kind.isChoice()) {
            return new Batch.Chosen(
                    people, counts.stream().collect(toMap(WorkshopCountRecord::getAnswer, each -> each.getNumber())));
        }
        Byte halves = row.getMeanHalves();
        return halves == null
                ? new Batch.Spread(
                        people,
                        counts.stream()
                                .collect(toMap(each -> Integer.valueOf(each.getAnswer()), each -> each.getNumber())))
                : new Batch.Alike(people, halves);
    }

    /** The next batch of the vote, which is never changed. */
    @Transactional(propagation = Propagation.MANDATORY)
    void insertBatch(WorkshopVoteId vote, Batch batch) {
        short number = (short) (1 + sql.fetchCount(WORKSHOP_BATCH, WORKSHOP_BATCH.WORKSHOP_VOTE_ID.eq(vote)));
        Byte halves = batch instanceof Batch.Alike alike ? (byte) alike.halves() : null;
        sql.insertInto(WORKSHOP_BATCH)
                .set(WORKSHOP_BATCH.WORKSHOP_VOTE_ID, vote)
                .set(WORKSHOP_BATCH.BATCH, number)
                .set(WORKSHOP_BATCH.PEOPLE, batch.people())
                .set(WORKSHOP_BATCH.MEAN_HALVES, halves)
                .execute();
        counts(batch).forEach((answer, people) -> sql.insertInto(WORKSHOP_COUNT)
                .set(WORKSHOP_COUNT.WORKSHOP_VOTE_ID, vote)
                .set(WORKSHOP_COUNT.BATCH, number)
                .set(WORKSHOP_COUNT.ANSWER, answer)
                .set(WORKSHOP_COUNT.NUMBER, people)
                .execute());
    }

    private static Map<String, Integer> counts(Batch batch) {
        return switch (batch) {
            case Batch.Spread(var people, var counts) ->
                counts.entrySet().stream().collect(toMap(each -> each.getKey().toString(), Map.Entry::getValue));
            case Batch.Alike alike -> Map.of();
            case Batch.Chosen(var people, var counts) -> counts;
        };
    }

    /** What is sealed in the vote and not counted, as it stands now. */
    @Transactional(propagation = Propagation.MANDATORY)
    List<byte[]> lockSealed(WorkshopVoteId vote) {
        return sql.select(WORKSHOP_CAST.SEALED)
                .from(WORKSHOP_CAST)
                .where(WORKSHOP_CAST.WORKSHOP_VOTE_ID.eq(vote))
                .and(WORKSHOP_CAST.SEALED.isNotNull())
                .orderBy(WORKSHOP_CAST.CAST_KEY)
                .forUpdate()
                .fetch(WORKSHOP_CAST.SEALED);
    }

    /** What is sealed in each of the votes and not counted, while people go on casting. */
    Map<WorkshopVoteId, List<byte[]>> findSealed(Collection<WorkshopVoteId> votes) {
        return sql.select(WORKSHOP_CAST.WORKSHOP_VOTE_ID, WORKSHOP_CAST.SEALED)
                .from(WORKSHOP_CAST)
                .where(WORKSHOP_CAST.WORKSHOP_VOTE_ID.in(votes))
                .and(WORKSHOP_CAST.SEALED.isNotNull())
                .fetchGroups(WORKSHOP_CAST.WORKSHOP_VOTE_ID, WORKSHOP_CAST.SEALED);
    }

    /** All that is sealed in the vote is counted: only that those phones have voted is kept. */
    @Transactional(propagation = Propagation.MANDATORY)
    void clearSealed(WorkshopVoteId vote) {
        sql.update(WORKSHOP_CAST)
                .setNull(WORKSHOP_CAST.SEALED)
                .where(WORKSHOP_CAST.WORKSHOP_VOTE_ID.eq(vote))
                .and(WORKSHOP_CAST.SEALED.isNotNull())
                .execute();
    }

    /** How many have cast in each of the votes and are not counted; those that nobody has cast in are left out. */
    Map<WorkshopVoteId, Integer> countSealed(Collection<WorkshopVoteId> votes) {
        return sql.select(WORKSHOP_CAST.WORKSHOP_VOTE_ID, count(WORKSHOP_CAST.SEALED))
                .from(WORKSHOP_CAST)
                .where(WORKSHOP_CAST.WORKSHOP_VOTE_ID.in(votes))
                .groupBy(WORKSHOP_CAST.WORKSHOP_VOTE_ID)
                .fetchMap(WORKSHOP_CAST.WORKSHOP_VOTE_ID, count(WORKSHOP_CAST.SEALED));
    }

    /** What can be read no more is gone, and those phones can vote again. */
    @Transactional(propagation = Propagation.MANDATORY)
    void deleteSealed(WorkshopId workshop) {
        sql.deleteFrom(WORKSHOP_CAST)
                .where(isIn(workshop))
                .and(WORKSHOP_CAST.SEALED.isNotNull())
                .execute();
    }

    private static Condition isIn(WorkshopId workshop) {
        return WORKSHOP_CAST.WORKSHOP_VOTE_ID.in(select(WORKSHOP_VOTE.WORKSHOP_VOTE_ID)
                .from(WORKSHOP_VOTE)
                .where(WORKSHOP_VOTE.WORKSHOP_ID.eq(workshop)));
    }

    /** What was revealed is all that is left. */
    @Transactional(propagation = Propagation.MANDATORY)
    void deleteAllButRevealed(WorkshopId workshop) {
        sql.deleteFrom(WORKSHOP_CAST).where(isIn(workshop)).execute();
        sql.deleteFrom(WORKSHOP_VOTE)
                .where(WORKSHOP_VOTE.WORKSHOP_ID.eq(workshop))
                .and(WORKSHOP_VOTE.STATE.ne(VoteState.REVEALED.name()))
                .execute();
        sql.deleteFrom(WORKSHOP_KEY)
                .where(WORKSHOP_KEY.WORKSHOP_ID.eq(workshop))
                .execute();
    }

    Optional<byte[]> findKey(WorkshopId workshop) {
        return sql.select(WORKSHOP_KEY.PUBLIC_KEY)
                .from(WORKSHOP_KEY)
                .where(WORKSHOP_KEY.WORKSHOP_ID.eq(workshop))
                .fetchOptional(WORKSHOP_KEY.PUBLIC_KEY);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void setKey(WorkshopId workshop, byte[] publicKey) {
        sql.insertInto(WORKSHOP_KEY)
                .set(WORKSHOP_KEY.WORKSHOP_ID, workshop)
                .set(WORKSHOP_KEY.PUBLIC_KEY, publicKey)
                .onDuplicateKeyUpdate()
                .set(WORKSHOP_KEY.PUBLIC_KEY, publicKey)
                .execute();
    }
}
