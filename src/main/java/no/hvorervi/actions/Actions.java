package no.hvorervi.actions;

import java.util.List;
import no.hvorervi.base.Transactions;
import no.hvorervi.ids.UnitId;
import no.hvorervi.ids.WorkshopId;
import org.springframework.stereotype.Component;

/**
 * Actions for features above.
 *
 * <p>It does not know who may read them: whoever calls it has asked.
 */
@Component
public class Actions {

    private final ActionRepository repository;
    private final Transactions transactions;

    Actions(ActionRepository repository, Transactions transactions) {
        this.repository = repository;
        this.transactions = transactions;
    }

    /** What the unit has open; what is due first, first. */
    public List<Action> open(UnitId unit) {
        return transactions.readOnce(() -> repository.findOpen(unit));
    }

    /** What the workshop decided on, in the order it did. */
    public List<Action> of(WorkshopId workshop) {
        return transactions.readOnce(() -> repository.findOf(workshop));
    }
}
