package no.hvorervi.release;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import no.hvorervi.base.Transactions;
import no.hvorervi.ids.RoundId;
import no.hvorervi.rounds.OpenRounds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Releases every round that is over, as soon as its answers are opened. */
@Component
class ReleaseJob {

    private static final Logger LOG = LoggerFactory.getLogger(ReleaseJob.class);

    private final OpenRounds rounds;
    private final ReleaseRepository jobs;
    private final ReleaseWork work;
    private final Transactions transactions;
    private final Clock clock;

    ReleaseJob(OpenRounds rounds, ReleaseRepository jobs, ReleaseWork work, Transactions transactions, Clock clock) {
        this.rounds = rounds;
        this.jobs = jobs;
        this.work = work;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** One round that cannot be released keeps none of the others from it. */
    @Scheduled(fixedDelay = 30, initialDelay = 45, timeUnit = TimeUnit.SECONDS)
    void releaseThoseOver() {
        for (RoundId round : findUnreleased()) {
            try {
                work.run(round);
            } catch (LeaseLostException taken) {
                LOG.warn("The release of round {} took long; it is gone on with", round);
            } catch (RuntimeException failure) {
                LOG.error("Round {} could not be released; it is tried again in half a minute", round, failure);
            }
        }
    }

    private List<RoundId> findUnreleased() {
        Instant now = clock.instant();
        return transactions.read(() -> {
            Set<RoundId> over = jobs.findOver();
            return rounds.findClosed(Instant.EPOCH, now).stream()
                    .filter(round -> !over.contains(round))
                    .toList();
        });
    }
}
