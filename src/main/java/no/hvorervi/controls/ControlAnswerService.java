package no.hvorervi.controls;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.hvorervi.accounts.CurrentUser;
import no.hvorervi.accounts.SignedIn;
import no.hvorervi.audit.AuditAction;
import no.hvorervi.audit.AuditEvent;
import no.hvorervi.audit.AuditLog;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.Transactions;
import no.hvorervi.controls.ControlRow.Load;
import no.hvorervi.controls.OwnerVerdict.Keep;
import no.hvorervi.controls.OwnerVerdict.Remove;
import no.hvorervi.controls.OwnerVerdict.Simplify;
import no.hvorervi.controls.Saved.Conflict;
import no.hvorervi.controls.Saved.Faulty;
import no.hvorervi.controls.Saved.Refused;
import no.hvorervi.controls.Saved.Stored;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.ControlId;
import no.hvorervi.ids.UnitId;
import org.springframework.stereotype.Service;

/** Lets whoever answers for a control answer the units that have asked, and say when what was promised is done. */
@Service
public class ControlAnswerService {

    private final ControlRepository controls;
    private final ControlEntryRepository entries;
    private final ControlAnswerRepository answers;
    private final Standings standings;
    private final CurrentUser currentUser;
    private final AuditLog audit;
    private final Transactions transactions;
    private final Clock clock;

    ControlAnswerService(
            ControlRepository controls,
            ControlEntryRepository entries,
            ControlAnswerRepository answers,
            Standings standings,
            CurrentUser currentUser,
            AuditLog audit,
            Transactions transactions,
            Clock clock) {
        this.controls = controls;
        this.entries = entries;
        this.answers = answers;
        this.standings = standings;
        this.currentUser = currentUser;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What waits for the signed-in person as the owner: answers that are asked for, and promises whose day has come. */
    @SignedIn
    public List<OwnControl> waiting() {
        AccountId me = currentUser.id();
        return transactions.read(() -> OwnControl.waiting(standings.of(controls.findOwned(me)), today()));
    }

    /**
     * Answers the units that have asked.
     *
     * @param seen how many answers there were that the person saw
     * @throws ControlNotFoundException if there is none, or the signed-in person does not answer for it
     */
    @SignedIn
    public Saved<ControlAnswer> answer(ControlId id, OwnerVerdict verdict, int seen) {
        AccountId me = currentUser.id();
        Instant now = now();
        return transactions.write(() -> {
            controls.lock(List.of(id));
            Control control = getOwned(id);
            Set<ControlFault> faults = verdict.faults(today(), control.terms().isLawBound());
            if (!faults.isEmpty()) {
                return new Faulty<>(faults);
            }
            List<ControlAnswer> before = answers.findOf(id);
            if (before.isEmpty() && seen > 0) {
                throw new IllegalArgumentException("There are no answers to have been seen");
            }
            if (before.size() != seen) {
                ControlAnswer last = before.getLast();
                boolean isMine = last.verdict().equals(verdict) && last.at().equals(now);
                return isMine ? new Stored<>(last) : new Conflict<>(last);
            }
            Optional<ControlRefusal> refusal = refusal(control, before);
            if (refusal.isPresent()) {
                return new Refused<>(refusal.get());
            }
            answers.insert(id, seen + 1, verdict, me, now);
            audit.record(event(AuditAction.CONTROL_ANSWERED, control)
                    .with("verdict", VerdictKind.of(verdict).name()));
            return new Stored<>(answers.findOf(id).getLast());
        });
    }

    private static Optional<ControlRefusal> refusal(Control control, List<ControlAnswer> before) {
        if (control.joined().isPresent()) {
            return Optional.of(ControlRefusal.JOINED);
        }
        return before.stream().anyMatch(each -> each.removedOn().isPresent())
                ? Optional.of(ControlRefusal.REMOVED)
                : Optional.empty();
    }

    /**
     * Says that what was answered last is done, and counts what that gives back to the units that have entered the control.
     *
     * @param number of the answer
     * @throws ControlNotFoundException if there is none, or the signed-in person does not answer for it
     */
    @SignedIn
    public Saved<ControlAnswer> carryOut(ControlId id, int number, LocalDate on) {
        AccountId me = currentUser.id();
        Instant now = now();
        return transactions.write(() -> {
            controls.lock(List.of(id));
            entries.lock(id);
            Control control = getOwned(id);
            List<ControlAnswer> given = answers.findOf(id);
            if (given.isEmpty()) {
                return new Refused<>(ControlRefusal.NOTHING_TO_DO);
            }
            ControlAnswer last = given.getLast();
            if (last.number() != number) {
                return new Conflict<>(last);
            }
            if (last.done().filter(done -> done.on().equals(on)).isPresent()) {
                return new Stored<>(last);
            }
            if (control.joined().isPresent()) {
                return new Refused<>(ControlRefusal.JOINED);
            }
            if (last.promised().isEmpty()) {
                return new Refused<>(ControlRefusal.NOTHING_TO_DO);
            }
            Set<ControlFault> faults = last.faults(on, today());
            if (!faults.isEmpty()) {
                return new Faulty<>(faults);
            }
            Load gaveBack = giveBack(id, last.verdict());
            answers.insertDone(id, number, on, gaveBack, me, now);
            audit.record(event(AuditAction.CONTROL_CARRIED_OUT, control)
                    .with("verdict", VerdictKind.of(last.verdict()).name())
                    .with("minutes", gaveBack.minutes()));
            return new Stored<>(answers.findOf(id).getLast());
        });
    }

    /** Takes from each entry what is given back, so that nothing is ever given back twice. */
    private Load giveBack(ControlId control, OwnerVerdict verdict) {
        Set<UnitId> units = new HashSet<>();
        long given = 0;
        for (ControlEntry entry : entries.findOf(control, today())) {
            Cost now = entry.cost();
            int less =
                    switch (verdict) {
                        case Keep keep -> 0;
                        case Simplify simplify -> Math.min(simplify.savedMinutes(), now.minutes());
                        case Remove remove -> now.minutes();
                    };
            long back = new Cost(now.times(), less, now.people()).minutesAYear();
            given += back;
            if (less > 0) {
                units.add(entry.unit());
            }
            entries.setSaved(
                    entry.id(), entry.savedMinutes() + less, verdict instanceof OwnerVerdict.Remove ? back : 0);
        }
        return new Load(units.size(), given);
    }

    private Control getOwned(ControlId id) {
        return controls.find(id)
                .filter(each -> each.isOwnedBy(currentUser.id()))
                .orElseThrow(ControlNotFoundException::new);
    }

    private static AuditEvent event(AuditAction action, Control of) {
        return AuditEvent.of(action).in(of.municipality()).about("control", of.id());
    }

    private LocalDate today() {
        return NorwegianTime.today(clock);
    }

    /** As exact as it is stored, so that what is read back is equal. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
