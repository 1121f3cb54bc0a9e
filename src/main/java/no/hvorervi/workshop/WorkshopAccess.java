package no.hvorervi.workshop;

import no.hvorervi.access.UnitAccess;
import no.hvorervi.access.UnitFunction;
import no.hvorervi.base.Transactions;
import no.hvorervi.ids.WorkshopId;
import org.springframework.stereotype.Component;

/** Finds workshops for those who may see or lead them; of all others it knows nothing. */
@Component
class WorkshopAccess {

    private final WorkshopRepository repository;
    private final UnitAccess access;
    private final Transactions transactions;

    WorkshopAccess(WorkshopRepository repository, UnitAccess access, Transactions transactions) {
        this.repository = repository;
        this.access = access;
        this.transactions = transactions;
    }

    /**
     * One that the signed-in person may see.
     *
     * @throws WorkshopNotFoundException if there is none
     */
    StoredWorkshop getSeen(WorkshopId id) {
        return get(id, UnitFunction.SEE_WORKSHOPS);
    }

    /**
     * One that the signed-in person leads.
     *
     * @throws WorkshopNotFoundException if there is none
     */
    StoredWorkshop getLed(WorkshopId id) {
        return get(id, UnitFunction.RUN_WORKSHOP);
    }

    private StoredWorkshop get(WorkshopId id, UnitFunction function) {
        return transactions
                .readOnce(() -> repository.find(id))
                .filter(each -> access.may(function, each.unit()))
                .orElseThrow(WorkshopNotFoundException::new);
    }
}
