package no.hvorervi.coordination;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.hvorervi.access.Place;
import no.hvorervi.access.UnitAccess;
import no.hvorervi.access.UnitFunction;
import no.hvorervi.access.UnitNotFoundException;
import no.hvorervi.accounts.CurrentUser;
import no.hvorervi.accounts.SignedIn;
import no.hvorervi.actions.Action;
import no.hvorervi.actions.ActionNotFoundException;
import no.hvorervi.actions.Actions;
import no.hvorervi.audit.AuditAction;
import no.hvorervi.audit.AuditEvent;
import no.hvorervi.audit.AuditLog;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.Transactions;
import no.hvorervi.coordination.Coordinated.Faulty;
import no.hvorervi.coordination.Coordinated.Refused;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.ActionId;
import no.hvorervi.ids.HandedUpId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.Units;
import org.springframework.stereotype.Service;

/**
 * What a unit cannot settle itself goes to the nearest leader above, who owes an answer. Nothing goes with it but the words
 * that were written for it; until there is an answer both see that there is none.
 */
@Service
public class HandedUpService {

    /** Within so many days an answer is owed. */
    public static final int DAYS = 28;

    /** For so long an answer is news. */
    private static final Duration NEWS = Duration.ofDays(14);

    private final HandedUpRepository repository;
    private final UnitQueries names;
    private final Actions actions;
    private final Units units;
    private final UnitAccess access;
    private final CurrentUser currentUser;
    private final AuditLog audit;
    private final Transactions transactions;
    private final Clock clock;

    HandedUpService(
            HandedUpRepository repository,
            UnitQueries names,
            Actions actions,
            Units units,
            UnitAccess access,
            CurrentUser currentUser,
            AuditLog audit,
            Transactions transactions,
            Clock clock) {
        this.repository = repository;
        this.names = names;
        this.actions = actions;
        this.units = units;
        this.access = access;
        this.currentUser = currentUser;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * What has been handed up of the action, and what came of it; the last first.
     *
     * @throws ActionNotFoundException if there is no such action, or it is not of a unit whose actions the person sees
     */
    @SignedIn
    public List<HandedUp> of(ActionId action) {
        own(action, UnitFunction.SEE_ACTIONS);
        return transactions.read(() -> repository.findOf(action));
    }

    private Action own(ActionId id, UnitFunction function) {
        return actions.find(id)
                .filter(each -> access.may(function, each.unit()))
                .orElseThrow(ActionNotFoundException::new);
    }

    /**
     * What the unit is called to which the action would go; empty when nobody else leads a unit above.
     *
     * @throws ActionNotFoundException if there is no such action, or the person does not hand up for its unit
     */
    @SignedIn
    public Optional<String> receiver(ActionId action) {
        UnitId unit = own(action, UnitFunction.COORDINATE_ACTIONS).unit();
        return transactions.read(() -> above(unit)
                .flatMap(each -> Optional.ofNullable(names.names(Set.of(each)).get(each))));
    }

    /** The nearest unit above that somebody else leads: nobody hands anything to themselves. */
    private Optional<UnitId> above(UnitId unit) {
        List<UnitId> path =
                units.findPlace(unit, today()).value().map(Place::path).orElse(List.of());
        List<UnitId> above =
                path.stream().filter(each -> !each.equals(unit)).toList().reversed();
        Set<UnitId> led = names.findLed(above, currentUser.id());
        return above.stream().filter(led::contains).findFirst();
    }

    /**
     * Hands it to the nearest unit above that somebody leads.
     *
     * @param what is asked for; those above read these words and not the action's
     * @param why may be empty
     * @throws ActionNotFoundException if there is no such action, or the person does not hand up for its unit
     */
    @SignedIn
    public Coordinated hand(ActionId id, String what, String why) {
        UnitId unit = own(id, UnitFunction.COORDINATE_ACTIONS).unit();
        String asked = what.strip();
        String reason = why.strip();
        if (asked.isEmpty()) {
            return new Faulty(CoordinationFault.WORDS_MISSING);
        }
        if (asked.length() > HandedUp.MAX_WHAT) {
            return new Faulty(CoordinationFault.WORDS_TOO_LONG);
        }
        if (reason.length() > HandedUp.MAX_WHY) {
            return new Faulty(CoordinationFault.WHY_TOO_LONG);
        }
        AccountId me = currentUser.id();
        Instant now = now();
        LocalDate due = today().plusDays(DAYS);
        return transactions.write(() -> {
            boolean isOpen = actions.lockIfOpen(id);
            Optional<HandedUp> waiting =
                    repository.findOf(id).stream().filter(HandedUp::isWaiting).findFirst();
            if (waiting.isPresent()) {
                // This very call may have stored it, and its commit got lost on the way back.
                return waiting.get().at().equals(now)
                        ? Coordinated.DONE
                        : new Refused(CoordinationRefusal.HANDED_ALREADY);
            }
            if (!isOpen) {
                return new Refused(CoordinationRefusal.NOT_OPEN);
            }
            Optional<UnitId> to = above(unit);
            if (to.isEmpty()) {
                return new Refused(CoordinationRefusal.NOBODY_ABOVE);
            }
            repository.insert(id, unit, to.get(), asked, reason, due, me, now);
            audit.record(event(AuditAction.HANDED_UP, unit, id, to.get()));
            return Coordinated.DONE;
        });
    }

    /**
     * Takes back what of the action has not been answered.
     *
     * @return also done when nothing of it waits and nothing has been answered
     * @throws ActionNotFoundException if there is no such action, or the person does not hand up for its unit
     */
    @SignedIn
    public Coordinated withdraw(ActionId id) {
        UnitId unit = own(id, UnitFunction.COORDINATE_ACTIONS).unit();
        AccountId me = currentUser.id();
        Instant now = now();
        Optional<HandedUp> last =
                transactions.read(() -> repository.findOf(id)).stream().findFirst();
        return last.isEmpty() ? Coordinated.DONE : withdraw(last.get(), unit, me, now);
    }

    private Coordinated withdraw(HandedUp handed, UnitId unit, AccountId me, Instant now) {
        return transactions.write(() -> {
            repository.lock(handed.id());
            HandedUp current = repository.find(handed.id()).orElseThrow(ActionNotFoundException::new);
            if (!current.answers().isEmpty()) {
                return new Refused(CoordinationRefusal.CHANGED);
            }
            if (current.isWaiting()) {
                repository.withdraw(current.id(), me, now);
                audit.record(event(AuditAction.HANDED_UP_WITHDRAWN, unit, current.action(), current.to()));
            }
            return Coordinated.DONE;
        });
    }

    /**
     * What has been handed to the unit and not been taken back, the last first.
     *
     * @throws UnitNotFoundException if the person may not see the unit's actions, or there is no such unit
     */
    @SignedIn
    public List<HandedUp> list(UnitId unit) {
        access.require(UnitFunction.SEE_ACTIONS, unit);
        return transactions.read(() -> repository.findTo(unit));
    }

    /**
     * Something that has been handed to a unit.
     *
     * @throws ActionNotFoundException if there is no such thing, it has been taken back, or the person may not see the
     *     actions of the unit to which it went
     */
    @SignedIn
    public HandedUp get(HandedUpId id) {
        return received(id, UnitFunction.SEE_ACTIONS);
    }

    private HandedUp received(HandedUpId id, UnitFunction function) {
        return transactions
                .read(() -> repository.find(id))
                .filter(each -> each.withdrawn().isEmpty() && access.may(function, each.to()))
                .orElseThrow(ActionNotFoundException::new);
    }

    /**
     * Answers; an answer that was given before stays and stands below.
     *
     * @param seen how many answers the person saw
     * @throws ActionNotFoundException if there is no such thing, it has been taken back, or the person does not answer for
     *     the unit to which it went
     */
    @SignedIn
    public Coordinated answer(HandedUpId id, NewAnswer answer, int seen) {
        received(id, UnitFunction.COORDINATE_ACTIONS);
        Optional<CoordinationFault> fault = answer.fault(today());
        if (fault.isPresent()) {
            return new Faulty(fault.get());
        }
        AccountId me = currentUser.id();
        Instant now = now();
        return transactions.write(() -> {
            repository.lock(id);
            HandedUp current = repository.find(id).orElseThrow(ActionNotFoundException::new);
            // This very call may have stored it, and its commit got lost on the way back.
            if (current.answers().stream().anyMatch(each -> each.at().equals(now))) {
                return Coordinated.DONE;
            }
            if (current.withdrawn().isPresent() || current.answers().size() != seen) {
                return new Refused(CoordinationRefusal.CHANGED);
            }
            repository.insert(id, answer, me, now);
            audit.record(event(AuditAction.HANDED_UP_ANSWERED, current.to(), current.action(), current.from())
                    .with("answer", answer.kind()));
            return Coordinated.DONE;
        });
    }

    /** What the signed-in person owes an answer to; the last first. */
    @SignedIn
    public List<HandedUp> waiting() {
        Set<UnitId> mine = access.unitsGiving(UnitFunction.COORDINATE_ACTIONS);
        return mine.isEmpty() ? List.of() : transactions.read(() -> repository.findWaiting(mine));
    }

    /** What the units of the signed-in person have handed up and got no answer to in time. */
    @SignedIn
    public List<HandedUp> unanswered() {
        Set<UnitId> mine = access.unitsGiving(UnitFunction.COORDINATE_ACTIONS);
        return mine.isEmpty() ? List.of() : transactions.read(() -> repository.findUnanswered(mine, today()));
    }

    /** What the units of the signed-in person have handed up and got an answer to lately. */
    @SignedIn
    public List<HandedUp> answered() {
        Set<UnitId> mine = access.unitsGiving(UnitFunction.COORDINATE_ACTIONS);
        return mine.isEmpty()
                ? List.of()
                : transactions.read(
                        () -> repository.findAnswered(mine, clock.instant().minus(NEWS)));
    }

    private static AuditEvent event(AuditAction what, UnitId of, ActionId action, UnitId with) {
        return AuditEvent.of(what).about(of).about("action", action).with("with", with);
    }

    private LocalDate today() {
        return NorwegianTime.today(clock);
    }

    /** As exact as it is stored, so that what is read back is equal. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
