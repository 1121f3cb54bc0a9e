package no.hvorervi.coordination;

import no.hvorervi.actions.Actions;
import no.hvorervi.actions.CarriedActions;
import no.hvorervi.ids.UnitId;
import org.springframework.stereotype.Component;

/** Tells actions how many a unit carries with others. */
@Component
class JoinedActions implements CarriedActions {

    private final ActionShareRepository repository;
    private final Actions actions;

    JoinedActions(ActionShareRepository repository, Actions actions) {
        this.repository = repository;
        this.actions = actions;
    }

    @Override
    public int count(UnitId unit) {
        return repository.countCarried(unit);
    }

    @Override
    public int lock(UnitId unit) {
        return (int)
                repository.lockJoined(unit).stream().filter(actions::lockIfOpen).count();
    }
}
