package no.hvorervi.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Lets the demonstration's past be made by the same services that make the present. */
@Component
@Primary
@Profile("demo")
class DemonstrationClock extends Clock {

    private volatile Optional<Instant> stopped = Optional.empty();

    /** Stands still at a moment in the past. */
    void stopAt(Instant moment) {
        stopped = Optional.of(moment);
    }

    /** Runs again, with the real time. */
    void run() {
        stopped = Optional.empty();
    }

    @Override
    public Instant instant() {
        return stopped.orElseGet(Instant::now);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return zone.equals(ZoneOffset.UTC) ? this : Clock.system(zone);
    }
}
