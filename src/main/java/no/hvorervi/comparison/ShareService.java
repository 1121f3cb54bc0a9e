package no.hvorervi.comparison;

import java.time.Clock;
import java.util.Optional;
import no.hvorervi.access.UnitAccess;
import no.hvorervi.access.UnitFunction;
import no.hvorervi.access.UnitNotFoundException;
import no.hvorervi.accounts.CurrentUser;
import no.hvorervi.accounts.SignedIn;
import no.hvorervi.audit.AuditAction;
import no.hvorervi.audit.AuditEvent;
import no.hvorervi.audit.AuditLog;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.Transactions;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.released.ReleasedRound;
import no.hvorervi.released.ReleasedRounds;
import no.hvorervi.results.ShareKind;
import org.springframework.stereotype.Service;

/** Lets a unit show itself to others, round by round, and take that back. */
@Service
public class ShareService {

    private final ShareRepository repository;
    private final ReleasedRounds released;
    private final UnitAccess access;
    private final CurrentUser currentUser;
    private final AuditLog audit;
    private final Transactions transactions;
    private final Clock clock;

    ShareService(
            ShareRepository repository,
            ReleasedRounds released,
            UnitAccess access,
            CurrentUser currentUser,
            AuditLog audit,
            Transactions transactions,
            Clock clock) {
        this.repository = repository;
        this.released = released;
        this.access = access;
        this.currentUser = currentUser;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * What the unit shares of the round.
     *
     * @return empty where there is nothing that it could share: nothing is released, or not of the unit alone
     * @throws UnitNotFoundException if the person does not see all of the unit's results, or there is no such unit
     */
    @SignedIn
    public Optional<Sharing> find(UnitId unit, RoundId round) {
        access.require(UnitFunction.SEE_RESULTS, unit);
        return own(unit, round)
                .map(found -> new Sharing(
                        found.upward(),
                        transactions.readOnce(() -> repository.find(round, unit)),
                        access.may(UnitFunction.SHARE_RESULTS, unit),
                        access.may(UnitFunction.WITHDRAW_SHARE, unit)));
    }

    /**
     * Says yes; nothing happens if that is said already, or there is nothing that the unit could share.
     *
     * @throws UnitNotFoundException if the person may not say so for the unit, or there is no such unit
     */
    @SignedIn
    public void give(UnitId unit, RoundId round, ShareKind kind) {
        access.require(UnitFunction.SHARE_RESULTS, unit);
        own(unit, round)
                .ifPresent(found -> transactions.write(() -> {
                    if (repository.insert(round, unit, kind, currentUser.id(), clock.instant())) {
                        audit.record(event(AuditAction.RESULTS_SHARED, unit, found, kind));
                    }
                }));
    }

    /**
     * Takes it back: from this moment on nobody sees anything by it. Nothing happens if it was not shared.
     *
     * @throws UnitNotFoundException if the person may not, or there is no such unit
     */
    @SignedIn
    public void withdraw(UnitId unit, RoundId round, ShareKind kind) {
        access.require(UnitFunction.WITHDRAW_SHARE, unit);
        own(unit, round)
                .ifPresent(found -> transactions.write(() -> {
                    if (repository.delete(round, unit, kind)) {
                        audit.record(event(AuditAction.SHARE_WITHDRAWN, unit, found, kind));
                    }
                }));
    }

    private Optional<ReleasedRound> own(UnitId unit, RoundId round) {
        return released.find(round)
                .filter(each -> !NorwegianTime.today(clock).isBefore(each.releasedOn()))
                .filter(each -> Speaking.of(released.units(each.id())).contains(unit));
    }

    private static AuditEvent event(AuditAction action, UnitId unit, ReleasedRound round, ShareKind kind) {
        return AuditEvent.of(action)
                .in(round.municipality())
                .about(unit)
                .about("round", round.round())
                .with("what", kind);
    }
}
