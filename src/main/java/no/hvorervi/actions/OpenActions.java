package no.hvorervi.actions;

import java.util.List;
import no.hvorervi.ids.UnitId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** How many actions a unit has open, its own and those that it carries with others. */
@Component
class OpenActions {

    private final ActionRepository repository;
    private final ObjectProvider<CarriedActions> carried;

    OpenActions(ActionRepository repository, ObjectProvider<CarriedActions> carried) {
        this.repository = repository;
        this.carried = carried;
    }

    /** Until this transaction ends nobody else opens one. */
    int lock(UnitId unit) {
        return repository.lockOpen(unit)
                + carried.stream().mapToInt(each -> each.lock(unit)).sum();
    }

    /** Those of others. */
    List<CarriedAction> findCarried(UnitId unit) {
        return carried.stream().flatMap(each -> each.find(unit).stream()).toList();
    }
}
