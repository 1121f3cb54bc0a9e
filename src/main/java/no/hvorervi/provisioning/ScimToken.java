package no.hvorervi.provisioning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import no.hvorervi.ids.ScimTokenId;

/**
 * A token with which a municipality's own directory keeps its people here; the secret itself is not known any more.
 *
 * @param madeBy name of the administrator who made it
 */
public record ScimToken(
        ScimTokenId id,
        String name,
        String madeBy,
        Instant madeAt,
        Instant expiresAt,
        Optional<LocalDate> lastUsed,
        Optional<Instant> revokedAt) {

    /** A token just made, with its secret: the only time it can be shown. */
    public record Made(ScimTokenId id, String name, ScimSecret secret, Instant expiresAt) {}
}
