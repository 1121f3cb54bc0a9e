package no.hvorervi.distribution;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import no.hvorervi.audit.AuditAction;
import no.hvorervi.audit.AuditEvent;
import no.hvorervi.audit.AuditLog;
import no.hvorervi.base.Transactions;
import no.hvorervi.ids.MailJobId;
import no.hvorervi.ids.RoundId;
import no.hvorervi.mailing.Outbox;
import no.hvorervi.rounds.OpenRounds;
import no.hvorervi.rounds.RoundTerms;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Deletes addresses and links as soon as their round is over, and lets no letter of it leave any more. */
@Component
class DistributionRetention {

    private static final Logger LOG = LoggerFactory.getLogger(DistributionRetention.class);

    private final DistributionRepository repository;
    private final LinkRepository links;
    private final OpenRounds rounds;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Transactions transactions;
    private final Clock clock;

    DistributionRetention(
            DistributionRepository repository,
            LinkRepository links,
            OpenRounds rounds,
            Outbox outbox,
            AuditLog audit,
            Transactions transactions,
            Clock clock) {
        this.repository = repository;
        this.links = links;
        this.rounds = rounds;
        this.outbox = outbox;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void deleteOfThoseOver() {
        Instant now = clock.instant();
        Set<RoundId> kept = new HashSet<>(transactions.read(repository::findRounds));
        kept.addAll(transactions.read(links::findRounds));
        if (kept.isEmpty()) {
            return;
        }
        List<RoundId> closed = transactions.read(() -> rounds.findClosed(Instant.EPOCH, now));
        for (RoundId round : kept) {
            if (closed.contains(round) || transactions.read(() -> hasComeToNothing(round, now))) {
                tryToDelete(round);
            }
        }
    }

    /** Whether the time of a round is over that was never asked or was cancelled. */
    private boolean hasComeToNothing(RoundId round, Instant now) {
        return rounds.findTerms(round)
                .filter(terms -> !terms.closesAt().isAfter(now))
                .isPresent();
    }

    private void tryToDelete(RoundId round) {
        try {
            delete(round);
        } catch (RuntimeException failure) {
            LOG.error("The addresses of round {} could not be deleted; it is tried again in a minute", round, failure);
        }
    }

    private void delete(RoundId round) {
        transactions.write(() -> {
            List<MailJobId> jobs = repository.findJobs(round);
            outbox.progress(jobs).forEach((job, progress) -> {
                if (progress.waiting() > 0) {
                    outbox.cancel(job);
                }
            });
            int addresses = repository.deleteRecipients(round);
            int offered = links.delete(round);
            if (addresses + offered > 0) {
                RoundTerms terms = rounds.findTerms(round).orElseThrow();
                audit.record(AuditEvent.of(AuditAction.RECIPIENTS_DELETED)
                        .in(terms.municipality())
                        .about("round", round)
                        .with("addresses", addresses));
            }
        });
    }
}
