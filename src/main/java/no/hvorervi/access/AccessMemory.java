package no.hvorervi.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.UnitId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What is remembered of access, all of it of one revision and one day. Whenever a higher revision is heard of, or the day
 * changes, everything is forgotten; the revision remembered never falls.
 */
@Component
public class AccessMemory {

    /** More than the people who use one instance in a day. */
    private static final int MAX_PEOPLE = 20_000;

    /** More than the units of the largest municipality. */
    private static final int MAX_UNITS = 50_000;

    private final AtomicReference<Generation> current =
            new AtomicReference<>(new Generation(Long.MIN_VALUE, LocalDate.MIN));

    /**
     * To be called in the transaction that raised the revision: when it is committed, nothing older counts any more. When
     * it seems not to be, all is forgotten too, since a commit whose answer got lost may have happened.
     */
    public void raised(long revision) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status == STATUS_COMMITTED) {
                    current.updateAndGet(known -> known.since(revision, known.day));
                } else {
                    current.updateAndGet(known -> new Generation(known.revision, known.day));
                }
            }
        });
    }

    /** What is remembered for the day, of whatever revision. */
    Generation on(LocalDate day) {
        return current.updateAndGet(known -> known.since(known.revision, day));
    }

    /** What is remembered for the day, of this revision or a higher one. */
    Generation since(long revision, LocalDate day) {
        return current.updateAndGet(known -> known.since(revision, day));
    }

    /** What is known of one revision on one day; once replaced it is never looked at again, whatever is still put in. */
    static final class Generation {

        private final long revision;
        private final LocalDate day;
        private final Cache<AccountId, List<Grant>> grants = cache(MAX_PEOPLE);
        private final Cache<UnitId, Place> places = cache(MAX_UNITS);

        Generation(long revision, LocalDate day) {
            this.revision = revision;
            this.day = day;
        }

        private static <K, V> Cache<K, V> cache(int size) {
            // In the thread that asks: no others are at work here.
            return Caffeine.newBuilder()
                    .maximumSize(size)
                    .executor(Runnable::run)
                    .build();
        }

        private Generation since(long atLeast, LocalDate on) {
            return revision >= atLeast && day.equals(on) ? this : new Generation(Math.max(revision, atLeast), on);
        }

        boolean isOf(long other) {
            return revision == other;
        }

        Cache<AccountId, List<Grant>> grants() {
            return grants;
        }

        Cache<UnitId, Place> places() {
            return places;
        }
    }
}
