package no.hvorervi.effects;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import no.hvorervi.access.UnitAccess;
import no.hvorervi.access.UnitFunction;
import no.hvorervi.access.UnitNotFoundException;
import no.hvorervi.accounts.SignedIn;
import no.hvorervi.actions.ActionItem;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.Transactions;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.Units;
import org.springframework.stereotype.Service;

/** What other units have done about an item, for somebody who is about to write down an action. */
@Service
public class IdeaService {

    /** More than these would not be read. */
    static final int MOST = 8;

    private final SharedQueries shared;
    private final Units units;
    private final UnitAccess access;
    private final Transactions transactions;
    private final Clock clock;

    IdeaService(SharedQueries shared, Units units, UnitAccess access, Transactions transactions, Clock clock) {
        this.shared = shared;
        this.units = units;
        this.access = access;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * What others in the unit's municipality have finished and let others see, the last first: in no order of how it went.
     *
     * @throws UnitNotFoundException if the person does not write for the unit, or there is no such unit
     */
    @SignedIn
    public List<SharedAction> find(UnitId unit, ActionItem item) {
        access.require(UnitFunction.WRITE_ACTIONS, unit);
        LocalDate today = NorwegianTime.today(clock);
        return transactions.read(() -> shared.find(units.municipalityOf(unit), unit, item, today, MOST));
    }
}
