package no.hvorervi.workshop;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import no.hvorervi.base.Transactions;
import no.hvorervi.ids.WorkshopId;
import no.hvorervi.sealing.WorkshopKeys;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Ends what nobody has ended: sittings after twelve hours, workshops that have rested for sixty days, and the keys of those that
 * are over, where a crash came in between.
 */
@Component
class WorkshopCloser {

    /** A workshop that nobody goes on with is over then. */
    static final Duration LONGEST_REST = Duration.ofDays(60);

    private static final Logger LOG = LoggerFactory.getLogger(WorkshopCloser.class);

    private final WorkshopRepository workshops;
    private final SittingRepository repository;
    private final Sittings sittings;
    private final WorkshopKeys keys;
    private final Transactions transactions;
    private final Clock clock;

    WorkshopCloser(
            WorkshopRepository workshops,
            SittingRepository repository,
            Sittings sittings,
            WorkshopKeys keys,
            Transactions transactions,
            Clock clock) {
        this.workshops = workshops;
        this.repository = repository;
        this.sittings = sittings;
        this.keys = keys;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** One that cannot be ended keeps none of the others from it. */
    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.MINUTES)
    void endThoseDue() {
        Instant now = clock.instant();
        transactions
                .readOnce(() -> repository.findOverdue(now))
                .forEach(each -> attempt(each, WorkshopState.RUNNING, workshop -> endOverdue(workshop, now)));
        transactions
                .readOnce(() -> workshops.findResting(now.minus(LONGEST_REST)))
                .forEach(each -> attempt(each, WorkshopState.BETWEEN, sittings::endWorkshop));
        // A workshop's row is there before its key, so that a key without a row is of one that is gone.
        Set<WorkshopId> withKeys = keys.findWorkshops();
        Set<WorkshopId> unended = transactions.readOnce(() -> workshops.findUnended(withKeys));
        withKeys.stream().filter(each -> !unended.contains(each)).forEach(keys::delete);
    }

    /** Somebody may have ended it meanwhile, and opened the next one. */
    private void endOverdue(StoredWorkshop workshop, Instant now) {
        if (repository.isOverdue(workshop.id(), now)) {
            sittings.end(workshop.id());
        }
    }

    private void attempt(WorkshopId id, WorkshopState from, Consumer<StoredWorkshop> end) {
        try {
            transactions.write(() ->
                    workshops.lock(id).filter(each -> each.state() == from).ifPresent(end));
        } catch (RuntimeException failure) {
            LOG.error("Workshop {} could not be ended; it is tried again in a minute", id, failure);
        }
    }
}
