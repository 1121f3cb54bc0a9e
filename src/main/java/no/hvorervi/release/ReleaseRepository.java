package no.hvorervi.release;

import static no.hvorervi.db.Tables.RELEASE_JOB;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.hvorervi.db.tables.records.ReleaseJobRecord;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.ids.RoundId;
import no.hvorervi.release.ReleaseJobState.State;
import no.hvorervi.release.ReleaseJobState.Tally;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How far releases have come, and who works on them. */
@Repository
class ReleaseRepository {

    /** Longer than any step takes between two signs of life. */
    static final Duration LEASE = Duration.ofMinutes(5);

    private final DSLContext sql;

    ReleaseRepository(DSLContext sql) {
        this.sql = sql;
    }

    Optional<ReleaseJobState> find(RoundId round) {
        return sql.selectFrom(RELEASE_JOB).where(RELEASE_JOB.ROUND_ID.eq(round)).fetchOptional(this::state);
    }

    private ReleaseJobState state(ReleaseJobRecord row) {
        return new ReleaseJobState(
                State.valueOf(row.getState()),
                ReleaseStep.valueOf(row.getStep()),
                row.getUnitsDone(),
                row.getUnitsTotal(),
                Optional.ofNullable(row.getPlanDigest())
                        .map(digest -> HexFormat.of().formatHex(digest)),
                row.getShown() == null || row.getWithheld() == null
                        ? Optional.empty()
                        : Optional.of(new Tally(row.getShown(), row.getWithheld())),
                Optional.ofNullable(row.getFault()).map(ReleaseFault::valueOf));
    }

    /** Rounds of which nothing more is to be done. */
    Set<RoundId> findOver() {
        return sql.select(RELEASE_JOB.ROUND_ID)
                .from(RELEASE_JOB)
                .where(RELEASE_JOB.STATE.ne(State.RUNNING.name()))
                .fetchSet(RELEASE_JOB.ROUND_ID);
    }

    /**
     * Takes the round to work on it, if nobody works on it or on another of the municipality.
     *
     * @return false too when nothing more is to be done
     */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean claim(RoundId round, MunicipalityId municipality, UUID worker, Instant now) {
        sql.insertInto(RELEASE_JOB)
                .set(RELEASE_JOB.ROUND_ID, round)
                .set(RELEASE_JOB.MUNICIPALITY_ID, municipality)
                .set(RELEASE_JOB.STATE, State.RUNNING.name())
                .set(RELEASE_JOB.STEP, ReleaseStep.FREEZE.name())
                .onDuplicateKeyIgnore()
                .execute();
        var running = sql.selectFrom(RELEASE_JOB)
                .where(RELEASE_JOB.MUNICIPALITY_ID.eq(municipality))
                .and(RELEASE_JOB.STATE.eq(State.RUNNING.name()))
                .forUpdate()
                .fetch();
        boolean isFree = running.stream()
                .noneMatch(job -> job.getLeasedUntilAt() != null
                        && job.getLeasedUntilAt().isAfter(now)
                        && !Arrays.equals(job.getWorker(), bytes(worker)));
        return isFree
                && sql.update(RELEASE_JOB)
                                .set(RELEASE_JOB.WORKER, bytes(worker))
                                .set(RELEASE_JOB.LEASED_UNTIL_AT, now.plus(LEASE))
                                .where(RELEASE_JOB.ROUND_ID.eq(round))
                                .and(RELEASE_JOB.STATE.eq(State.RUNNING.name()))
                                .execute()
                        == 1;
    }

    /**
     * Goes on with a step.
     *
     * @throws LeaseLostException if somebody else works on it, or could
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void proceed(RoundId round, UUID worker, Instant now, ReleaseStep step) {
        requireOne(sql.update(RELEASE_JOB)
                .set(RELEASE_JOB.STEP, step.name())
                .set(RELEASE_JOB.LEASED_UNTIL_AT, now.plus(LEASE))
                .where(isMine(round, worker, now))
                .execute());
    }

    /** Begins to store what was decided, from the first unit. */
    @Transactional(propagation = Propagation.MANDATORY)
    void beginWriting(RoundId round, String digest, Tally tally, int units) {
        sql.update(RELEASE_JOB)
                .set(RELEASE_JOB.PLAN_DIGEST, HexFormat.of().parseHex(digest))
                .set(RELEASE_JOB.UNITS_DONE, 0)
                .set(RELEASE_JOB.UNITS_TOTAL, units)
                .set(RELEASE_JOB.SHOWN, tally.shown())
                .set(RELEASE_JOB.WITHHELD, tally.withheld())
                .where(RELEASE_JOB.ROUND_ID.eq(round))
                .execute();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void setDone(RoundId round, int units) {
        sql.update(RELEASE_JOB)
                .set(RELEASE_JOB.UNITS_DONE, units)
                .where(RELEASE_JOB.ROUND_ID.eq(round))
                .execute();
    }

    /** Nothing more is to be done; what the figures were is not kept here. */
    @Transactional(propagation = Propagation.MANDATORY)
    void setPublished(RoundId round) {
        end(round, State.PUBLISHED, Optional.empty());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void setFailed(RoundId round, ReleaseFault fault) {
        end(round, State.FAILED, Optional.of(fault));
    }

    private void end(RoundId round, State state, Optional<ReleaseFault> fault) {
        sql.update(RELEASE_JOB)
                .set(RELEASE_JOB.STATE, state.name())
                .set(RELEASE_JOB.FAULT, fault.map(Enum::name).orElse(null))
                .setNull(RELEASE_JOB.PLAN_DIGEST)
                .setNull(RELEASE_JOB.WORKER)
                .setNull(RELEASE_JOB.LEASED_UNTIL_AT)
                .where(RELEASE_JOB.ROUND_ID.eq(round))
                .execute();
    }

    /** Lets another go on at once. */
    @Transactional(propagation = Propagation.MANDATORY)
    void leave(RoundId round, UUID worker) {
        sql.update(RELEASE_JOB)
                .setNull(RELEASE_JOB.WORKER)
                .setNull(RELEASE_JOB.LEASED_UNTIL_AT)
                .where(RELEASE_JOB.ROUND_ID.eq(round))
                .and(RELEASE_JOB.WORKER.eq(bytes(worker)))
                .execute();
    }

    private static Condition isMine(RoundId round, UUID worker, Instant now) {
        return RELEASE_JOB
                .ROUND_ID
                .eq(round)
                .and(RELEASE_JOB.WORKER.eq(bytes(worker)))
                .and(RELEASE_JOB.LEASED_UNTIL_AT.gt(now));
    }

    private static void requireOne(int updated) {
        if (updated != 1) {
            throw new LeaseLostException();
        }
    }

    private static byte[] bytes(UUID worker) {
        return ByteBuffer.allocate(Long.BYTES * 2)
                .putLong(worker.getMostSignificantBits())
                .putLong(worker.getLeastSignificantBits())
                .array();
    }
}
