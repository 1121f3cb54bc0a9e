package no.hvorervi.audit;

import java.time.Instant;
import java.util.Optional;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.MunicipalityId;

/** An entry that has no number and no pseudonyms yet; it gets them just before its transaction commits. */
record AuditDraft(
        Instant at,
        Optional<AccountId> actor,
        String actorRoles,
        Optional<MunicipalityId> municipality,
        AuditEvent event) {}
