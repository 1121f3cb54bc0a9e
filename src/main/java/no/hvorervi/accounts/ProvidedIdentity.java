package no.hvorervi.accounts;

import java.util.Optional;
import java.util.Set;

/**
 * What a sign-in provider, whose word has been verified, says of the person in front of it.
 *
 * @param provider its key in the settings
 * @param municipality number or name of the municipality that the provider serves, if one
 * @param externalId the person's identifier in that municipality's own systems
 * @param email only an address that the provider has verified and may speak for
 * @param roles what the person holds by the provider's word; empty when the provider gives no roles
 */
public record ProvidedIdentity(
        String provider,
        String issuer,
        String subject,
        String name,
        Optional<EmailAddress> email,
        Optional<String> municipality,
        Optional<String> externalId,
        Optional<Set<ClaimedRole>> roles) {}
