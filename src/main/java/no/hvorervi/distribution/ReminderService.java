package no.hvorervi.distribution;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.hvorervi.accounts.SignedIn;
import no.hvorervi.audit.AuditAction;
import no.hvorervi.audit.AuditEvent;
import no.hvorervi.audit.AuditLog;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.Transactions;
import no.hvorervi.ids.MailJobId;
import no.hvorervi.ids.RoundId;
import no.hvorervi.mailing.MailProgress;
import no.hvorervi.mailing.Outbox;
import no.hvorervi.rounds.Round;
import no.hvorervi.rounds.RoundNotFoundException;
import no.hvorervi.rounds.RoundService;
import no.hvorervi.rounds.RoundState;
import no.hvorervi.rounds.RoundTerms;
import org.springframework.stereotype.Service;

/** Reminders of a round, for those who write it. They go to everybody who was invited, whether or not they have answered. */
@Service
public class ReminderService {

    /** Of a round, those sent among them. */
    public static final int MAX = 4;

    private final RoundService rounds;
    private final ReminderRepository repository;
    private final DistributionRepository distributions;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Transactions transactions;
    private final Clock clock;

    ReminderService(
            RoundService rounds,
            ReminderRepository repository,
            DistributionRepository distributions,
            Outbox outbox,
            AuditLog audit,
            Transactions transactions,
            Clock clock) {
        this.rounds = rounds;
        this.repository = repository;
        this.distributions = distributions;
        this.outbox = outbox;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * The round's reminders in the order of time.
     *
     * @throws RoundNotFoundException if there is no such round, or the person does not write for all its units
     */
    @SignedIn
    public List<Reminder> find(RoundId round) {
        return transactions.read(() -> {
            RoundTerms terms = asking(round).terms();
            Map<Integer, Optional<MailJobId>> stored = repository.find(round);
            Map<MailJobId, MailProgress> progress = outbox.progress(
                    stored.values().stream().flatMap(Optional::stream).toList());
            return stored.entrySet().stream()
                    .map(each -> new Reminder(
                            each.getKey(),
                            ReminderPlans.dueAt(terms, each.getKey()),
                            each.getValue().map(job -> progress.getOrDefault(job, new MailProgress(0, 0, 0, 0)))))
                    .toList();
        });
    }

    /**
     * Plans a reminder.
     *
     * @param at by the clock in Norway
     * @throws RoundNotFoundException as for {@link #find}
     * @throws DistributionRefusedException if the round is over, there are enough, or it is not the time for one
     */
    @SignedIn
    public void plan(RoundId round, LocalDateTime at) {
        Instant due = at.atZone(NorwegianTime.ZONE).toInstant();
        transactions.write(() -> {
            RoundTerms terms = running(round).terms();
            if (!due.isAfter(clock.instant()) || due.isBefore(terms.opensAt()) || !due.isBefore(terms.closesAt())) {
                throw new DistributionRefusedException(DistributionRefusal.REMINDER_TIME);
            }
            insert(terms, due);
        });
    }

    /**
     * Reminds everybody now, that is within a minute.
     *
     * @throws RoundNotFoundException as for {@link #find}
     * @throws DistributionRefusedException if nobody has been invited, or as for {@link #plan}
     */
    @SignedIn
    public void sendNow(RoundId round) {
        transactions.write(() -> {
            Round found = running(round);
            if (found.state() != RoundState.OPEN
                    || distributions.findJobs(round).isEmpty()) {
                throw new DistributionRefusedException(DistributionRefusal.REMINDER_EARLY);
            }
            insert(found.terms(), clock.instant());
        });
    }

    /** One that was answered elsewhere has nobody to remind. */
    private Round asking(RoundId id) {
        Round round = rounds.get(id);
        if (round.isImported()) {
            throw new RoundNotFoundException();
        }
        return round;
    }

    private Round running(RoundId id) {
        Round round = asking(id);
        if (round.state() == RoundState.CLOSED || round.state() == RoundState.CANCELLED) {
            throw new DistributionRefusedException(DistributionRefusal.OVER);
        }
        return round;
    }

    private void insert(RoundTerms terms, Instant due) {
        int minutes = Math.ceilDiv((int) Duration.between(due, terms.closesAt()).toSeconds(), 60);
        Collection<Integer> others = repository.find(terms.id()).keySet();
        if (others.contains(minutes)) {
            return;
        }
        if (others.size() >= MAX) {
            throw new DistributionRefusedException(DistributionRefusal.REMINDERS_MANY);
        }
        if (others.stream().anyMatch(other -> Math.abs(other - minutes) < ReminderPlans.APART.toMinutes())) {
            throw new DistributionRefusedException(DistributionRefusal.REMINDER_CLOSE);
        }
        repository.insert(terms.id(), minutes);
        audit.record(AuditEvent.of(AuditAction.REMINDER_PLANNED)
                .in(terms.municipality())
                .about("round", terms.id()));
    }

    /**
     * Drops a reminder that was not sent.
     *
     * @throws RoundNotFoundException as for {@link #find}
     */
    @SignedIn
    public void drop(RoundId round, int minutesBefore) {
        transactions.write(() -> {
            RoundTerms terms = asking(round).terms();
            if (repository.delete(round, minutesBefore)) {
                audit.record(AuditEvent.of(AuditAction.REMINDER_DROPPED)
                        .in(terms.municipality())
                        .about("round", round));
            }
        });
    }
}
