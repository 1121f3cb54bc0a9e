package no.hvorervi.audit;

import java.util.Optional;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.ids.UnitId;

/** Whose administrators may read an entry, as the feature that keeps units and people tells it. */
public interface AuditPlaces {

    /** The municipality the unit belongs to; empty when there is no such unit. */
    Optional<MunicipalityId> municipalityOf(UnitId unit);

    /** The municipality the person belongs to; empty for someone of none or of several. */
    Optional<MunicipalityId> municipalityOf(AccountId account);
}
