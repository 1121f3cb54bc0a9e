package no.hvorervi.organisation;

import java.time.Clock;
import java.util.List;
import no.hvorervi.access.UnitAccess;
import no.hvorervi.access.UnitFunction;
import no.hvorervi.access.UnitNotFoundException;
import no.hvorervi.access.UnitRole;
import no.hvorervi.accounts.CurrentUser;
import no.hvorervi.accounts.SignedIn;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.Transactions;
import no.hvorervi.ids.UnitId;
import org.springframework.stereotype.Service;

/** Units as the people who belong to them see them. */
@Service
public class UnitService {

    private final UnitRepository repository;
    private final UnitAccess access;
    private final CurrentUser currentUser;
    private final Transactions transactions;
    private final Clock clock;

    UnitService(
            UnitRepository repository,
            UnitAccess access,
            CurrentUser currentUser,
            Transactions transactions,
            Clock clock) {
        this.repository = repository;
        this.access = access;
        this.currentUser = currentUser;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * One unit.
     *
     * @throws UnitNotFoundException if there is none, or the person may not know of it
     */
    @SignedIn
    public Unit get(UnitId id) {
        return transactions.read(() -> {
            access.require(UnitFunction.SEE_UNIT, id);
            return repository.find(id, NorwegianTime.today(clock)).orElseThrow(UnitNotFoundException::new);
        });
    }

    /**
     * The unit's place in the tree today, from the root down to the unit itself.
     *
     * @throws UnitNotFoundException if there is no such unit, or the person may not know of it
     */
    @SignedIn
    public List<Unit> path(UnitId id) {
        return transactions.read(() -> {
            access.require(UnitFunction.SEE_UNIT, id);
            return repository.path(id, NorwegianTime.today(clock));
        });
    }

    /** The units that the signed-in person leads today, by name. */
    @SignedIn
    public List<Unit> ledByMe() {
        return transactions.read(
                () -> repository.findByRole(currentUser.id(), UnitRole.UNIT_LEADER, NorwegianTime.today(clock)));
    }
}
