package no.hvorervi.coordination;

import java.util.List;
import no.hvorervi.actions.Actions;
import no.hvorervi.actions.CarriedAction;
import no.hvorervi.actions.CarriedActions;
import no.hvorervi.ids.UnitId;
import org.springframework.stereotype.Component;

/** Tells actions what a unit carries with others. */
@Component
class JoinedActions implements CarriedActions {

    private final ActionShareRepository repository;
    private final Actions actions;

    JoinedActions(ActionShareRepository repository, Actions actions) {
        this.repository = repository;
        this.actions = actions;
    }

    @Override
    public List<CarriedAction> find(UnitId unit) {
        return repository.findCarried(unit).stream()
                .map(each -> new CarriedAction(
                        each.what(), each.ownerName(), CoordinationRoutes.joint(each.unit(), each.id())))
                .toList();
    }

    @Override
    public int lock(UnitId unit) {
        return (int)
                repository.lockJoined(unit).stream().filter(actions::lockIfOpen).count();
    }
}
