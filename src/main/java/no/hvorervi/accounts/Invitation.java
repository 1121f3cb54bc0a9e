package no.hvorervi.accounts;

import java.time.Instant;

/**
 * A one-time link that a person sets a password with.
 *
 * @param token the secret of the link; only its hash is stored, so it is shown once
 */
public record Invitation(Account account, String token, Instant expiresAt) {}
