package no.hvorervi.actions;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.hvorervi.access.UnitAccess;
import no.hvorervi.access.UnitFunction;
import no.hvorervi.access.UnitNotFoundException;
import no.hvorervi.accounts.CurrentUser;
import no.hvorervi.accounts.SignedIn;
import no.hvorervi.actions.ActionSaved.Faulty;
import no.hvorervi.actions.ActionSaved.Refused;
import no.hvorervi.actions.ActionSaved.Stored;
import no.hvorervi.audit.AuditAction;
import no.hvorervi.audit.AuditEvent;
import no.hvorervi.audit.AuditLog;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.Transactions;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.ActionId;
import no.hvorervi.ids.UnitId;
import org.springframework.stereotype.Service;

/** Asks a unit every third month whether an action helps. What it answers, and that it has not, is the unit's own business. */
@Service
public class CheckInService {

    private final CheckInRepository repository;
    private final ActionRepository actions;
    private final WaitingCheckIns waiting;
    private final UnitAccess access;
    private final CurrentUser currentUser;
    private final AuditLog audit;
    private final Transactions transactions;
    private final Clock clock;

    CheckInService(
            CheckInRepository repository,
            ActionRepository actions,
            WaitingCheckIns waiting,
            UnitAccess access,
            CurrentUser currentUser,
            AuditLog audit,
            Transactions transactions,
            Clock clock) {
        this.repository = repository;
        this.actions = actions;
        this.waiting = waiting;
        this.access = access;
        this.currentUser = currentUser;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * What has been answered of the action, and whether it is asked now.
     *
     * @throws ActionNotFoundException if there is none, or the person may not see it
     */
    @SignedIn
    public ActionCheckIns of(ActionId id) {
        return transactions.read(() -> {
            Action action = get(id);
            List<CheckIn> given = repository.find(id);
            return new ActionCheckIns(
                    given,
                    CheckInDays.last(action, today()).filter(day -> given.stream()
                            .noneMatch(each -> !each.askedOn().isBefore(day))),
                    mayAnswer(action));
        });
    }

    private Action get(ActionId id) {
        return actions.find(id)
                .filter(each -> access.may(UnitFunction.SEE_ACTIONS, each.unit()))
                .orElseThrow(ActionNotFoundException::new);
    }

    /** Whoever sees to it answers too, also one who does not write the unit's actions. */
    private boolean mayAnswer(Action action) {
        return access.may(UnitFunction.WRITE_ACTIONS, action.unit())
                || action.contents().owner().account().equals(Optional.of(currentUser.id()));
    }

    /**
     * Answers the question that waits.
     *
     * @param askedOn the day of the question that the person saw
     * @return {@link Stored}, {@link Faulty} or {@link Refused}
     * @throws ActionNotFoundException if there is none, or the person neither sees to it nor writes for its unit
     */
    @SignedIn
    public ActionSaved answer(ActionId id, LocalDate askedOn, CheckInAnswer answer, String words) {
        String sentence = words.strip();
        if (sentence.length() > CheckIn.MAX_SENTENCE) {
            return new Faulty(Set.of(ActionFault.SENTENCE_TOO_LONG));
        }
        AccountId me = currentUser.id();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return transactions.write(() -> {
            Action action = get(id);
            if (!mayAnswer(action)) {
                throw new ActionNotFoundException();
            }
            if (!CheckInDays.last(action, today()).filter(askedOn::equals).isPresent()) {
                return new Refused(ActionRefusal.NOT_ASKED);
            }
            if (!repository.insert(id, askedOn, answer, sentence, me, now)) {
                boolean isMine = repository.find(id).stream()
                        .anyMatch(each -> each.askedOn().equals(askedOn)
                                && each.answer() == answer
                                && each.answeredAt().equals(now));
                // This very call may have stored it, and its commit got lost on the way back.
                return isMine ? new Stored(action) : new Refused(ActionRefusal.NOT_ASKED);
            }
            audit.record(AuditEvent.of(AuditAction.ACTION_CHECKED)
                    .about(action.unit())
                    .about("action", id)
                    .with("item", action.item().key()));
            return new Stored(action);
        });
    }

    /** What the signed-in person is asked, of all units in which the person has a role; what is due first, first. */
    @SignedIn
    public List<WaitingCheckIn> mine() {
        return transactions.read(() -> waiting.of(currentUser.id(), today()));
    }

    /**
     * Of which of the unit's actions nobody has answered, and the day they were asked.
     *
     * @throws UnitNotFoundException if the person may not see the unit's actions, or there is no such unit
     */
    @SignedIn
    public Map<ActionId, LocalDate> waiting(UnitId unit) {
        access.require(UnitFunction.SEE_ACTIONS, unit);
        return transactions.read(() -> waiting.in(actions.findOpen(unit), today()));
    }

    /**
     * How many of each unit's open actions are past their day, or have not been answered for long; a unit without any is not
     * among them.
     *
     * @throws UnitNotFoundException if the person may not see the actions of one of the units, or there is no such unit
     */
    @SignedIn
    public Map<UnitId, Integer> countLate(Collection<UnitId> units) {
        units.forEach(each -> access.require(UnitFunction.SEE_ACTIONS, each));
        LocalDate today = today();
        return transactions.read(() -> {
            List<Action> open = actions.findOpen(units);
            Map<ActionId, LocalDate> asked = waiting.in(open, today);
            return open.stream()
                    .filter(each -> each.isOverdue(today)
                            || (asked.containsKey(each.id())
                                    && CheckInDays.isLate(asked.getOrDefault(each.id(), today), today)))
                    .collect(Collectors.toMap(Action::unit, each -> 1, Integer::sum));
        });
    }

    private LocalDate today() {
        return NorwegianTime.today(clock);
    }
}
