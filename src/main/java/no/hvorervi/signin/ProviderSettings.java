package no.hvorervi.signin;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * One sign-in provider, as the operator describes it.
 *
 * @param name what the button calls it; {@code names} may give it by language
 * @param issuer exactly as the provider calls itself; its metadata lie below
 * @param clientSecretFile readable by its owner only; none for a client that has no secret
 * @param requiredAcr levels of assurance of which one is demanded; none when all will do
 * @param municipality number or name of the municipality it serves
 * @param emailDomains for which addresses the provider's word is taken
 * @param emailIsVerified whether it verifies addresses without saying so
 * @param externalIdClaim where the person's identifier in the municipality's own systems stands
 * @param rolesClaim where roles or groups stand
 * @param roles what a value there gives: {@code ROLE} in the municipality or {@code ROLE@external-id-of-unit}
 */
public record ProviderSettings(
        @Nullable String name,
        @DefaultValue Map<String, String> names,
        @Nullable String issuer,
        @Nullable String clientId,
        @Nullable Path clientSecretFile,
        @DefaultValue({"openid", "profile", "email"}) List<String> scopes,
        @DefaultValue List<String> requiredAcr,
        @Nullable String municipality,
        @DefaultValue List<String> emailDomains,
        @DefaultValue("false") boolean emailIsVerified,
        @Nullable String externalIdClaim,
        @Nullable String rolesClaim,
        @DefaultValue Map<String, List<String>> roles) {}
