package no.hvorervi.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.ids.UnitId;
import org.springframework.stereotype.Component;

/**
 * The trees of municipalities through time, for the features that change them.
 *
 * <p>It does not know who may change which: the services that call it, in their transactions, have asked.
 */
@Component
public class Trees {

    private final TreeRepository repository;
    private final TreeHistoryRepository histories;

    Trees(TreeRepository repository, TreeHistoryRepository histories) {
        this.repository = repository;
        this.histories = histories;
    }

    /** Held until the transaction ends: of two changes at once, the later waits and then sees what the first did. */
    public void lock(MunicipalityId municipality) {
        repository.lockUnits(municipality);
    }

    /** All units of the municipality on all days. */
    public TreeHistory find(MunicipalityId municipality) {
        return histories.find(municipality);
    }

    /** All splits and mergers in the municipality, the earliest first. */
    public List<Succession> findSuccessions(MunicipalityId municipality) {
        return histories.findSuccessions(municipality);
    }

    /** Which units took over from these. */
    public List<Succession> findSuccessors(Collection<UnitId> predecessors) {
        return histories.findSuccessors(predecessors);
    }

    /** Each unit where it stands and as it is called on the day; one that is not there then, as on the day nearest to it. */
    public List<StoredUnit> findStored(MunicipalityId municipality, LocalDate day) {
        return repository.findStored(municipality, day);
    }

    /** The first unit of a municipality, which all others will stand under. */
    public UnitId plant(MunicipalityId municipality, String externalId, String name, String kind, LocalDate since) {
        return histories.insert(municipality, externalId, name, kind, since);
    }

    /** Does what importing a file was planned to do. */
    public void apply(MunicipalityId municipality, TreeChanges changes) {
        repository.apply(municipality, changes);
    }

    /**
     * Stores changed and new units as they are to be, and which take over from which.
     *
     * @return the identifiers that the new units got, by those they were planned with
     */
    public Map<UnitId, UnitId> store(
            MunicipalityId municipality, Collection<Lifetime> changed, Collection<Succession> successions) {
        return histories.store(municipality, changed, successions);
    }
}
