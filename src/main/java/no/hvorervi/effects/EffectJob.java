package no.hvorervi.effects;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import no.hvorervi.base.Transactions;
import no.hvorervi.effects.EffectRepository.ReleasedSoFar;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Has actions measured as soon as a round is released, and each hour those that were written down or changed since, or that
 * somebody was kept from measuring. Several instances may do so at once: what is stored first stays.
 */
@Component
class EffectJob {

    private static final Duration CATCHING_UP = Duration.ofHours(1);

    private final EffectWork work;
    private final EffectRepository repository;
    private final Transactions transactions;
    private final Clock clock;
    private Optional<Done> last = Optional.empty();

    EffectJob(EffectWork work, EffectRepository repository, Transactions transactions, Clock clock) {
        this.work = work;
        this.repository = repository;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What there was when all was last measured. */
    private record Done(ReleasedSoFar released, Instant at) {}

    /** Asks for little while nothing is released. */
    @Scheduled(fixedDelay = 30, initialDelay = 60, timeUnit = TimeUnit.SECONDS)
    void measureThoseReleased() {
        ReleasedSoFar released = transactions.readOnce(repository::releasedSoFar);
        Instant now = clock.instant();
        boolean isDone = last.filter(each -> each.released().equals(released))
                .filter(each -> each.at().plus(CATCHING_UP).isAfter(now))
                .isPresent();
        if (!isDone && work.run()) {
            last = Optional.of(new Done(released, now));
        }
    }
}
