package no.hvorervi.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Lets the demonstration's past be made by the same services that make the present. */
@Component
@Primary
@Profile("demo")
class DemonstrationClock extends Clock {

    private final Clock real;
    private volatile Optional<Instant> stopped = Optional.empty();

    DemonstrationClock(@Qualifier("clock") Clock real) {
        this.real = real;
    }

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
        return stopped.orElseGet(real::instant);
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return zone.equals(getZone()) ? this : real.withZone(zone);
    }
}
