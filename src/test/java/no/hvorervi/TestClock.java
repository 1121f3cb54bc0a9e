package no.hvorervi;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import no.hvorervi.base.NorwegianTime;

/** The application's clock in tests: the system's, unless a test stops it or moves it. */
public final class TestClock extends Clock {

    private volatile Clock current = Clock.systemUTC();

    /** Stands still at the moment. */
    public void stopAt(Instant moment) {
        current = Clock.fixed(moment, ZoneOffset.UTC);
    }

    /** Stands still at noon of the day in Norway. */
    public void stopOn(LocalDate day) {
        stopAt(day.atTime(12, 0).atZone(NorwegianTime.ZONE).toInstant());
    }

    /** Goes on from later than now; stands still if it was stopped. */
    public void advance(Duration time) {
        current = Clock.offset(current, time);
    }

    /** Follows the system again. */
    public void reset() {
        current = Clock.systemUTC();
    }

    @Override
    public Instant instant() {
        return current.instant();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("Times are kept in UTC");
    }
}
