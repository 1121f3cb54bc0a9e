package no.hvorervi.yousaid;

import java.util.List;
import no.hvorervi.access.UnitAccess;
import no.hvorervi.access.UnitFunction;
import no.hvorervi.assessment.UnitPlaces;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.results.ResultSteps;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The ways from a unit's page and from its results to what it tells of them. */
@Component
@Order(40)
class OutcomePlaces implements UnitPlaces, ResultSteps {

    private static final String TEXT = "yousaid.title";

    private final OutcomeService service;
    private final UnitAccess access;

    OutcomePlaces(OutcomeService service, UnitAccess access) {
        this.service = service;
        this.access = access;
    }

    /** There is nothing to tell before a round is released. */
    @Override
    public List<UnitPlace> ofUnit(UnitId unit) {
        return access.may(UnitFunction.WITHDRAW_OUTCOME, unit)
                        && !service.list(unit).isEmpty()
                ? List.of(new UnitPlace(TEXT, OutcomeRoutes.of(unit)))
                : List.of();
    }

    @Override
    public List<ResultStep> of(UnitId unit, RoundId round) {
        return access.may(UnitFunction.WITHDRAW_OUTCOME, unit)
                ? service.list(unit).stream()
                        .filter(each -> each.round().equals(round))
                        .map(each -> new ResultStep(TEXT, OutcomeRoutes.of(unit, round)))
                        .toList()
                : List.of();
    }
}
