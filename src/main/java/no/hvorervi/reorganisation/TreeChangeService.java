package no.hvorervi.reorganisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import no.hvorervi.access.UnitAccess;
import no.hvorervi.access.UnitFunction;
import no.hvorervi.access.UnitNotFoundException;
import no.hvorervi.accounts.ForAdministrator;
import no.hvorervi.audit.AuditAction;
import no.hvorervi.audit.AuditEvent;
import no.hvorervi.audit.AuditLog;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.Transactions;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.municipalities.Municipalities;
import no.hvorervi.municipalities.Municipality;
import no.hvorervi.organisation.AccessRevision;
import no.hvorervi.organisation.Lifetime;
import no.hvorervi.organisation.StoredUnit;
import no.hvorervi.organisation.TreeChanges;
import no.hvorervi.organisation.TreeHistory;
import no.hvorervi.organisation.Trees;
import org.springframework.stereotype.Service;

/** Many changes to a municipality's tree at once, planned against what is stored and done as planned or not at all. */
@Service
public class TreeChangeService {

    private final Trees trees;
    private final Municipalities municipalities;
    private final AccessRevision revision;
    private final UnitAccess access;
    private final AuditLog audit;
    private final Transactions transactions;
    private final Clock clock;

    TreeChangeService(
            Trees trees,
            Municipalities municipalities,
            AccessRevision revision,
            UnitAccess access,
            AuditLog audit,
            Transactions transactions,
            Clock clock) {
        this.trees = trees;
        this.municipalities = municipalities;
        this.revision = revision;
        this.access = access;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * All units of the municipality with their places of today.
     *
     * @throws UnitNotFoundException if the person does not manage all its units
     */
    @ForAdministrator
    public List<StoredUnit> stored(MunicipalityId municipality) {
        return transactions.read(() -> {
            requireManaged(municipality);
            return trees.findStored(municipality, NorwegianTime.today(clock));
        });
    }

    /**
     * Does what was confirmed. It is planned anew while the tree is locked and must come out the same, so that nobody
     * confirms one thing and gets another.
     *
     * @throws UnitNotFoundException if the person does not manage all units of the municipality
     * @throws TreeChangedException if it would do something else now; then nothing is changed
     * @throws PlanBrokenException if a unit that is planned to be moved would stand under one that is not there
     */
    @ForAdministrator
    public void apply(
            MunicipalityId municipality,
            Function<List<StoredUnit>, Optional<TreeChanges>> planning,
            TreeChanges confirmed) {
        transactions.write(() -> {
            requireManaged(municipality);
            trees.lock(municipality);
            if (!planning.apply(trees.findStored(municipality, NorwegianTime.today(clock)))
                    .equals(Optional.of(confirmed))) {
                throw new TreeChangedException();
            }
            TreeHistory before = trees.find(municipality);
            trees.apply(municipality, confirmed);
            requirePlansHold(before, trees.find(municipality));
            revision.raise();
            audit.record(AuditEvent.of(AuditAction.UNITS_IMPORTED)
                    .in(municipality)
                    .with("added", confirmed.added().size())
                    .with("changed", confirmed.changed().size())
                    .with("moved", confirmed.moved().size())
                    .with("ended", confirmed.ended().size()));
        });
    }

    /** A file knows nothing of the moves that are planned for later days, and must not take the ground from under them. */
    private void requirePlansHold(TreeHistory before, TreeHistory after) {
        LocalDate today = NorwegianTime.today(clock);
        List<UnitId> planned = after.all().stream()
                .filter(unit -> unit.places().stream()
                        .anyMatch(place -> place.from().isAfter(today)
                                && place.from().isAfter(unit.unit().validFrom())))
                .map(Lifetime::id)
                .toList();
        if (!TreeRules.newBreaches(before, after, planned).isEmpty()) {
            throw new PlanBrokenException();
        }
    }

    private void requireManaged(MunicipalityId municipality) {
        Municipality found = municipalities.find(municipality).orElseThrow(UnitNotFoundException::new);
        access.require(UnitFunction.MANAGE_UNITS, found.root());
    }
}
