package no.hvorervi.rounds;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import no.hvorervi.accounts.SignedIn;
import no.hvorervi.audit.AuditAction;
import no.hvorervi.audit.AuditEvent;
import no.hvorervi.audit.AuditLog;
import no.hvorervi.base.Transactions;
import no.hvorervi.ids.RoundId;
import org.springframework.stereotype.Service;

/**
 * What becomes of a round that is written: it is sent for approval, taken back, given up, ended, or repeated no more. One that
 * was answered elsewhere refuses all of that.
 */
@Service
public class RoundStateService {

    private final RoundRepository repository;
    private final RoundAccess rounds;
    private final RefusedChanges refused;
    private final AuditLog audit;
    private final Transactions transactions;
    private final Clock clock;

    RoundStateService(
            RoundRepository repository,
            RoundAccess rounds,
            RefusedChanges refused,
            AuditLog audit,
            Transactions transactions,
            Clock clock) {
        this.repository = repository;
        this.rounds = rounds;
        this.refused = refused;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Asks the units' leaders and representatives to agree to the round as it is; from now on it does not change.
     *
     * @param seen the version that the person saw
     * @throws RoundNotFoundException as for {@link RoundService#get}
     * @throws RoundFaultyException if something is missing or wrong
     * @throws RoundRefusedException if it is no draft, or was changed by another
     */
    @SignedIn
    public void prepare(RoundId id, int seen) {
        change(id, "prepare", RoundState.PREPARED, round -> {
            round.requireDraft();
            if (round.version() != seen) {
                throw new RoundRefusedException(RoundRefusal.CHANGED);
            }
            Set<RoundFault> faults = RoundRules.faults(round.settings(), clock.instant());
            if (!faults.isEmpty()) {
                throw new RoundFaultyException(faults);
            }
            repository.setState(id, RoundState.PREPARED);
            audit.record(event(AuditAction.ROUND_PREPARED, round)
                    .with("units", round.settings().units().size())
                    .with("group", round.settings().smallestGroup()));
        });
    }

    /**
     * Makes a prepared round a draft again, which nobody has agreed to.
     *
     * @throws RoundNotFoundException as for {@link RoundService#get}
     * @throws RoundRefusedException if a unit has opened, or it is over
     */
    @SignedIn
    public void returnToDraft(RoundId id) {
        change(id, "return", RoundState.DRAFT, round -> {
            requireUnopened(round, EnumSet.of(RoundState.PREPARED));
            repository.deleteApprovals(id);
            repository.setState(id, RoundState.DRAFT);
            audit.record(event(AuditAction.ROUND_RETURNED, round));
        });
    }

    /**
     * Gives the round up before anyone was asked.
     *
     * @throws RoundNotFoundException as for {@link RoundService#get}
     * @throws RoundRefusedException if a unit has opened, or it is over
     */
    @SignedIn
    public void cancel(RoundId id) {
        change(id, "cancel", RoundState.CANCELLED, round -> {
            requireUnopened(round, EnumSet.of(RoundState.DRAFT, RoundState.PREPARED));
            repository.setState(id, RoundState.CANCELLED);
            audit.record(event(AuditAction.ROUND_CANCELLED, round));
        });
    }

    private static void requireUnopened(Round round, Set<RoundState> states) {
        if (round.hasOpened()) {
            throw new RoundRefusedException(RoundRefusal.OPENED);
        }
        if (!states.contains(round.state())) {
            throw new RoundRefusedException(RoundRefusal.NOT_PREPARED);
        }
    }

    /**
     * Ends an open round at once, for all its units and for good.
     *
     * @throws RoundNotFoundException as for {@link RoundService#get}
     * @throws RoundRefusedException if it is not open
     */
    @SignedIn
    public void close(RoundId id) {
        change(id, "close", RoundState.CLOSED, round -> {
            if (round.state() != RoundState.OPEN) {
                throw new RoundRefusedException(RoundRefusal.NOT_OPEN);
            }
            // Stored as exactly as the database keeps it, and after the beginning even in its very first moment.
            Instant opened = round.settings().times().opensAt().plus(1, ChronoUnit.MICROS);
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            repository.setClosed(id, now.isAfter(opened) ? now : opened);
            audit.record(event(AuditAction.ROUND_CLOSED, round));
        });
    }

    /**
     * Lets no next round be prepared by itself any more; nothing else changes, and the round itself goes on.
     *
     * @throws RoundNotFoundException as for {@link RoundService#get}
     * @throws RoundRefusedException if it was answered elsewhere, so that none comes after it
     */
    @SignedIn
    public void stopRepeating(RoundId id) {
        transactions.write(() -> {
            repository.lock(id);
            Round round = rounds.getWritten(id);
            round.requireAskedHere();
            if (round.settings().recurrence() != Recurrence.NONE) {
                repository.setRecurrence(id, Recurrence.NONE);
                audit.record(event(AuditAction.ROUND_REPEATING_STOPPED, round));
            }
        });
    }

    /** Doing it again once it is done changes nothing: the first commit may have got lost on the way back. */
    private void change(RoundId id, String what, RoundState target, Consumer<Round> work) {
        refused.recorded(
                id,
                what,
                () -> transactions.write(() -> {
                    repository.lock(id);
                    Round round = rounds.getWritten(id);
                    round.requireAskedHere();
                    if (round.state() != target) {
                        work.accept(round);
                    }
                    return round;
                }));
    }

    private static AuditEvent event(AuditAction action, Round round) {
        return AuditEvent.of(action).in(round.municipality()).about("round", round.id());
    }
}
