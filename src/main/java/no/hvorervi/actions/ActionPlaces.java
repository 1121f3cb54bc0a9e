package no.hvorervi.actions;

import java.util.List;
import no.hvorervi.access.UnitAccess;
import no.hvorervi.access.UnitFunction;
import no.hvorervi.assessment.UnitPlaces;
import no.hvorervi.ids.UnitId;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The way from a unit's page to its actions. */
@Component
@Order(30)
class ActionPlaces implements UnitPlaces {

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
}
