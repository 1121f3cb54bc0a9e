package no.hvorervi.admin;

import java.util.Optional;
import no.hvorervi.audit.AuditRecord;

/**
 * An entry of the log with the names of today.
 *
 * @param actor name of who did it; empty when that is nobody, or somebody who has been erased
 * @param person name of whom it was done to
 * @param unit name of the unit; empty when there is none, or none with that identifier
 */
public record AuditLine(AuditRecord entry, Optional<String> actor, Optional<String> person, Optional<String> unit) {}
