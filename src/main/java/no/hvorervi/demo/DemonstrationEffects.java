package no.hvorervi.demo;

import java.time.Duration;
import java.time.Instant;
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
import no.hvorervi.actions.ActionSaved;
import no.hvorervi.actions.ActionService;
import no.hvorervi.actions.NewAction;
import no.hvorervi.actions.Origin;
import no.hvorervi.actions.Owner;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.criteria.Criteria;
import no.hvorervi.criteria.CriteriaService;
import no.hvorervi.criteria.Item;
import no.hvorervi.demo.DemonstrationData.TriedData;
import no.hvorervi.effects.ConsentService;
import no.hvorervi.effects.EffectService;
import no.hvorervi.effects.EffectWork;
import no.hvorervi.effects.LessonSaved;
import no.hvorervi.ids.ActionId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.results.ResultService;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What units of the demonstration did between two rounds, what the second round said of it, and what they let others learn. */
@Component
@Profile("demo")
class DemonstrationEffects {

    /** Those who lead a unit meet after lunch. */
    private static final LocalTime AT = LocalTime.of(12, 30);

    private final DemonstrationAccounts demonstration;
    private final DemonstrationClock clock;
    private final ResultService results;
    private final ActionService actions;
    private final EffectWork work;
    private final EffectService effects;
    private final ConsentService consents;
    private final CriteriaService criteria;

    DemonstrationEffects(
            DemonstrationAccounts demonstration,
            DemonstrationClock clock,
            ResultService results,
            ActionService actions,
            EffectWork work,
            EffectService effects,
            ConsentService consents,
            CriteriaService criteria) {
        this.demonstration = demonstration;
        this.clock = clock;
        this.results = results;
        this.actions = actions;
        this.work = work;
        this.effects = effects;
        this.consents = consents;
        this.criteria = criteria;
    }

    /** Makes them in the past, each born in the round that its unit had seen last, and finishes them; then they are measured. */
    void load(DemonstrationData data, Map<String, UnitId> units) {
        LocalDate today = NorwegianTime.today(clock);
        try {
            List<Tried> made = new ArrayList<>();
            for (TriedData each : data.tried()) {
                UnitId unit = unit(each.unit(), units);
                // Two at the very same moment would be taken for one that was sent twice.
                Instant moment = day(today, each.made()).plusSeconds(made.size());
                clock.stopAt(moment);
                String leader = data.leaderOf(each.unit());
                demonstration.as(
                        leader,
                        () -> made.add(
                                new Tried(leader, each, make(each, unit, moment).id())));
            }
            clock.run();
            work.run();
            made.forEach(each -> each.data().learnt().ifPresent(learnt -> {
                clock.stopAt(day(today, each.data().learns().orElseThrow()));
                demonstration.as(each.leader(), () -> learn(each.action(), learnt));
            }));
            data.sharing()
                    .forEach(each -> demonstration.as(data.leaderOf(each), () -> consents.give(unit(each, units))));
        } finally {
            clock.run();
        }
    }

    /** An action that its unit has finished. */
    private record Tried(String leader, TriedData data, ActionId action) {}

    private Action make(TriedData data, UnitId unit, Instant moment) {
        Criteria latest = criteria.latest();
        Item item = latest.items()
                .filter(each -> each.key().equals(data.item()))
                .findFirst()
                .orElseThrow();
        ActionItem about = ActionItem.of(latest.id(), item);
        LocalDate start = NorwegianTime.dateOf(moment);
        var contents = new ActionContents(
                data.what(),
                data.why(),
                data.sign(),
                Owner.of(data.owner()),
                start,
                start.plusDays(data.days()),
                about.expected().orElseThrow());
        Origin origin = results.latest(unit)
                .<Origin>map(round -> new Origin.OfResult(round.round()))
                .orElseGet(Origin.OfUnit::new);
        Action made = stored(actions.create(new NewAction(unit, about, origin, contents, data.suggestion())));
        clock.stopAt(moment.plus(Duration.ofDays(data.days())));
        return stored(actions.finish(made.id(), data.done(), made.version()));
    }

    private static Action stored(ActionSaved saved) {
        if (saved instanceof ActionSaved.Stored(var action)) {
            return action;
        }
        throw new IllegalStateException("An action of the demonstration cannot be stored: " + saved);
    }

    private void learn(ActionId action, String learnt) {
        if (!(effects.learn(action, learnt, 0) instanceof LessonSaved.Stored)) {
            throw new IllegalStateException("What was learnt in the demonstration cannot be stored: " + learnt);
        }
    }

    private static Instant day(LocalDate today, int from) {
        return today.plusDays(from).atTime(AT).atZone(NorwegianTime.ZONE).toInstant();
    }

    private static UnitId unit(String externalId, Map<String, UnitId> units) {
        return Optional.ofNullable(units.get(externalId)).orElseThrow();
    }
}
