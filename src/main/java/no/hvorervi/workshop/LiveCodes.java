package no.hvorervi.workshop;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import no.hvorervi.base.Transactions;
import no.hvorervi.workshop.SittingRepository.Place;
import org.springframework.stereotype.Component;

/**
 * Where the codes of open sittings lead. All of them are kept in memory and read anew twice a second at most, so that neither a
 * room full of phones nor somebody who guesses asks the database.
 */
@Component
class LiveCodes {

    static final Duration KEPT_FOR = Duration.ofMillis(500);

    private final SittingRepository repository;
    private final Transactions transactions;
    private final Clock clock;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile Known known = new Known(Map.of(), System.nanoTime() - 2 * KEPT_FOR.toNanos());

    LiveCodes(SittingRepository repository, Transactions transactions, Clock clock) {
        this.repository = repository;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * What was read.
     *
     * @param nanos when
     */
    private record Known(Map<WorkshopCode, Place> places, long nanos) {

        boolean isOld() {
            return System.nanoTime() - nanos > KEPT_FOR.toNanos();
        }
    }

    /** Empty when the code leads nowhere, or no longer. */
    Optional<Place> find(WorkshopCode code) {
        if (known.isOld()) {
            read();
        }
        return Optional.ofNullable(known.places().get(code));
    }

    private void read() {
        reading.lock();
        try {
            // Somebody may have read while this one waited.
            if (known.isOld()) {
                long nanos = System.nanoTime();
                known = new Known(transactions.readOnce(() -> repository.findLive(clock.instant())), nanos);
            }
        } finally {
            reading.unlock();
        }
    }

    /** They have changed just now. */
    void forget() {
        known = new Known(known.places(), System.nanoTime() - 2 * KEPT_FOR.toNanos());
    }
}
