package no.hvorervi.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import no.hvorervi.access.Known;
import no.hvorervi.access.Place;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.ids.UnitId;

/**
 * Units for the services of other features.
 *
 * <p>It does not know who may know of which: the services that call it, in their transactions, have asked.
 */
public interface Units {

    /** The unit with its last name. */
    Optional<Unit> find(UnitId id);

    /** The municipality that the unit belongs to. */
    Optional<MunicipalityId> findMunicipality(UnitId id);

    /** The municipality that an existing unit belongs to. */
    MunicipalityId municipalityOf(UnitId id);

    /** Whether any unit stands below one of these on the day. */
    boolean haveUnitsBelow(Collection<UnitId> units, LocalDate day);

    /** The unit and all above it on the day, for decisions about access. */
    Known<Optional<Place>> findPlace(UnitId id, LocalDate day);
}
