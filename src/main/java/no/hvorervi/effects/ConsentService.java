package no.hvorervi.effects;

import java.time.Clock;
import no.hvorervi.access.UnitAccess;
import no.hvorervi.access.UnitFunction;
import no.hvorervi.access.UnitNotFoundException;
import no.hvorervi.accounts.CurrentUser;
import no.hvorervi.accounts.SignedIn;
import no.hvorervi.audit.AuditAction;
import no.hvorervi.audit.AuditEvent;
import no.hvorervi.audit.AuditLog;
import no.hvorervi.base.Transactions;
import no.hvorervi.ids.UnitId;
import org.springframework.stereotype.Service;

/** Lets a unit say that others in the municipality may learn from its actions, and take that back. */
@Service
public class ConsentService {

    private final ConsentRepository repository;
    private final UnitAccess access;
    private final CurrentUser currentUser;
    private final AuditLog audit;
    private final Transactions transactions;
    private final Clock clock;

    ConsentService(
            ConsentRepository repository,
            UnitAccess access,
            CurrentUser currentUser,
            AuditLog audit,
            Transactions transactions,
            Clock clock) {
        this.repository = repository;
        this.access = access;
        this.currentUser = currentUser;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Whether the signed-in person is told; false also when there is no such unit. */
    @SignedIn
    public boolean maySee(UnitId unit) {
        return access.may(UnitFunction.SEE_RESULTS, unit);
    }

    /**
     * What the unit has said.
     *
     * @throws UnitNotFoundException if the person does not see all of the unit's results, or there is no such unit
     */
    @SignedIn
    public Consent find(UnitId unit) {
        access.require(UnitFunction.SEE_RESULTS, unit);
        return new Consent(
                transactions.readOnce(() -> repository.find(unit)),
                access.may(UnitFunction.SHARE_RESULTS, unit),
                access.may(UnitFunction.WITHDRAW_SHARE, unit));
    }

    /**
     * Says yes; nothing happens if that is said already.
     *
     * @throws UnitNotFoundException if the person may not say so for the unit, or there is no such unit
     */
    @SignedIn
    public void give(UnitId unit) {
        access.require(UnitFunction.SHARE_RESULTS, unit);
        transactions.write(() -> {
            if (repository.insert(unit, currentUser.id(), clock.instant())) {
                audit.record(AuditEvent.of(AuditAction.ACTIONS_SHARED).about(unit));
            }
        });
    }

    /**
     * Takes it back: from this moment on nobody sees anything by it. Nothing happens if it was not given.
     *
     * @throws UnitNotFoundException if the person may not, or there is no such unit
     */
    @SignedIn
    public void withdraw(UnitId unit) {
        access.require(UnitFunction.WITHDRAW_SHARE, unit);
        transactions.write(() -> {
            if (repository.delete(unit)) {
                audit.record(AuditEvent.of(AuditAction.ACTIONS_SHARE_WITHDRAWN).about(unit));
            }
        });
    }
}
