package no.hvorervi.workshop;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
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

    private static final int MOST_PAST = 50_000;

    private final SittingRepository repository;
    private final Transactions transactions;
    private final Clock clock;
    private final ReentrantLock reading = new ReentrantLock();

    /** Codes that led somewhere, as far as this instance has seen it: whoever shows one of them guesses nothing. */
    private final Cache<WorkshopCode, Boolean> past = Caffeine.newBuilder()
            .maximumSize(MOST_PAST)
            .expireAfterWrite(Sittings.LONGEST)
            .build();

    /** Whether workshops go on, since a room full of phones asks it at the same moment. */
    private final Cache<WorkshopCode, Boolean> goingOn = Caffeine.newBuilder()
            .maximumSize(MOST_PAST)
            .expireAfterWrite(KEPT_FOR)
            .build();

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
                Map<WorkshopCode, Place> live = transactions.readOnce(() -> repository.findLive(clock.instant()));
                known.places().keySet().stream()
                        .filter(each -> !live.containsKey(each))
                        .forEach(each -> past.put(each, true));
                known = new Known(live, nanos);
            }
        } finally {
            reading.unlock();
        }
    }

    /** Whether a code that leads nowhere did so not long ago. */
    boolean hasLed(WorkshopCode code) {
        return past.getIfPresent(code) != null;
    }

    /** Whether the workshop of a code that leads nowhere is not over, so that its phones may be back. */
    boolean goesOn(WorkshopCode code) {
        return goingOn.get(code, each -> transactions.readOnce(() -> repository.hasCode(each)));
    }

    /** They have changed just now. */
    void forget() {
        known = new Known(known.places(), System.nanoTime() - 2 * KEPT_FOR.toNanos());
    }
}
