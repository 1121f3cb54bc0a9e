package no.hvorervi.actions;

import java.util.List;
import java.util.Optional;
import no.hvorervi.base.Transactions;
import no.hvorervi.ids.ActionId;
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
    private final OpenActions openActions;
    private final Transactions transactions;

    Actions(ActionRepository repository, OpenActions openActions, Transactions transactions) {
        this.repository = repository;
        this.openActions = openActions;
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

    public Optional<Action> find(ActionId id) {
        return transactions.readOnce(() -> repository.find(id));
    }

    /**
     * How many actions the unit has open, those included that it carries with others; until the caller's transaction ends
     * nobody else opens one for it.
     */
    public int lockOpen(UnitId unit) {
        return openActions.lock(unit);
    }

    /** Whether the action is open; until the caller's transaction ends nobody else finishes, drops or reopens it. */
    public boolean lockIfOpen(ActionId id) {
        return repository.lockIfOpen(id);
    }
}
