package no.hvorervi.admin;

import java.util.Optional;
import no.hvorervi.ids.MunicipalityId;

/**
 * A part of the audit log that is read by itself.
 *
 * @param municipality empty for what concerns the whole installation
 * @param name of the municipality; empty for the installation
 */
public record AuditScope(Optional<MunicipalityId> municipality, String name) {}
