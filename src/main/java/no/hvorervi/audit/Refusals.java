package no.hvorervi.audit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.UnitId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Records what signed-in people were refused, in transactions of their own: what was refused has been rolled back.
 *
 * <p>Whoever tries again and again fills neither the disk nor the log: of each account and hour so many are recorded, and
 * then one entry that says there were more.
 */
@Component
public class Refusals {

    /** Recorded of one account within one hour. */
    public static final int MAX_PER_HOUR = 50;

    /** Detail of the entry after which nothing more is recorded in that hour. */
    public static final String MORE = "more";

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);
    private static final int MAX_COUNTED = 20_000;

    private final AuditLog log;
    private final AuditActor actor;
    private final AuditPlaces places;
    private final Clock clock;
    private final Cache<Hour, AtomicInteger> counts = Caffeine.newBuilder()
            .maximumSize(MAX_COUNTED)
            .expireAfterWrite(Duration.ofHours(2))
            .build();

    Refusals(AuditLog log, AuditActor actor, AuditPlaces places, Clock clock) {
        this.log = log;
        this.actor = actor;
        this.places = places;
        this.clock = clock;
    }

    private record Hour(AccountId account, Instant begin) {}

    /**
     * Records a refusal, if somebody is signed in. The refusal stands even when it cannot be recorded.
     *
     * @param kind what was asked for: {@code function}, {@code route} or {@code request}
     */
    public void record(String kind, String name, Optional<UnitId> unit) {
        try {
            actor.account().ifPresent(account -> record(account, kind, name, unit));
        } catch (RuntimeException failure) {
            LOG.error("A refusal could not be recorded", failure);
        }
    }

    private void record(AccountId account, String kind, String name, Optional<UnitId> unit) {
        var hour = new Hour(account, clock.instant().truncatedTo(ChronoUnit.HOURS));
        int count = counts.get(hour, first -> new AtomicInteger()).incrementAndGet();
        if (count <= MAX_PER_HOUR) {
            log.recordAlone(event(account, kind, name, unit));
        } else if (count == MAX_PER_HOUR + 1) {
            log.recordAlone(event(account, kind, name, unit).with(MORE, true));
        }
    }

    /** In the municipality of the unit; of one that is not there, in the person's own. */
    private AuditEvent event(AccountId account, String kind, String name, Optional<UnitId> unit) {
        AuditEvent refused = AuditEvent.of(AuditAction.ACCESS_REFUSED).with(kind, name);
        AuditEvent about = unit.map(refused::about).orElse(refused);
        return unit.flatMap(places::municipalityOf)
                .or(() -> places.municipalityOf(account))
                .map(about::in)
                .orElse(about);
    }
}
