package no.hvorervi.actions;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.hvorervi.access.UnitAccess;
import no.hvorervi.access.UnitFunction;
import no.hvorervi.access.UnitNotFoundException;
import no.hvorervi.accounts.CurrentUser;
import no.hvorervi.accounts.SignedIn;
import no.hvorervi.actions.ActionSaved.Conflict;
import no.hvorervi.actions.ActionSaved.Faulty;
import no.hvorervi.actions.ActionSaved.Refused;
import no.hvorervi.actions.ActionSaved.Stored;
import no.hvorervi.actions.Origin.OfWorkshop;
import no.hvorervi.audit.AuditAction;
import no.hvorervi.audit.AuditEvent;
import no.hvorervi.audit.AuditLog;
import no.hvorervi.base.Transactions;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.ActionId;
import no.hvorervi.ids.UnitId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** What a unit has decided to do: a handful at a time, each until it is finished or dropped with a sentence. */
@Service
public class ActionService {

    /** A unit carries no more at once: whoever wants another says what is to go. */
    public static final int MAX_OPEN = 5;

    /** What one workshop decides on. */
    public static final int MAX_OF_WORKSHOP = 3;

    /** Finished and dropped ones that are shown. */
    private static final int MAX_CLOSED = 100;

    private final ActionRepository repository;
    private final OpenActions openActions;
    private final ActionRules rules;
    private final ObjectProvider<ActionFollower> followers;
    private final UnitAccess access;
    private final CurrentUser currentUser;
    private final AuditLog audit;
    private final Transactions transactions;
    private final Clock clock;

    ActionService(
            ActionRepository repository,
            OpenActions openActions,
            ActionRules rules,
            ObjectProvider<ActionFollower> followers,
            UnitAccess access,
            CurrentUser currentUser,
            AuditLog audit,
            Transactions transactions,
            Clock clock) {
        this.repository = repository;
        this.openActions = openActions;
        this.rules = rules;
        this.followers = followers;
        this.access = access;
        this.currentUser = currentUser;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Whether the signed-in person writes the unit's actions; false also when there is no such unit. */
    @SignedIn
    public boolean mayWrite(UnitId unit) {
        return access.may(UnitFunction.WRITE_ACTIONS, unit);
    }

    /**
     * The unit's actions: all that are open, and the last that are not.
     *
     * @throws UnitNotFoundException if the person may not see them, or there is no such unit
     */
    @SignedIn
    public ActionList list(UnitId unit) {
        access.require(UnitFunction.SEE_ACTIONS, unit);
        return transactions.read(() -> new ActionList(
                repository.findOpen(unit), repository.findClosed(unit, MAX_CLOSED), openActions.findCarried(unit)));
    }

    /**
     * One action.
     *
     * @throws ActionNotFoundException if there is none, or the person may not see it
     */
    @SignedIn
    public Action get(ActionId id) {
        return get(id, UnitFunction.SEE_ACTIONS);
    }

    private Action get(ActionId id, UnitFunction function) {
        return transactions
                .readOnce(() -> repository.find(id))
                .filter(each -> access.may(function, each.unit()))
                .orElseThrow(ActionNotFoundException::new);
    }

    /**
     * Makes one, unless the unit or the workshop has as many as it should.
     *
     * @return {@link Stored}, {@link Faulty} or {@link Refused}
     * @throws UnitNotFoundException if the person does not write for the unit, or there is no such unit
     * @throws IllegalArgumentException if the item is not part of the criteria, the origin not of the unit, or the owner's
     *     account not of one who holds a role in the unit
     */
    @SignedIn
    public ActionSaved create(NewAction action) {
        UnitId unit = action.unit();
        access.require(UnitFunction.WRITE_ACTIONS, unit);
        rules.requireValid(action);
        Set<ActionFault> faults = action.contents().faults();
        if (!faults.isEmpty()) {
            return new Faulty(faults);
        }
        AccountId me = currentUser.id();
        Instant now = now();
        return transactions.write(() -> {
            int open = openActions.lock(unit);
            UUID operation = Transactions.operation();
            Optional<ActionId> mine = repository.findMadeBy(operation);
            if (mine.isPresent()) {
                // This very call stored it, and its commit got lost on the way back.
                return stored(mine.get());
            }
            Optional<ActionRefusal> refusal = refusal(open, action.origin());
            if (refusal.isPresent()) {
                return new Refused(refusal.get());
            }
            Stored stored = stored(repository.insert(action, operation, me, now));
            audit.record(event(AuditAction.ACTION_CREATED, stored.action()));
            return stored;
        });
    }

    private Optional<ActionRefusal> refusal(int open, Origin origin) {
        if (origin instanceof OfWorkshop of && repository.count(of.workshop()) >= MAX_OF_WORKSHOP) {
            return Optional.of(ActionRefusal.TOO_MANY_OF_WORKSHOP);
        }
        return open >= MAX_OPEN ? Optional.of(ActionRefusal.TOO_MANY_OPEN) : Optional.empty();
    }

    /**
     * Writes one anew while it is open.
     *
     * @param seen the version that the person saw
     * @throws ActionNotFoundException if there is none, or the person does not write for its unit
     * @throws IllegalArgumentException if the owner's account is another than before, and not of one who holds a role in the
     *     unit
     */
    @SignedIn
    public ActionSaved edit(ActionId id, ActionContents contents, int seen) {
        Action before = get(id, UnitFunction.WRITE_ACTIONS);
        if (!before.contents().owner().account().equals(contents.owner().account())) {
            rules.requireOwner(before.unit(), contents.owner());
        }
        Set<ActionFault> faults = contents.faults();
        if (!faults.isEmpty()) {
            return new Faulty(faults);
        }
        Instant aimedAt = before.contents().aimsAs(contents) ? before.aimedAt() : now();
        return transactions.write(() -> {
            if (repository.setContents(id, contents, aimedAt, seen)) {
                Stored stored = stored(id);
                audit.record(event(AuditAction.ACTION_CHANGED, stored.action()));
                return stored;
            }
            Action now = stored(id).action();
            if (!now.isOpen()) {
                return new Refused(ActionRefusal.NOT_OPEN);
            }
            return isLost(now, seen) && now.contents().equals(contents) ? new Stored(now) : new Conflict(now);
        });
    }

    /** A transaction may be run again after its commit got lost on the way: then what is stored is what was meant. */
    private static boolean isLost(Action now, int seen) {
        return now.version() == seen + 1;
    }

    /**
     * Says that it is done.
     *
     * @param sentence what came of it
     * @param seen the version that the person saw
     * @throws ActionNotFoundException if there is none, or the person does not write for its unit
     */
    @SignedIn
    public ActionSaved finish(ActionId id, String sentence, int seen) {
        return set(id, ActionState.DONE, sentence, seen);
    }

    /**
     * Gives it up.
     *
     * @param sentence why
     * @param seen the version that the person saw
     * @throws ActionNotFoundException if there is none, or the person does not write for its unit
     */
    @SignedIn
    public ActionSaved drop(ActionId id, String sentence, int seen) {
        return set(id, ActionState.DROPPED, sentence, seen);
    }

    /**
     * Takes one up again that was finished or dropped, unless the unit has as many open as it should.
     *
     * @param sentence why
     * @param seen the version that the person saw
     * @throws ActionNotFoundException if there is none, or the person does not write for its unit
     */
    @SignedIn
    public ActionSaved reopen(ActionId id, String sentence, int seen) {
        return set(id, ActionState.OPEN, sentence, seen);
    }

    private ActionSaved set(ActionId id, ActionState state, String words, int seen) {
        UnitId unit = get(id, UnitFunction.WRITE_ACTIONS).unit();
        String sentence = words.strip();
        if (sentence.isEmpty()) {
            return new Faulty(Set.of(ActionFault.SENTENCE_MISSING));
        }
        if (sentence.length() > Standing.MAX_SENTENCE) {
            return new Faulty(Set.of(ActionFault.SENTENCE_TOO_LONG));
        }
        var standing = new Standing(state, sentence, now());
        return transactions.write(() -> {
            int open = openActions.lock(unit);
            Action now = stored(id).action();
            if (now.version() != seen) {
                return isLost(now, seen) && now.standing().equals(standing) ? new Stored(now) : new Conflict(now);
            }
            if (now.isOpen() == (state == ActionState.OPEN)) {
                return new Refused(now.isOpen() ? ActionRefusal.OPEN : ActionRefusal.NOT_OPEN);
            }
            if (state == ActionState.OPEN && open >= MAX_OPEN) {
                return new Refused(ActionRefusal.TOO_MANY_OPEN);
            }
            // Whoever knows the figures can take up what they speak well of.
            Instant aimedAt = now.standing().state() == ActionState.DROPPED ? standing.since() : now.aimedAt();
            if (!repository.setStanding(id, standing, aimedAt, seen)) {
                return new Conflict(stored(id).action());
            }
            followers.forEach(each -> each.moved(id, state));
            Stored stored = stored(id);
            audit.record(event(action(state), stored.action()));
            return stored;
        });
    }

    private static AuditAction action(ActionState state) {
        return switch (state) {
            case OPEN -> AuditAction.ACTION_REOPENED;
            case DONE -> AuditAction.ACTION_FINISHED;
            case DROPPED -> AuditAction.ACTION_DROPPED;
        };
    }

    private Stored stored(ActionId id) {
        return new Stored(repository.find(id).orElseThrow(ActionNotFoundException::new));
    }

    private static AuditEvent event(AuditAction action, Action of) {
        return AuditEvent.of(action)
                .about(of.unit())
                .about("action", of.id())
                .with("item", of.item().key());
    }

    /** As exact as it is stored, so that what is read back is equal. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
