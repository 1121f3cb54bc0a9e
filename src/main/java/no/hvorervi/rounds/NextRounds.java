package no.hvorervi.rounds;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import no.hvorervi.audit.AuditAction;
import no.hvorervi.audit.AuditEvent;
import no.hvorervi.audit.AuditLog;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.Transactions;
import no.hvorervi.criteria.CriteriaService;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.Unit;
import no.hvorervi.organisation.Units;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Prepares the next draft of rounds that come back, early enough to talk it through.
 *
 * <p>It is a draft like any other: nobody is asked before it has been read, sent to approval and agreed to by both sides. A
 * draft that nobody sends on begets no other. Each round is done in a transaction of its own that holds its lock, so that
 * two instances make one draft, and a run that is cut short is made up for by the next.
 */
@Component
class NextRounds {

    /** Weeks before it opens that the next draft is prepared: two to fill it in, four to talk it through. */
    static final int WEEKS_BEFORE = 6;

    private static final Logger LOG = LoggerFactory.getLogger(NextRounds.class);

    private final RoundRepository repository;
    private final SuccessorRepository successors;
    private final CriteriaService criteria;
    private final Units units;
    private final AuditLog audit;
    private final Transactions transactions;
    private final Clock clock;

    NextRounds(
            RoundRepository repository,
            SuccessorRepository successors,
            CriteriaService criteria,
            Units units,
            AuditLog audit,
            Transactions transactions,
            Clock clock) {
        this.repository = repository;
        this.successors = successors;
        this.criteria = criteria;
        this.units = units;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Prepares all that are due; one that cannot be keeps none of the others from it. */
    @Scheduled(fixedDelay = 60, initialDelay = 2, timeUnit = TimeUnit.MINUTES)
    void prepareThoseDue() {
        Instant now = clock.instant();
        for (RoundId round : transactions.read(() -> successors.findWithoutNext(now))) {
            try {
                transactions.write(() -> prepare(round, now));
            } catch (RuntimeException failure) {
                LOG.error("No round could be prepared after {}; it is tried again in an hour", round, failure);
            }
        }
    }

    private void prepare(RoundId id, Instant now) {
        repository.lock(id);
        repository
                .find(id, now)
                .filter(round -> round.settings().recurrence() != Recurrence.NONE)
                .filter(round -> successors.findNext(id).isEmpty())
                .ifPresent(round -> prepare(round, now));
    }

    private void prepare(Round last, Instant now) {
        RoundSettings settings = last.settings();
        RoundTimes times = settings.times().next(settings.recurrence(), now);
        Set<UnitId> left = settings.units().stream().filter(this::isThere).collect(Collectors.toUnmodifiableSet());
        if (left.isEmpty() || times.opens().minusWeeks(WEEKS_BEFORE).isAfter(local(now))) {
            return;
        }
        RoundId next = repository.insert(
                last.municipality(),
                settings.again(criteria.latest().id(), times, left),
                successors.findDrafter(last.id()),
                now.truncatedTo(ChronoUnit.MICROS));
        successors.insertFirst(last.id(), next, true);
        audit.record(AuditEvent.of(AuditAction.ROUND_REPEATED)
                .in(last.municipality())
                .about("round", next)
                .with("units", left.size()));
    }

    private static java.time.LocalDateTime local(Instant now) {
        return NorwegianTime.at(now).toLocalDateTime();
    }

    private boolean isThere(UnitId unit) {
        return units.find(unit)
                .flatMap(Unit::validTo)
                .filter(NorwegianTime.today(clock)::isAfter)
                .isEmpty();
    }
}
