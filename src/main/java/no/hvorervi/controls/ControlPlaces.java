package no.hvorervi.controls;

import java.util.List;
import no.hvorervi.access.UnitAccess;
import no.hvorervi.access.UnitFunction;
import no.hvorervi.assessment.UnitPlaces;
import no.hvorervi.ids.UnitId;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The way from a unit's page to the controls that it has entered. */
@Component
@Order(50)
class ControlPlaces implements UnitPlaces {

    private final UnitAccess access;

    ControlPlaces(UnitAccess access) {
        this.access = access;
    }

    @Override
    public List<UnitPlace> ofUnit(UnitId unit) {
        return access.may(UnitFunction.SEE_CONTROLS, unit)
                ? List.of(new UnitPlace("controls.unit.title", ControlRoutes.of(unit)))
                : List.of();
    }
}
