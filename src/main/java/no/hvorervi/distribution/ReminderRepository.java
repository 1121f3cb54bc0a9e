package no.hvorervi.distribution;

import static no.hvorervi.db.Tables.REMINDER;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.hvorervi.ids.MailJobId;
import no.hvorervi.ids.RoundId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** When the rounds remind people. */
@Repository
class ReminderRepository {

    private final DSLContext sql;

    ReminderRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** By minutes before the round closes, the first to come first; with the job once the letters are queued. */
    Map<Integer, Optional<MailJobId>> find(RoundId round) {
        Map<Integer, Optional<MailJobId>> found = new LinkedHashMap<>();
        sql.select(REMINDER.MINUTES_BEFORE, REMINDER.MAIL_JOB_ID)
                .from(REMINDER)
                .where(REMINDER.ROUND_ID.eq(round))
                .orderBy(REMINDER.MINUTES_BEFORE.desc())
                .forEach(row -> found.put(row.value1(), Optional.ofNullable(row.value2())));
        return found;
    }

    /** Those whose letters are not queued, by round. */
    Map<RoundId, List<Integer>> findWaiting() {
        return sql.select(REMINDER.ROUND_ID, REMINDER.MINUTES_BEFORE)
                .from(REMINDER)
                .where(REMINDER.MAIL_JOB_ID.isNull())
                .orderBy(REMINDER.ROUND_ID, REMINDER.MINUTES_BEFORE.desc())
                .fetchGroups(REMINDER.ROUND_ID, REMINDER.MINUTES_BEFORE);
    }

    /** Once, however often it is asked for. */
    @Transactional(propagation = Propagation.MANDATORY)
    void insert(RoundId round, int minutesBefore) {
        sql.insertInto(REMINDER)
                .set(REMINDER.ROUND_ID, round)
                .set(REMINDER.MINUTES_BEFORE, minutesBefore)
                .onDuplicateKeyIgnore()
                .execute();
    }

    /** Unless its letters are queued. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean delete(RoundId round, int minutesBefore) {
        return sql.deleteFrom(REMINDER)
                        .where(REMINDER.ROUND_ID.eq(round))
                        .and(REMINDER.MINUTES_BEFORE.eq(minutesBefore))
                        .and(REMINDER.MAIL_JOB_ID.isNull())
                        .execute()
                == 1;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void setQueued(RoundId round, int minutesBefore, MailJobId job) {
        sql.update(REMINDER)
                .set(REMINDER.MAIL_JOB_ID, job)
                .where(REMINDER.ROUND_ID.eq(round))
                .and(REMINDER.MINUTES_BEFORE.eq(minutesBefore))
                .execute();
    }
}
