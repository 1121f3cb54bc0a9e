package no.hvorervi.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.hvorervi.accounts.DemonstrationAccounts;
import no.hvorervi.actions.Action;
import no.hvorervi.actions.ActionContents;
import no.hvorervi.actions.ActionItem;
import no.hvorervi.actions.ActionSaved.Stored;
import no.hvorervi.actions.ActionService;
import no.hvorervi.actions.NewAction;
import no.hvorervi.actions.Origin;
import no.hvorervi.actions.Owner;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.coordination.ActionShare;
import no.hvorervi.coordination.Coordinated;
import no.hvorervi.coordination.HandedUp;
import no.hvorervi.coordination.HandedUpService;
import no.hvorervi.coordination.JointActionService;
import no.hvorervi.coordination.NewAnswer;
import no.hvorervi.criteria.Criteria;
import no.hvorervi.criteria.CriteriaService;
import no.hvorervi.criteria.Item;
import no.hvorervi.demo.DemonstrationData.AnswerData;
import no.hvorervi.demo.DemonstrationData.AskedData;
import no.hvorervi.demo.DemonstrationData.HandedData;
import no.hvorervi.demo.DemonstrationData.SharedData;
import no.hvorervi.ids.UnitId;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What units of the demonstration do together, and what they have handed to the leader above. */
@Component
@Profile("demo")
class DemonstrationCoordination {

    private static final LocalTime AT = LocalTime.of(9, 0);

    private final DemonstrationAccounts demonstration;
    private final DemonstrationClock clock;
    private final ActionService actions;
    private final JointActionService joint;
    private final HandedUpService handed;
    private final CriteriaService criteria;

    DemonstrationCoordination(
            DemonstrationAccounts demonstration,
            DemonstrationClock clock,
            ActionService actions,
            JointActionService joint,
            HandedUpService handed,
            CriteriaService criteria) {
        this.demonstration = demonstration;
        this.clock = clock;
        this.actions = actions;
        this.joint = joint;
        this.handed = handed;
        this.criteria = criteria;
    }

    void load(List<SharedData> data, Map<String, UnitId> units) {
        LocalDate today = NorwegianTime.today(clock);
        try {
            data.forEach(each -> load(each, units, today));
        } finally {
            clock.run();
        }
    }

    private void load(SharedData data, Map<String, UnitId> units, LocalDate today) {
        stopOn(today.plusDays(data.day()));
        List<Action> all = new ArrayList<>();
        demonstration.as(data.by(), () -> all.add(make(data, unit(data.unit(), units), today)));
        Action made = all.getFirst();
        data.asked().orElse(List.of()).forEach(each -> ask(made, data.by(), each, units));
        data.handed().ifPresent(each -> hand(made, data.by(), each, today));
    }

    private Action make(SharedData data, UnitId unit, LocalDate today) {
        Criteria latest = criteria.latest();
        Item item = latest.items()
                .filter(each -> each.key().equals(data.item()))
                .findFirst()
                .orElseThrow();
        ActionItem moved = ActionItem.of(latest.id(), item);
        var contents = new ActionContents(
                data.what(),
                data.why(),
                data.sign(),
                Owner.of(data.owner()),
                today.plusDays(data.day()),
                today.plusDays(data.due()),
                moved.expected().orElseThrow());
        if (actions.create(new NewAction(unit, moved, new Origin.OfUnit(), contents)) instanceof Stored stored) {
            return stored.action();
        }
        throw new IllegalStateException("An action of the demonstration cannot be stored: " + data.what());
    }

    private void ask(Action action, String by, AskedData data, Map<String, UnitId> units) {
        UnitId unit = unit(data.unit(), units);
        demonstration.as(by, () -> require(joint.ask(action.id(), unit, data.message())));
        data.joins()
                .ifPresent(words -> demonstration.as(data.by(), () -> {
                    ActionShare share = share(unit, action);
                    require(joint.join(share.id(), words, share.version()));
                }));
        data.told()
                .ifPresent(words -> demonstration.as(data.by(), () -> {
                    ActionShare share = share(unit, action);
                    require(joint.tell(share.id(), words, share.version()));
                }));
    }

    private ActionShare share(UnitId unit, Action action) {
        return joint.list(unit).stream()
                .filter(each -> each.action().equals(action.id()))
                .findFirst()
                .orElseThrow();
    }

    private void hand(Action action, String by, HandedData data, LocalDate today) {
        demonstration.as(by, () -> require(handed.hand(action.id(), data.what(), data.why())));
        data.answer().ifPresent(answer -> {
            stopOn(today.plusDays(answer.day()));
            demonstration.as(data.to(), () -> answer(action, answer, today));
        });
    }

    private void answer(Action action, AnswerData data, LocalDate today) {
        HandedUp waiting = handed.waiting().stream()
                .filter(each -> each.action().equals(action.id()))
                .findFirst()
                .orElseThrow();
        require(handed.answer(
                waiting.id(),
                new NewAnswer(data.kind(), data.words(), data.due().map(today::plusDays)),
                waiting.answers().size()));
    }

    private static void require(Coordinated done) {
        if (!done.equals(Coordinated.DONE)) {
            throw new IllegalStateException("What is between units of the demonstration cannot be stored: " + done);
        }
    }

    private void stopOn(LocalDate day) {
        clock.stopAt(day.atTime(AT).atZone(NorwegianTime.ZONE).toInstant());
    }

    private static UnitId unit(String externalId, Map<String, UnitId> units) {
        return Optional.ofNullable(units.get(externalId)).orElseThrow();
    }
}
