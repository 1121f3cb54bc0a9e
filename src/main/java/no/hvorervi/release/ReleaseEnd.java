package no.hvorervi.release;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import no.hvorervi.audit.AuditAction;
import no.hvorervi.audit.AuditEvent;
import no.hvorervi.audit.AuditLog;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.Transactions;
import no.hvorervi.intake.Responses;
import no.hvorervi.released.ReleaseAttempt;
import no.hvorervi.released.ReleaseAttempts;
import no.hvorervi.released.ReleasedWriter;
import no.hvorervi.rounds.RoundTerms;
import org.springframework.stereotype.Component;

/** Ends a release: all is published at once with its proof, or nothing ever is. */
@Component
class ReleaseEnd {

    /** How many days later than leaders and representatives employees, and those above the units, see theirs. */
    static final int DAYS_UNTIL_EMPLOYEES = 7;

    private final ReleaseRepository jobs;
    private final ReleaseAttempts attempts;
    private final ReleasedWriter writer;
    private final Responses responses;
    private final Prover prover;
    private final AuditLog audit;
    private final Transactions transactions;
    private final Clock clock;

    ReleaseEnd(
            ReleaseRepository jobs,
            ReleaseAttempts attempts,
            ReleasedWriter writer,
            Responses responses,
            Prover prover,
            AuditLog audit,
            Transactions transactions,
            Clock clock) {
        this.jobs = jobs;
        this.attempts = attempts;
        this.writer = writer;
        this.responses = responses;
        this.prover = prover;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Publishes what is proven.
     *
     * @throws LeaseLostException if somebody else works on it, or could
     * @throws IllegalStateException if another round near to it was published meanwhile, so that it must be proven again
     */
    ReleaseOutcome publish(RoundTerms terms, ReleaseAttempt attempt, ProofReport report, UUID worker) {
        transactions.write(() -> {
            if (isOver(terms)) {
                // The commit of the first try came through and its answer did not.
                return;
            }
            Instant now = clock.instant();
            jobs.proceed(terms.id(), worker, now, ReleaseStep.PUBLISH);
            if (!prover.nearIds(attempt.basis()).equals(report.near())) {
                throw new IllegalStateException("Another round was published meanwhile");
            }
            writer.addProof(attempt.id(), report.toStored(now));
            writer.publish(attempt.id(), now, employeesFrom(attempt, now));
            responses.released(terms.id(), now);
            jobs.setPublished(terms.id());
            AuditEvent event = AuditEvent.of(AuditAction.ROUND_RELEASED)
                    .in(terms.municipality())
                    .about("round", terms.id())
                    .with("leastGroup", attempt.basis().group())
                    .with("forms", report.forms());
            audit.record(
                    report.smallest().isPresent()
                            ? event.with("smallest", report.smallest().getAsInt())
                            : event);
        });
        return new ReleaseOutcome.Published();
    }

    private boolean isOver(RoundTerms terms) {
        return jobs.find(terms.id())
                .filter(job -> job.state() != ReleaseJobState.State.RUNNING)
                .isPresent();
    }

    private static LocalDate employeesFrom(ReleaseAttempt attempt, Instant now) {
        LocalDate from = attempt.basis().isImported() ? attempt.basis().closedOn() : NorwegianTime.dateOf(now);
        return from.plusDays(DAYS_UNTIL_EMPLOYEES);
    }

    /** Nothing of the round will be shown, and nothing that was computed is kept. */
    ReleaseOutcome fail(RoundTerms terms, UUID worker, ReleaseFault fault) {
        var attempt = attempts.find(terms.id());
        transactions.write(() -> {
            if (isOver(terms)) {
                return;
            }
            jobs.proceed(terms.id(), worker, clock.instant(), ReleaseStep.PUBLISH);
            attempt.ifPresent(found -> writer.clearAttempt(found.id()));
            jobs.setFailed(terms.id(), fault);
            audit.record(AuditEvent.of(AuditAction.RELEASE_REFUSED)
                    .in(terms.municipality())
                    .about("round", terms.id())
                    .with("fault", fault));
        });
        return new ReleaseOutcome.Failed(fault);
    }
}
