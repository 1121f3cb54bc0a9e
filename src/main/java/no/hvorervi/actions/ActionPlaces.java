package no.hvorervi.actions;

import java.util.List;
import no.hvorervi.access.UnitAccess;
import no.hvorervi.access.UnitFunction;
import no.hvorervi.assessment.ItemPlaces;
import no.hvorervi.assessment.UnitPlaces;
import no.hvorervi.criteria.Item;
import no.hvorervi.ids.AssessmentId;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The ways from a unit's page to its actions, and from what is talked about to a new one. */
@Component
@Order(30)
class ActionPlaces implements UnitPlaces, ItemPlaces {

    private final UnitAccess access;

    ActionPlaces(UnitAccess access) {
        this.access = access;
    }

    @Override
    public List<UnitPlace> ofUnit(UnitId unit) {
        return access.may(UnitFunction.SEE_ACTIONS, unit)
                ? List.of(new UnitPlace("actions.title", ActionRoutes.of(unit)))
                : List.of();
    }

    @Override
    public List<UnitPlace> inAssessment(UnitId unit, AssessmentId assessment, Item item) {
        return make(unit, ActionRoutes.create(unit, item.key(), assessment));
    }

    @Override
    public List<UnitPlace> inResult(UnitId unit, RoundId round, Item item) {
        return make(unit, ActionRoutes.create(unit, item.key(), round));
    }

    private List<UnitPlace> make(UnitId unit, String target) {
        return access.may(UnitFunction.WRITE_ACTIONS, unit)
                ? List.of(new UnitPlace("actions.make", target))
                : List.of();
    }
}
