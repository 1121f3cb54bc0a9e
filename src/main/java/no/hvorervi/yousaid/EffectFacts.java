package no.hvorervi.yousaid;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import no.hvorervi.actions.Action;
import no.hvorervi.actions.ActionItem;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.criteria.CriteriaService;
import no.hvorervi.criteria.Item;
import no.hvorervi.effects.EffectPage;
import no.hvorervi.effects.EffectService;
import no.hvorervi.effects.Verdict;
import no.hvorervi.i18n.LocalizedText;
import no.hvorervi.released.Figure;
import org.springframework.stereotype.Component;

/** What is told of whether what an action was to move has moved. */
@Component
class EffectFacts {

    private final EffectService effects;
    private final CriteriaService criteria;
    private final Clock clock;

    EffectFacts(EffectService effects, CriteriaService criteria, Clock clock) {
        this.effects = effects;
        this.criteria = criteria;
        this.clock = clock;
    }

    /**
     * Empty where the next round has not come, or is not seen by the unit's employees yet.
     *
     * @param figures what the unit has chosen to tell everybody of: of nothing else are they told how answers have moved
     */
    Optional<EffectFact> of(Action action, Set<String> figures, OutcomeReader reader) {
        LocalDate today = NorwegianTime.today(clock);
        return effects.find(action.id())
                .filter(EffectPage.Told.class::isInstance)
                .map(EffectPage.Told.class::cast)
                .filter(told ->
                        told.before().isSeenByEmployees(today) && told.after().isSeenByEmployees(today))
                .filter(told -> reader == OutcomeReader.EMPLOYEES
                        || (figures.contains(action.item().key()) && isSafeForAll(told)))
                .map(told -> new EffectFact(
                        told.verdict(),
                        statement(action.item()),
                        told.expected(),
                        told.after().closedOn()));
    }

    private LocalizedText statement(ActionItem item) {
        return criteria.get(item.criteria())
                .items()
                .filter(each -> each.key().equals(item.key()))
                .findFirst()
                .map(Item::statement)
                .orElseThrow();
    }

    /** As with means: ten employees have answered at least, in both rounds. */
    private static boolean isSafeForAll(EffectPage.Told told) {
        return told.verdict() != Verdict.TOO_FEW
                && told.measured()
                        .filter(each -> Math.min(each.before(), each.after()) >= Figure.SMALLEST_SPREAD_GROUP)
                        .isPresent();
    }
}
