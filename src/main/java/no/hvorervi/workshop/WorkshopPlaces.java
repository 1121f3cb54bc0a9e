package no.hvorervi.workshop;

import java.util.List;
import java.util.Optional;
import no.hvorervi.access.UnitAccess;
import no.hvorervi.access.UnitFunction;
import no.hvorervi.actions.Action;
import no.hvorervi.actions.ActionOrigins;
import no.hvorervi.actions.Origin.OfWorkshop;
import no.hvorervi.assessment.UnitPlaces;
import no.hvorervi.ids.UnitId;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The ways to workshops from the pages of a unit and of what it has decided to do. */
@Component
@Order(40)
class WorkshopPlaces implements UnitPlaces, ActionOrigins {

    private final UnitAccess access;

    WorkshopPlaces(UnitAccess access) {
        this.access = access;
    }

    @Override
    public List<UnitPlace> ofUnit(UnitId unit) {
        return access.may(UnitFunction.SEE_WORKSHOPS, unit)
                ? List.of(new UnitPlace("menu.workshops", WorkshopRoutes.list(unit)))
                : List.of();
    }

    @Override
    public Optional<String> path(Action action) {
        return action.origin() instanceof OfWorkshop(var workshop)
                        && access.may(UnitFunction.SEE_WORKSHOPS, action.unit())
                ? Optional.of(WorkshopRoutes.minutes(action.unit(), workshop))
                : Optional.empty();
    }
}
