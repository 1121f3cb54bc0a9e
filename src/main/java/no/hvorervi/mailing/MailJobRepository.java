package no.hvorervi.mailing;

import static no.hvorervi.db.Tables.MAIL_JOB;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.hvorervi.ids.MailJobId;
import no.hvorervi.ids.MunicipalityId;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Jobs of the outbox. */
@Repository
class MailJobRepository {

    private final DSLContext sql;

    MailJobRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** A job as it is stored. */
    record StoredJob(
            MailJobId id,
            MunicipalityId municipality,
            String key,
            boolean isComplete,
            boolean isCancelled,
            boolean isOver) {

        boolean takesLetters() {
            return !isComplete && !isCancelled && !isOver;
        }
    }

    /** The job of the key, made unless there is one. */
    @Transactional(propagation = Propagation.MANDATORY)
    MailJobId insertIfMissing(MailJob job, Instant now) {
        sql.insertInto(MAIL_JOB, MAIL_JOB.MUNICIPALITY_ID, MAIL_JOB.JOB_KEY, MAIL_JOB.CREATED_AT, MAIL_JOB.ENDS_AT)
                .values(job.municipality(), job.key(), now, job.endsAt())
                .onDuplicateKeyIgnore()
                .execute();
        // Locked, so that one is seen that another transaction has just made.
        return sql.select(MAIL_JOB.MAIL_JOB_ID)
                .from(MAIL_JOB)
                .where(MAIL_JOB.JOB_KEY.eq(job.key()))
                .forUpdate()
                .fetchSingle(MAIL_JOB.MAIL_JOB_ID);
    }

    /** Whoever queues, completes or cancels has the job to itself until the transaction ends; empty when it is deleted. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<StoredJob> lock(MailJobId job) {
        return sql.select(
                        MAIL_JOB.MAIL_JOB_ID,
                        MAIL_JOB.MUNICIPALITY_ID,
                        MAIL_JOB.JOB_KEY,
                        MAIL_JOB.IS_COMPLETE,
                        MAIL_JOB.IS_CANCELLED,
                        MAIL_JOB.IS_OVER)
                .from(MAIL_JOB)
                .where(MAIL_JOB.MAIL_JOB_ID.eq(job))
                .forUpdate()
                .fetchOptional(Records.mapping(StoredJob::new));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void setComplete(MailJobId job) {
        sql.update(MAIL_JOB)
                .set(MAIL_JOB.IS_COMPLETE, true)
                .where(MAIL_JOB.MAIL_JOB_ID.eq(job))
                .execute();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void setCancelled(MailJobId job) {
        sql.update(MAIL_JOB)
                .set(MAIL_JOB.IS_CANCELLED, true)
                .where(MAIL_JOB.MAIL_JOB_ID.eq(job))
                .execute();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void setOver(MailJobId job) {
        sql.update(MAIL_JOB)
                .set(MAIL_JOB.IS_OVER, true)
                .where(MAIL_JOB.MAIL_JOB_ID.eq(job))
                .execute();
    }

    /** Those whose time has come to an end, which is not noted yet. */
    List<MailJobId> findEnding(Instant now) {
        return sql.select(MAIL_JOB.MAIL_JOB_ID)
                .from(MAIL_JOB)
                .where(MAIL_JOB.IS_OVER.isFalse())
                .and(MAIL_JOB.ENDS_AT.le(now))
                .orderBy(MAIL_JOB.MAIL_JOB_ID)
                .fetch(MAIL_JOB.MAIL_JOB_ID);
    }

    /** Those of the jobs whose letters may still be sent. */
    Set<MailJobId> findGoingOn(Collection<MailJobId> jobs, Instant now) {
        return sql.select(MAIL_JOB.MAIL_JOB_ID)
                .from(MAIL_JOB)
                .where(MAIL_JOB.MAIL_JOB_ID.in(jobs))
                .and(MAIL_JOB.IS_CANCELLED.isFalse())
                .and(MAIL_JOB.ENDS_AT.gt(now))
                .fetchSet(MAIL_JOB.MAIL_JOB_ID);
    }

    List<MailJobId> findEnded(Instant before) {
        return sql.select(MAIL_JOB.MAIL_JOB_ID)
                .from(MAIL_JOB)
                .where(MAIL_JOB.ENDS_AT.lt(before))
                .orderBy(MAIL_JOB.MAIL_JOB_ID)
                .fetch(MAIL_JOB.MAIL_JOB_ID);
    }

    /** Its letters must be gone. */
    @Transactional(propagation = Propagation.MANDATORY)
    void delete(MailJobId job) {
        sql.deleteFrom(MAIL_JOB).where(MAIL_JOB.MAIL_JOB_ID.eq(job)).execute();
    }
}
