package no.hvorervi.workshop;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever guesses codes. Counted are wrong codes of all together, never addresses, since a whole town hall may come
 * over one of them; codes that lead somewhere are never counted.
 *
 * <p>It is the forty random bits that keep codes from being guessed; this keeps whoever guesses from being answered at length.
 */
@Component
class WrongCodes {

    /** As many as mistype in a hall of a thousand, and more. */
    static final int AT_ONCE = 200;

    static final int PER_SECOND = 20;

    private final Bucket bucket;

    @Autowired
    WrongCodes() {
        // Not the clock on the wall: setting it must neither open nor close anything.
        this(TimeMeter.SYSTEM_NANOTIME);
    }

    WrongCodes(TimeMeter time) {
        bucket = Bucket.builder()
                .withCustomTimePrecision(time)
                .addLimit(limit -> limit.capacity(AT_ONCE).refillGreedy(PER_SECOND, Duration.ofSeconds(1)))
                .build();
    }

    /** Counts one; whether it may be told that it is wrong. */
    boolean mayGuess() {
        return bucket.tryConsume(1);
    }
}
