package no.hvorervi.workshop;

import static no.hvorervi.db.Tables.WORKSHOP;
import static no.hvorervi.db.Tables.WORKSHOP_CAST;
import static no.hvorervi.db.Tables.WORKSHOP_VOTE;
import static org.jooq.impl.DSL.row;

import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.hvorervi.ids.WorkshopId;
import no.hvorervi.ids.WorkshopVoteId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What phones cast, sealed. */
@Repository
class CastRepository {

    private final DSLContext sql;

    CastRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** A phone in a vote. */
    record Caster(WorkshopVoteId vote, CastKey key) {}

    /** Those of the workshops that have a sitting open; they keep it until this transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    Set<WorkshopId> lockRunning(Collection<WorkshopId> workshops) {
        return sql.select(WORKSHOP.WORKSHOP_ID)
                .from(WORKSHOP)
                .where(WORKSHOP.WORKSHOP_ID.in(workshops))
                .and(WORKSHOP.STATE.eq(WorkshopState.RUNNING.name()))
                .forShare()
                .fetchSet(WORKSHOP.WORKSHOP_ID);
    }

    /** How far the votes have come, until this transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    Map<WorkshopVoteId, VoteState> lockVotes(Collection<WorkshopVoteId> votes) {
        return sql.select(WORKSHOP_VOTE.WORKSHOP_VOTE_ID, WORKSHOP_VOTE.STATE)
                .from(WORKSHOP_VOTE)
                .where(WORKSHOP_VOTE.WORKSHOP_VOTE_ID.in(votes))
                .forShare()
                .fetchMap(row -> row.value1(), row -> VoteState.valueOf(row.value2()));
    }

    /** Those of them whose ballot is counted. */
    Set<Caster> findCounted(Collection<Caster> casters) {
        return find(casters, WORKSHOP_CAST.SEALED.isNull());
    }

    /** Those of them who have cast. */
    Set<Caster> findCast(Collection<Caster> casters) {
        return find(casters, DSL.noCondition());
    }

    private Set<Caster> find(Collection<Caster> casters, Condition condition) {
        if (casters.isEmpty()) {
            return Set.of();
        }
        return sql.select(WORKSHOP_CAST.WORKSHOP_VOTE_ID, WORKSHOP_CAST.CAST_KEY)
                .from(WORKSHOP_CAST)
                .where(row(WORKSHOP_CAST.WORKSHOP_VOTE_ID, WORKSHOP_CAST.CAST_KEY)
                        .in(casters.stream()
                                .map(each -> row(each.vote(), each.key().bytes()))
                                .toList()))
                .and(condition)
                .fetchSet(found -> new Caster(found.value1(), new CastKey(ByteBuffer.wrap(found.value2()))));
    }

    /** Each in place of what the phone cast before. */
    @Transactional(propagation = Propagation.MANDATORY)
    void set(List<ToCast> casts) {
        if (casts.isEmpty()) {
            return;
        }
        var insert = sql.batch(sql.insertInto(
                        WORKSHOP_CAST, WORKSHOP_CAST.WORKSHOP_VOTE_ID, WORKSHOP_CAST.CAST_KEY, WORKSHOP_CAST.SEALED)
                .values((WorkshopVoteId) null, null, null)
                .onDuplicateKeyUpdate()
                .set(WORKSHOP_CAST.SEALED, DSL.excluded(WORKSHOP_CAST.SEALED)));
        for (ToCast each : casts) {
            insert = insert.bind(each.caster().vote(), each.caster().key().bytes(), each.bytes());
        }
        insert.execute();
    }

    /**
     * What is to be cast.
     *
     * @param sealed so that only the workshop's key opens it
     */
    record ToCast(WorkshopId workshop, Caster caster, ByteBuffer sealed) {

        byte[] bytes() {
            byte[] bytes = new byte[sealed.remaining()];
            sealed.duplicate().get(bytes);
            return bytes;
        }
    }
}
