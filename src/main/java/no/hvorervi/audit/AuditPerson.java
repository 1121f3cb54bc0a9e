package no.hvorervi.audit;

import java.util.Optional;
import no.hvorervi.ids.AccountId;

/**
 * A person as the log knows one.
 *
 * @param account empty when the person has been erased
 */
public record AuditPerson(String pseudonym, Optional<AccountId> account) {}
