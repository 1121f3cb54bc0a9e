package no.hvorervi.organisation;

import java.time.Clock;
import no.hvorervi.accounts.Account;
import no.hvorervi.accounts.CurrentUser;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.ids.UnitId;
import org.springframework.stereotype.Component;

/**
 * The one place that answers what the signed-in person may do with a unit. Whatever is not allowed here is refused.
 *
 * <p>An administrator keeps the tree and the people in order but does not see how units assess themselves: those
 * results are the unit's own.
 */
@Component
public class UnitAccess {

    private final UnitRepository repository;
    private final CurrentUser currentUser;
    private final Clock clock;

    UnitAccess(UnitRepository repository, CurrentUser currentUser, Clock clock) {
        this.repository = repository;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** Whether the person leads this very unit today, and so may see and write its assessments. */
    public boolean leads(UnitId unit) {
        return currentUser
                .find()
                .map(account ->
                        repository.hasRole(account.id(), unit, UnitRole.UNIT_LEADER, NorwegianTime.today(clock)))
                .orElse(false);
    }

    /** Whether the person may know that the unit exists and what it is called. */
    public boolean maySee(UnitId unit) {
        return currentUser.find().map(Account::isAdministrator).orElse(false) || leads(unit);
    }

    /**
     * Lets only the unit's leader through.
     *
     * @throws UnitNotFoundException if the person does not lead the unit, whether or not it exists
     */
    public void requireLead(UnitId unit) {
        if (!leads(unit)) {
            throw new UnitNotFoundException();
        }
    }

    /**
     * Lets only those through who may know of the unit.
     *
     * @throws UnitNotFoundException if the person may not, whether or not it exists
     */
    public void requireSee(UnitId unit) {
        if (!maySee(unit)) {
            throw new UnitNotFoundException();
        }
    }
}
