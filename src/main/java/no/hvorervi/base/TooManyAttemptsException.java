package no.hvorervi.base;

import java.time.Duration;

/** Somebody tries too often, and has to wait. */
public class TooManyAttemptsException extends RuntimeException {

    private final Duration wait;
    private final boolean isFirst;

    TooManyAttemptsException(Duration wait, boolean isFirst) {
        super("Too many attempts");
        this.wait = wait;
        this.isFirst = isFirst;
    }

    /** How long until the next attempt is looked at. */
    public Duration howLong() {
        return wait;
    }

    /** Whether this is the first refusal since attempts were last looked at, and so the one to record. */
    public boolean isFirst() {
        return isFirst;
    }

    /** In whole minutes, rounded up: what a page says. */
    public long minutes() {
        return Math.max(1, wait.plusSeconds(59).toMinutes());
    }
}
