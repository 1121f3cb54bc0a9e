package no.hvorervi.digest;

import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import no.hvorervi.audit.AuditAction;
import no.hvorervi.audit.AuditEvent;
import no.hvorervi.audit.AuditLog;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.Transactions;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Deletes who has had which week's letter when its code is too old to be used, also while no letters are sent. */
@Component
class DigestRetention {

    private static final int WEEKS_KEPT = 26;

    private final DigestRepository repository;
    private final AuditLog audit;
    private final Transactions transactions;
    private final Clock clock;

    DigestRetention(DigestRepository repository, AuditLog audit, Transactions transactions, Clock clock) {
        this.repository = repository;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 1, fixedRate = 60, timeUnit = TimeUnit.MINUTES)
    void deleteOld() {
        LocalDate before = NorwegianTime.today(clock).minusWeeks(WEEKS_KEPT);
        transactions.write(() -> {
            int letters = repository.deleteBefore(before);
            if (letters > 0) {
                audit.record(AuditEvent.of(AuditAction.DIGESTS_DELETED).with("letters", letters));
            }
        });
    }
}
