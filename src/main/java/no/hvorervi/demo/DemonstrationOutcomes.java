package no.hvorervi.demo;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.hvorervi.accounts.DemonstrationAccounts;
import no.hvorervi.actions.Action;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.demo.DemonstrationData.OutcomeData;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.yousaid.ChosenAction;
import no.hvorervi.yousaid.OutcomeContents;
import no.hvorervi.yousaid.OutcomeSaved;
import no.hvorervi.yousaid.OutcomeService;
import no.hvorervi.yousaid.OutcomeState;
import no.hvorervi.yousaid.OutcomeTexts;
import no.hvorervi.yousaid.OutcomeWork;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What units of the demonstration tell of their rounds: written, looked over and published by their leaders. */
@Component
@Profile("demo")
class DemonstrationOutcomes {

    private static final LocalTime AT = LocalTime.of(14, 0);

    private final DemonstrationAccounts demonstration;
    private final DemonstrationClock clock;
    private final OutcomeService outcomes;

    DemonstrationOutcomes(DemonstrationAccounts demonstration, DemonstrationClock clock, OutcomeService outcomes) {
        this.demonstration = demonstration;
        this.clock = clock;
        this.outcomes = outcomes;
    }

    void load(DemonstrationData data, Map<String, UnitId> units) {
        try {
            data.outcomes().forEach(each -> demonstration.as(each.by(), () -> publish(each, units)));
        } finally {
            clock.run();
        }
    }

    private void publish(OutcomeData made, Map<String, UnitId> units) {
        UnitId unit = Optional.ofNullable(units.get(made.unit())).orElseThrow();
        clock.run();
        clock.stopAt(NorwegianTime.today(clock)
                .plusDays(made.day())
                .atTime(AT)
                .atZone(NorwegianTime.ZONE)
                .toInstant());
        RoundId round = outcomes.list(unit).stream()
                .filter(each -> each.title().equals(made.round()))
                .map(OutcomeState::round)
                .findFirst()
                .orElseThrow();
        OutcomeWork work = outcomes.work(unit, round);
        var contents = new OutcomeContents(
                new OutcomeTexts(made.asked(), made.cameOut(), made.decided(), made.happened()),
                made.actions().entrySet().stream()
                        .map(each -> chosen(work.actions(), each.getKey(), each.getValue()))
                        .toList(),
                made.figures(),
                true);
        OutcomeSaved saved = outcomes.save(unit, round, contents, work.version());
        if (saved instanceof OutcomeSaved.Stored(int version)) {
            saved = outcomes.publish(unit, round, version, outcomes.preview(unit, round));
        }
        if (!(saved instanceof OutcomeSaved.Stored)) {
            throw new IllegalStateException("A page of the demonstration cannot be published: " + saved);
        }
    }

    private static ChosenAction chosen(List<Action> actions, String what, String said) {
        return actions.stream()
                .filter(each -> each.contents().what().equals(what))
                .findFirst()
                .map(each -> new ChosenAction(each.id(), said))
                .orElseThrow();
    }
}
