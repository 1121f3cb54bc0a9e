package no.hvorervi.effects;

import java.util.List;
import java.util.Optional;
import no.hvorervi.access.UnitAccess;
import no.hvorervi.access.UnitFunction;
import no.hvorervi.accounts.SignedIn;
import no.hvorervi.actions.Action;
import no.hvorervi.actions.ActionNotFoundException;
import no.hvorervi.actions.ActionService;
import no.hvorervi.actions.ActionState;
import no.hvorervi.audit.AuditAction;
import no.hvorervi.audit.AuditEvent;
import no.hvorervi.audit.AuditLog;
import no.hvorervi.base.Transactions;
import no.hvorervi.effects.EffectPage.Learnt;
import no.hvorervi.effects.EffectPage.Reason;
import no.hvorervi.effects.EffectPage.Told;
import no.hvorervi.effects.EffectPage.Untold;
import no.hvorervi.effects.Pairing.Missing;
import no.hvorervi.ids.ActionId;
import no.hvorervi.ids.ReleaseId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.Predecessor;
import no.hvorervi.organisation.Predecessors;
import no.hvorervi.released.ReleasedRound;
import no.hvorervi.released.ReleasedRounds;
import no.hvorervi.results.Changes;
import no.hvorervi.results.Reading;
import no.hvorervi.results.ResultAccess;
import org.springframework.stereotype.Service;

/** What became of a unit's actions, for those who see all of its results. */
@Service
public class EffectService {

    private final EffectRepository repository;
    private final LessonRepository lessons;
    private final ActionService actions;
    private final ReleasedRounds released;
    private final ResultAccess readings;
    private final Predecessors predecessors;
    private final UnitAccess access;
    private final AuditLog audit;
    private final Transactions transactions;

    EffectService(
            EffectRepository repository,
            LessonRepository lessons,
            ActionService actions,
            ReleasedRounds released,
            ResultAccess readings,
            Predecessors predecessors,
            UnitAccess access,
            AuditLog audit,
            Transactions transactions) {
        this.repository = repository;
        this.lessons = lessons;
        this.actions = actions;
        this.released = released;
        this.readings = readings;
        this.predecessors = predecessors;
        this.access = access;
        this.audit = audit;
        this.transactions = transactions;
    }

    /**
     * What became of it. Whoever sees the action and not all of the unit's results, on that day, is told nothing: not even that it
     * has been measured.
     *
     * @throws ActionNotFoundException if there is no such action, or the person may not see it
     */
    @SignedIn
    public Optional<EffectPage> find(ActionId id) {
        Action action = actions.get(id);
        if (!access.may(UnitFunction.SEE_RESULTS, action.unit())) {
            return Optional.empty();
        }
        List<Predecessor> before = transactions.read(() -> predecessors.findOf(action.unit()));
        Optional<Effect> effect = transactions.readOnce(() -> repository.find(id));
        var learnt = new Learnt(
                transactions.readOnce(() -> lessons.find(id)), access.may(UnitFunction.WRITE_ACTIONS, action.unit()));
        return Optional.of(effect.map(each -> page(each, action, learnt, before))
                .orElseGet(() -> untold(reason(action, before), action, learnt)));
    }

    /** A round that is not there for the reader is told of as one that has not come. */
    private EffectPage page(Effect effect, Action action, Learnt learnt, List<Predecessor> predecessors) {
        Optional<ReleasedRound> before = seen(effect.before(), action.unit());
        Optional<ReleasedRound> after = seen(effect.after(), action.unit());
        if (before.isEmpty() || after.isEmpty()) {
            return untold(Reason.AWAITED, action, learnt);
        }
        return Changes.isComparable(before.get(), after.get(), predecessors)
                ? new Told(
                        before.get(),
                        after.get(),
                        effect.expected(),
                        effect.verdict(),
                        effect.measured(),
                        Optional.of(learnt))
                : untold(Reason.REORGANISED, action, learnt);
    }

    /** What is no longer under way can be learnt from, whether it could be measured or not; and what was written stays. */
    private static Untold untold(Reason reason, Action action, Learnt learnt) {
        return new Untold(
                reason,
                Optional.of(learnt)
                        .filter(each -> !action.isOpen() || !each.lesson().equals(Lesson.NONE)));
    }

    private Optional<ReleasedRound> seen(ReleaseId release, UnitId unit) {
        return released.find(release).filter(each -> readings.of(each, unit) instanceof Reading.All);
    }

    private Reason reason(Action action, List<Predecessor> predecessors) {
        if (action.standing().state() == ActionState.DROPPED) {
            return Reason.DROPPED;
        }
        List<ReleasedRound> rounds = released.ofUnit(action.unit()).stream()
                .filter(each -> readings.of(each, action.unit()) instanceof Reading.All)
                .toList();
        // A round between which and the action's it stands will be measured within the hour.
        return Pairing.of(Unmeasured.of(action), rounds, predecessors) instanceof Missing(var reason)
                ? reason
                : Reason.AWAITED;
    }

    /**
     * Writes what the unit has learnt from an action that is finished or dropped, or has been measured.
     *
     * @param words may be empty
     * @param seen the version that the person saw
     * @throws ActionNotFoundException if there is no such action, or the person does not write for its unit and see all of its
     *     results
     */
    @SignedIn
    public LessonSaved learn(ActionId id, String words, int seen) {
        Action action = actions.get(id);
        if (!access.may(UnitFunction.WRITE_ACTIONS, action.unit())
                || !access.may(UnitFunction.SEE_RESULTS, action.unit())) {
            throw new ActionNotFoundException();
        }
        if (find(id).flatMap(EffectPage::learnt).isEmpty()) {
            return new LessonSaved.Untold();
        }
        var lesson = new Lesson(words.strip(), seen + 1);
        if (lesson.words().length() > Lesson.MAX_WORDS) {
            return new LessonSaved.TooLong();
        }
        return transactions.write(() -> {
            if (lessons.set(id, lesson.words(), seen)) {
                audit.record(AuditEvent.of(AuditAction.ACTION_LEARNT)
                        .about(action.unit())
                        .about("action", id)
                        .with("item", action.item().key()));
                return new LessonSaved.Stored(lesson);
            }
            Lesson now = lessons.find(id);
            // A transaction may be run again after its commit got lost on the way.
            return now.equals(lesson) ? new LessonSaved.Stored(now) : new LessonSaved.Conflict(now);
        });
    }
}
