package no.hvorervi.organisation;

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
import no.hvorervi.base.Transactions;
import no.hvorervi.ids.MunicipalityId;
import org.springframework.stereotype.Service;

/** Many changes to a municipality's tree at once, planned against what is stored and done as planned or not at all. */
@Service
public class TreeChangeService {

    private final TreeRepository repository;
    private final MunicipalityRepository municipalities;
    private final AccessRevisionRepository revision;
    private final UnitAccess access;
    private final AuditLog audit;
    private final Transactions transactions;

    TreeChangeService(
            TreeRepository repository,
            MunicipalityRepository municipalities,
            AccessRevisionRepository revision,
            UnitAccess access,
            AuditLog audit,
            Transactions transactions) {
        this.repository = repository;
        this.municipalities = municipalities;
        this.revision = revision;
        this.access = access;
        this.audit = audit;
        this.transactions = transactions;
    }

    /**
     * All units of the municipality with the places that have no end.
     *
     * @throws UnitNotFoundException if the person does not manage all its units
     */
    @ForAdministrator
    public List<StoredUnit> stored(MunicipalityId municipality) {
        return transactions.read(() -> {
            requireManaged(municipality);
            return repository.findStored(municipality);
        });
    }

    /**
     * Does what was confirmed. It is planned anew while the tree is locked and must come out the same, so that nobody
     * confirms one thing and gets another.
     *
     * @throws UnitNotFoundException if the person does not manage all units of the municipality
     * @throws TreeChangedException if it would do something else now; then nothing is changed
     */
    @ForAdministrator
    public void apply(
            MunicipalityId municipality,
            Function<List<StoredUnit>, Optional<TreeChanges>> planning,
            TreeChanges confirmed) {
        transactions.write(() -> {
            requireManaged(municipality);
            repository.lockUnits(municipality);
            if (!planning.apply(repository.findStored(municipality)).equals(Optional.of(confirmed))) {
                throw new TreeChangedException();
            }
            repository.apply(municipality, confirmed);
            revision.raise();
            audit.record(AuditEvent.of(AuditAction.UNITS_IMPORTED)
                    .in(municipality)
                    .with("added", confirmed.added().size())
                    .with("changed", confirmed.changed().size())
                    .with("moved", confirmed.moved().size())
                    .with("ended", confirmed.ended().size()));
        });
    }

    private void requireManaged(MunicipalityId municipality) {
        Municipality found = municipalities.find(municipality).orElseThrow(UnitNotFoundException::new);
        access.require(UnitFunction.MANAGE_UNITS, found.root());
    }
}
