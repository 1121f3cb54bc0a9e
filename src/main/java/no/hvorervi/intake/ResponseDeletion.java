package no.hvorervi.intake;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import no.hvorervi.audit.AuditAction;
import no.hvorervi.audit.AuditEvent;
import no.hvorervi.audit.AuditLog;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.Transactions;
import no.hvorervi.ids.RoundId;
import no.hvorervi.rounds.OpenRounds;
import no.hvorervi.rounds.RoundTerms;
import no.hvorervi.sealing.RoundKeys;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Deletes what people have answered when the time is over that they were told it is kept. */
@Component
class ResponseDeletion {

    private static final Logger LOG = LoggerFactory.getLogger(ResponseDeletion.class);

    private final ResponseRepository repository;
    private final ClosingRepository closing;
    private final RoundKeys keys;
    private final OpenRounds rounds;
    private final AuditLog audit;
    private final Transactions transactions;
    private final Clock clock;

    ResponseDeletion(
            ResponseRepository repository,
            ClosingRepository closing,
            RoundKeys keys,
            OpenRounds rounds,
            AuditLog audit,
            Transactions transactions,
            Clock clock) {
        this.repository = repository;
        this.closing = closing;
        this.keys = keys;
        this.rounds = rounds;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The day on which answers are deleted whose result nobody releases: half a year is enough for those who hesitate. */
    static LocalDate ifNeverReleased(RoundTerms terms, Instant now) {
        Instant end = terms.closesAt().isBefore(now) ? terms.closesAt() : now;
        return NorwegianTime.dateOf(end).plusDays(RoundTerms.UNRELEASED_DAYS);
    }

    /** Deletes what is due; one round that cannot be deleted keeps none of the others from it. */
    @Scheduled(fixedDelay = 60, initialDelay = 3, timeUnit = TimeUnit.MINUTES)
    void deleteThoseDue() {
        LocalDate today = NorwegianTime.today(clock);
        transactions
                .read(() -> repository.findDue(today))
                .forEach(round -> attempt(round, () -> deleteResponses(round, today)));
        transactions.read(closing::findUnclosed).stream()
                .filter(round -> transactions.read(() -> isPastOpening(round)))
                .forEach(round -> attempt(round, () -> deleteUnopened(round)));
    }

    private static void attempt(RoundId round, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failure) {
            LOG.error("Answers of round {} could not be deleted; it is tried again in an hour", round, failure);
        }
    }

    private void deleteResponses(RoundId round, LocalDate today) {
        transactions.write(() -> {
            if (repository.lockDue(round, today)) {
                record(round, repository.deleteResponses(round));
            }
        });
    }

    /** Whether its answers should be gone, though they could never be opened: its key is lost, or an old backup was put back. */
    private boolean isPastOpening(RoundId round) {
        Instant now = clock.instant();
        return rounds.findTerms(round)
                .filter(terms -> !ifNeverReleased(terms, now).isAfter(NorwegianTime.dateOf(now)))
                .isPresent();
    }

    private void deleteUnopened(RoundId round) {
        transactions.write(() -> {
            if (closing.lockKey(round).isPresent()) {
                int people = closing.countSealed(round);
                closing.deleteIntake(round);
                record(round, people);
            }
        });
        keys.delete(round);
    }

    private void record(RoundId round, int people) {
        audit.record(AuditEvent.of(AuditAction.ANSWERS_DELETED)
                .in(rounds.findTerms(round).orElseThrow().municipality())
                .about("round", round)
                .with("answers", "≥ " + Participation.roundedDown(people)));
    }
}
