package no.hvorervi.municipalities;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.ids.UnitId;

/**
 * Municipalities for the services of other features.
 *
 * <p>It does not know who may know of which: the services that call it, in their transactions, have asked.
 */
public interface Municipalities {

    Optional<Municipality> find(MunicipalityId id);

    /** All, by name. */
    List<Municipality> findAll();

    /** The municipalities that these units belong to, by name. */
    List<Municipality> findOf(Collection<UnitId> units);

    /** Whether each of the two has said yes to working with the other. */
    boolean haveAgreed(MunicipalityId one, MunicipalityId other);

    /** Those that have said yes to working with this one, and it with them; by name. */
    List<MunicipalityId> findAgreedWith(MunicipalityId one);

    /** Held until the transaction ends, by whatever could take a municipality's last administrator away. */
    void lock(MunicipalityId id);
}
