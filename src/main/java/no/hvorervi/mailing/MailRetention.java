package no.hvorervi.mailing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import no.hvorervi.audit.AuditAction;
import no.hvorervi.audit.AuditEvent;
import no.hvorervi.audit.AuditLog;
import no.hvorervi.base.Transactions;
import no.hvorervi.ids.MailJobId;
import no.hvorervi.mailing.MailJobRepository.StoredJob;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Deletes by what letters come back when their job has ended, and the job some time after. */
@Component
class MailRetention {

    /** So long it can be seen how many letters were sent. */
    static final Duration KEPT = Duration.ofDays(30);

    private final MailJobRepository jobs;
    private final MailEntryRepository entries;
    private final AuditLog audit;
    private final Transactions transactions;
    private final Clock clock;

    MailRetention(
            MailJobRepository jobs,
            MailEntryRepository entries,
            AuditLog audit,
            Transactions transactions,
            Clock clock) {
        this.jobs = jobs;
        this.entries = entries;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** As addresses are deleted then: what comes back from now on helps nobody. */
    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void closeEnded() {
        Instant now = clock.instant();
        transactions.read(() -> jobs.findEnding(now)).forEach(this::close);
    }

    private void close(MailJobId job) {
        transactions.write(
                () -> jobs.lock(job).filter(stored -> !stored.isOver()).ifPresent(stored -> {
                    int letters = entries.deleteMessageHashes(job);
                    jobs.setOver(job);
                    record(AuditAction.MAIL_CLOSED, stored, letters);
                }));
    }

    @Scheduled(initialDelay = 1, fixedRate = 60, timeUnit = TimeUnit.MINUTES)
    void deleteEnded() {
        Instant before = clock.instant().minus(KEPT);
        transactions.read(() -> jobs.findEnded(before)).forEach(this::delete);
    }

    private void delete(MailJobId job) {
        transactions.write(() -> jobs.lock(job).ifPresent(stored -> {
            int letters = entries.delete(job);
            jobs.delete(job);
            record(AuditAction.MAIL_DELETED, stored, letters);
        }));
    }

    private void record(AuditAction action, StoredJob job, int letters) {
        audit.record(AuditEvent.of(action)
                .in(job.municipality())
                .about("mail-job", job.id())
                .with("what", job.key())
                .with("letters", letters));
    }
}
