package no.hvorervi.base;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Slows guessing down without letting strangers lock people out.
 *
 * <p>An account is guarded against each network by itself: at most ten attempts in any quarter of an hour, five at once
 * and then one every three minutes. A network may fail two hundred times in a quarter, whatever it tries, and all together
 * five times a second. Attempts that succeed do not count. Each instance counts for itself.
 */
@Component
public class Attempts {

    private static final Duration QUARTER = Duration.ofMinutes(15);

    /** As many at once as come back in a quarter, so that no quarter ever holds more than twice as many. */
    private static final int OF_ACCOUNT = 5;

    private static final int OF_NETWORK = 100;
    private static final int OF_ALL_AT_ONCE = 200;
    private static final int OF_ALL_PER_SECOND = 5;

    private static final int REMEMBERED = 50_000;

    /** As long as an address of an account can be; more of it would only fill the memory. */
    private static final int LONGEST_NAME = 254;

    private final TimeMeter time;
    private final Cache<Key, Counter> ofAccounts;
    private final Cache<Key, Counter> ofNetworks;
    private final Counter ofAll;

    @Autowired
    Attempts() {
        // Not the clock on the wall: setting it must neither open nor close anything.
        this(TimeMeter.SYSTEM_NANOTIME);
    }

    Attempts(TimeMeter time) {
        this.time = time;
        this.ofAccounts = remembering(REMEMBERED);
        this.ofNetworks = remembering(REMEMBERED);
        this.ofAll = new Counter(Bucket.builder()
                .withCustomTimePrecision(time)
                .addLimit(
                        limit -> limit.capacity(OF_ALL_AT_ONCE).refillGreedy(OF_ALL_PER_SECOND, Duration.ofSeconds(1)))
                .build());
    }

    private static Cache<Key, Counter> remembering(int size) {
        return Caffeine.newBuilder()
                .maximumSize(size)
                .expireAfterAccess(QUARTER.multipliedBy(2))
                .build();
    }

    /**
     * Counts one attempt.
     *
     * @param what it is an attempt at, such as signing in
     * @param who the name of the account, as typed; empty where no account is named
     * @throws TooManyAttemptsException if it must not be looked at
     */
    public void count(String what, String who, Network from) {
        Counter network = counter(ofNetworks, Key.of(what, "", from), OF_NETWORK);
        // Asked first, so that made-up names cannot push counters of real ones out of the memory.
        network.requireLeft();
        ofAll.requireLeft();
        if (!who.isEmpty()) {
            counter(ofAccounts, Key.of(what, who, from), OF_ACCOUNT).take();
        }
        network.take();
        ofAll.take();
    }

    /** Takes the last attempt back: it succeeded. */
    public void forget(String what, String who, Network from) {
        if (!who.isEmpty()) {
            counter(ofAccounts, Key.of(what, who, from), OF_ACCOUNT).giveBack();
        }
        counter(ofNetworks, Key.of(what, "", from), OF_NETWORK).giveBack();
        ofAll.giveBack();
    }

    private Counter counter(Cache<Key, Counter> counters, Key key, int perQuarter) {
        Function<Key, Counter> made = missing -> new Counter(Bucket.builder()
                .withCustomTimePrecision(time)
                .addLimit(limit -> limit.capacity(perQuarter).refillGreedy(perQuarter, QUARTER))
                .build());
        return Objects.requireNonNull(counters.get(key, made));
    }

    private record Key(String what, String who, Network from) {

        static Key of(String what, String who, Network from) {
            String name = who.substring(0, Math.min(who.length(), 2 * LONGEST_NAME))
                    .strip()
                    .toLowerCase(Locale.ROOT);
            return new Key(what, name.substring(0, Math.min(name.length(), LONGEST_NAME)), from);
        }
    }

    /** A bucket, and whether someone has been told that it is empty. */
    private record Counter(Bucket bucket, AtomicBoolean isTold) {

        Counter(Bucket bucket) {
            this(bucket, new AtomicBoolean());
        }

        void requireLeft() {
            if (bucket.getAvailableTokens() == 0) {
                refuse(bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill());
            }
        }

        void take() {
            ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
            if (!probe.isConsumed()) {
                refuse(probe.getNanosToWaitForRefill());
            }
            isTold.set(false);
        }

        void giveBack() {
            bucket.addTokens(1);
        }

        private void refuse(long nanos) {
            throw new TooManyAttemptsException(Duration.ofNanos(nanos), !isTold.getAndSet(true));
        }
    }
}
