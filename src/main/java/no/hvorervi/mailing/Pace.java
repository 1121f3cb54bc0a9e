package no.hvorervi.mailing;

import java.time.Duration;
import java.time.Instant;

/**
 * How many letters may leave at a moment, so that no more than the set number leave in a minute.
 *
 * @param perMinute letters in a minute
 */
record Pace(int perMinute) {

    /** After a break letters leave as if it had been this short, and not all that could have left. */
    static final Duration CATCH_UP = Duration.ofSeconds(5);

    /** @param next when the next letter may leave, as the last {@link #after} said */
    int free(Instant next, Instant now) {
        return next.isAfter(now)
                ? 0
                : 1 + (int) Duration.between(begin(next, now), now).dividedBy(interval());
    }

    /** When the next letter may leave after some have. */
    Instant after(int letters, Instant next, Instant now) {
        return begin(next, now).plus(interval().multipliedBy(letters));
    }

    private static Instant begin(Instant next, Instant now) {
        Instant earliest = now.minus(CATCH_UP);
        return next.isBefore(earliest) ? earliest : next;
    }

    private Duration interval() {
        return Duration.ofMinutes(1).dividedBy(perMinute);
    }
}
