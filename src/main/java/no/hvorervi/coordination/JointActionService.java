package no.hvorervi.coordination;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.hvorervi.access.UnitAccess;
import no.hvorervi.access.UnitFunction;
import no.hvorervi.access.UnitNotFoundException;
import no.hvorervi.accounts.CurrentUser;
import no.hvorervi.accounts.SignedIn;
import no.hvorervi.actions.Action;
import no.hvorervi.actions.ActionNotFoundException;
import no.hvorervi.actions.ActionService;
import no.hvorervi.actions.Actions;
import no.hvorervi.audit.AuditAction;
import no.hvorervi.audit.AuditEvent;
import no.hvorervi.audit.AuditLog;
import no.hvorervi.base.Transactions;
import no.hvorervi.coordination.Coordinated.Faulty;
import no.hvorervi.coordination.Coordinated.Refused;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.ActionId;
import no.hvorervi.ids.ActionShareId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.Units;
import org.springframework.stereotype.Service;

/**
 * What units do together. The action stays the unit's that made it: others see it and nothing else of that unit, say how far
 * they have come, and leave when they want.
 */
@Service
public class JointActionService {

    /** More than this is no action of a few units any more. */
    public static final int MAX_UNITS = 8;

    /** So many letters of a name it takes to be shown any unit. */
    public static final int MIN_LETTERS = 2;

    private final ActionShareRepository repository;
    private final UnitQueries names;
    private final Actions actions;
    private final Units units;
    private final UnitAccess access;
    private final CurrentUser currentUser;
    private final AuditLog audit;
    private final Transactions transactions;
    private final Clock clock;

    JointActionService(
            ActionShareRepository repository,
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

    /** Whether the signed-in person asks and answers for the unit; false also when there is no such unit. */
    @SignedIn
    public boolean mayCoordinate(UnitId unit) {
        return access.may(UnitFunction.COORDINATE_ACTIONS, unit);
    }

    /** Whether the signed-in person says how far the unit has come; false also when there is no such unit. */
    @SignedIn
    public boolean mayTell(UnitId unit) {
        return access.may(UnitFunction.WRITE_ACTIONS, unit);
    }

    /**
     * All units that have been asked to join in the action, and what came of it.
     *
     * @throws ActionNotFoundException if there is no such action, or it is not of a unit whose actions the person sees
     */
    @SignedIn
    public List<ActionShare> of(ActionId action) {
        own(action, UnitFunction.SEE_ACTIONS);
        return transactions.read(() -> repository.findOf(action));
    }

    private Action own(ActionId id, UnitFunction function) {
        return actions.find(id)
                .filter(each -> access.may(function, each.unit()))
                .orElseThrow(ActionNotFoundException::new);
    }

    /**
     * Units of the municipality that can be asked, by a part of their names: whoever looks for one sees no more of it than
     * what it is called and where it stands.
     *
     * @throws ActionNotFoundException if there is no such action, or the person does not ask for its unit
     */
    @SignedIn
    public List<UnitChoice> findUnits(ActionId action, String text) {
        UnitId own = own(action, UnitFunction.COORDINATE_ACTIONS).unit();
        String wanted = text.strip();
        return wanted.length() < MIN_LETTERS
                ? List.of()
                : transactions.read(() -> names.find(units.municipalityOf(own), own, wanted));
    }

    /**
     * Asks a unit to join in; one that has said no or left may be asked again.
     *
     * @param message why it; may be empty
     * @throws ActionNotFoundException if there is no such action, or the person does not ask for its unit
     */
    @SignedIn
    public Coordinated ask(ActionId id, UnitId unit, String message) {
        Action action = own(id, UnitFunction.COORDINATE_ACTIONS);
        String words = message.strip();
        if (words.length() > ActionShare.MAX_SENTENCE) {
            return new Faulty(CoordinationFault.WORDS_TOO_LONG);
        }
        AccountId me = currentUser.id();
        Instant now = now();
        return transactions.write(() -> {
            if (!actions.lockIfOpen(id)) {
                return new Refused(CoordinationRefusal.NOT_OPEN);
            }
            Optional<ActionShare> before = repository.find(id, unit);
            if (before.filter(each -> each.state().isSeen()).isPresent()) {
                // This very call may have stored it, and its commit got lost on the way back.
                return before.orElseThrow().since().equals(now)
                        ? Coordinated.DONE
                        : new Refused(CoordinationRefusal.ASKED_ALREADY);
            }
            if (unit.equals(action.unit()) || !names.canBeAsked(units.municipalityOf(action.unit()), unit)) {
                return new Refused(CoordinationRefusal.NOT_TO_BE_ASKED);
            }
            if (repository.findOf(id).stream()
                            .filter(each -> each.state().isSeen())
                            .count()
                    >= MAX_UNITS) {
                return new Refused(CoordinationRefusal.TOO_MANY_UNITS);
            }
            before.ifPresentOrElse(
                    share -> repository.askAgain(share, words, me, now),
                    () -> repository.insert(id, unit, words, me, now));
            audit.record(event(AuditAction.JOINT_ACTION_ASKED, id, action.unit(), unit));
            return Coordinated.DONE;
        });
    }

    /**
     * Takes the question back, or goes on without the other unit, which sees nothing of the action any more.
     *
     * @throws ActionNotFoundException if there is no such action, or the person does not ask for its unit
     */
    @SignedIn
    public Coordinated withdraw(ActionId id, UnitId unit) {
        Action action = own(id, UnitFunction.COORDINATE_ACTIONS);
        AccountId me = currentUser.id();
        Instant now = now();
        return transactions.write(() -> {
            actions.lockIfOpen(id);
            Optional<ActionShare> share =
                    repository.find(id, unit).filter(each -> each.state().isSeen());
            if (share.filter(each -> repository.setState(each.id(), ShareState.WITHDRAWN, "", me, now, each.version()))
                    .isPresent()) {
                audit.record(event(AuditAction.JOINT_ACTION_WITHDRAWN, id, action.unit(), unit));
            }
            // Whoever takes back what is gone has what was wanted.
            return Coordinated.DONE;
        });
    }

    /**
     * What the unit is asked to join in, and what it has joined in.
     *
     * @throws UnitNotFoundException if the person may not see the unit's actions, or there is no such unit
     */
    @SignedIn
    public List<ActionShare> list(UnitId unit) {
        access.require(UnitFunction.SEE_ACTIONS, unit);
        return transactions.read(() -> repository.findIn(unit));
    }

    /**
     * An action that the person's unit carries with others, or is asked to: the action, who has joined in, and nothing else
     * of the unit whose it is.
     *
     * @throws ActionNotFoundException if there is none, the unit has left it or been left out, or the person may not see the
     *     unit's actions
     */
    @SignedIn
    public JointAction get(ActionShareId id) {
        ActionShare share = share(id, UnitFunction.SEE_ACTIONS);
        return transactions.read(() -> new JointAction(
                share,
                actions.find(share.action()).orElseThrow(ActionNotFoundException::new),
                repository.findOf(share.action()).stream()
                        .filter(each -> each.state() == ShareState.JOINED)
                        .toList()));
    }

    private ActionShare share(ActionShareId id, UnitFunction function) {
        return transactions
                .read(() -> repository.find(id))
                .filter(each -> each.state().isSeen() && access.may(function, each.unit()))
                .orElseThrow(ActionNotFoundException::new);
    }

    /**
     * Says yes, unless the unit carries as many actions as it should.
     *
     * @param sentence may be empty
     * @param seen the version that the person saw
     * @throws ActionNotFoundException if nobody asks, or the person does not answer for the unit
     */
    @SignedIn
    public Coordinated join(ActionShareId id, String sentence, int seen) {
        return set(id, ShareState.JOINED, sentence, seen);
    }

    /**
     * Says no.
     *
     * @param sentence why
     * @param seen the version that the person saw
     * @throws ActionNotFoundException if nobody asks, or the person does not answer for the unit
     */
    @SignedIn
    public Coordinated decline(ActionShareId id, String sentence, int seen) {
        return set(id, ShareState.DECLINED, sentence, seen);
    }

    /**
     * Goes out of an action that the unit has joined in.
     *
     * @param sentence why
     * @param seen the version that the person saw
     * @throws ActionNotFoundException if the unit is not in it, or the person does not answer for the unit
     */
    @SignedIn
    public Coordinated leave(ActionShareId id, String sentence, int seen) {
        return set(id, ShareState.LEFT, sentence, seen);
    }

    private Coordinated set(ActionShareId id, ShareState state, String sentence, int seen) {
        ActionShare share = share(id, UnitFunction.COORDINATE_ACTIONS);
        String words = sentence.strip();
        if (words.isEmpty() && state != ShareState.JOINED) {
            return new Faulty(CoordinationFault.WORDS_MISSING);
        }
        if (words.length() > ActionShare.MAX_SENTENCE) {
            return new Faulty(CoordinationFault.WORDS_TOO_LONG);
        }
        AccountId me = currentUser.id();
        Instant now = now();
        return transactions.write(() -> {
            int open = actions.lockOpen(share.unit());
            boolean isOpen = actions.lockIfOpen(share.action());
            ActionShare current = repository.find(id).orElseThrow(ActionNotFoundException::new);
            if (current.version() != seen || !from(state).contains(current.state())) {
                // This very call may have stored it, and its commit got lost on the way back.
                return current.state() == state && current.since().equals(now)
                        ? Coordinated.DONE
                        : new Refused(CoordinationRefusal.CHANGED);
            }
            if (state == ShareState.JOINED && !isOpen) {
                return new Refused(CoordinationRefusal.NOT_OPEN);
            }
            if (state == ShareState.JOINED && open >= ActionService.MAX_OPEN) {
                return new Refused(CoordinationRefusal.TOO_MANY_OPEN);
            }
            if (!repository.setState(id, state, words, me, now, seen)) {
                return new Refused(CoordinationRefusal.CHANGED);
            }
            audit.record(event(action(state), share.action(), share.unit(), share.owner()));
            return Coordinated.DONE;
        });
    }

    private static Set<ShareState> from(ShareState to) {
        return EnumSet.of(to == ShareState.LEFT ? ShareState.JOINED : ShareState.ASKED);
    }

    private static AuditAction action(ShareState state) {
        return switch (state) {
            case ASKED -> AuditAction.JOINT_ACTION_ASKED;
            case JOINED -> AuditAction.JOINT_ACTION_JOINED;
            case DECLINED -> AuditAction.JOINT_ACTION_DECLINED;
            case LEFT -> AuditAction.JOINT_ACTION_LEFT;
            case WITHDRAWN -> AuditAction.JOINT_ACTION_WITHDRAWN;
        };
    }

    /**
     * Says in a sentence how far the unit has come with its part.
     *
     * @param seen the version that the person saw
     * @throws ActionNotFoundException if the unit is not in it, or the person does not write for the unit
     */
    @SignedIn
    public Coordinated tell(ActionShareId id, String sentence, int seen) {
        ActionShare share = share(id, UnitFunction.WRITE_ACTIONS);
        String words = sentence.strip();
        if (words.isEmpty()) {
            return new Faulty(CoordinationFault.WORDS_MISSING);
        }
        if (words.length() > ActionShare.MAX_SENTENCE) {
            return new Faulty(CoordinationFault.WORDS_TOO_LONG);
        }
        AccountId me = currentUser.id();
        Instant now = now();
        return transactions.write(() -> {
            actions.lockIfOpen(share.action());
            ActionShare current = repository.find(id).orElseThrow(ActionNotFoundException::new);
            if (current.state() == ShareState.JOINED && repository.setTold(id, words, me, now, seen)) {
                audit.record(event(AuditAction.JOINT_ACTION_TOLD, share.action(), share.unit(), share.owner()));
                return Coordinated.DONE;
            }
            boolean isMine = current.version() == seen + 1 && current.told().equals(words);
            return isMine ? Coordinated.DONE : new Refused(CoordinationRefusal.CHANGED);
        });
    }

    /** What the units are asked for which the signed-in person answers. */
    @SignedIn
    public List<ActionShare> waiting() {
        Set<UnitId> mine = access.unitsGiving(UnitFunction.COORDINATE_ACTIONS);
        return mine.isEmpty() ? List.of() : transactions.read(() -> repository.findWaiting(mine));
    }

    /**
     * Of one unit, about another.
     *
     * @param with the other one
     */
    private static AuditEvent event(AuditAction what, ActionId action, UnitId of, UnitId with) {
        return AuditEvent.of(what).about(of).about("action", action).with("with", with);
    }

    /** As exact as it is stored, so that what is read back is equal. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
