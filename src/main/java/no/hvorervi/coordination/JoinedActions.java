package no.hvorervi.coordination;

import no.hvorervi.actions.CarriedActions;
import no.hvorervi.ids.UnitId;
import org.springframework.stereotype.Component;

/** Tells actions how many a unit carries with others. */
@Component
class JoinedActions implements CarriedActions {

    private final ActionShareRepository repository;

    JoinedActions(ActionShareRepository repository) {
        this.repository = repository;
    }

    @Override
    public int count(UnitId unit) {
        return repository.countCarried(unit);
    }

    @Override
    public int lock(UnitId unit) {
        return repository.lockCarried(unit);
    }
}
