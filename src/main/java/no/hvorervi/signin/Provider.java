package no.hvorervi.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import no.hvorervi.accounts.ClaimedRole;
import no.hvorervi.base.SecretFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;

/** A sign-in provider; its metadata are fetched when somebody first wants to use it, and again from time to time. */
final class Provider {

    private static final Logger LOG = LoggerFactory.getLogger(Provider.class);

    /** How long metadata are used before they are fetched again. */
    static final Duration FRESH = Duration.ofHours(1);

    /** How long a provider that did not answer is left alone. */
    static final Duration PAUSE = Duration.ofSeconds(20);

    private final String key;
    private final ProviderSettings settings;
    private final Map<String, Set<ClaimedRole>> roles;
    private final String secret;
    private final String redirectUri;
    private final ProviderClient client;
    private final Clock clock;

    private volatile Optional<Known> known = Optional.empty();
    private volatile Instant failedAt = Instant.MIN;

    /** @param roles what each value of the roles claim gives */
    Provider(
            String key,
            ProviderSettings settings,
            Map<String, Set<ClaimedRole>> roles,
            String redirectUri,
            ProviderClient client,
            Clock clock) {
        this.key = key;
        this.settings = settings;
        this.roles = roles;
        this.secret = settings.clientSecretFile() == null ? "" : SecretFile.read(settings.clientSecretFile());
        this.redirectUri = redirectUri;
        this.client = client;
        this.clock = clock;
    }

    /** What the metadata say, and what checks the tokens signed by the keys they name. */
    record Known(ClientRegistration registration, Tokens tokens, Optional<String> endSession, Instant at) {}

    String key() {
        return key;
    }

    ProviderSettings settings() {
        return settings;
    }

    Map<String, Set<ClaimedRole>> roles() {
        return roles;
    }

    String issuer() {
        return Objects.requireNonNull(settings.issuer());
    }

    /** False for a while after it did not answer. */
    boolean answers() {
        return clock.instant().isAfter(pausedUntil());
    }

    private Instant pausedUntil() {
        return failedAt.equals(Instant.MIN) ? Instant.MIN : failedAt.plus(PAUSE);
    }

    /** The metadata if they have been fetched, without asking anybody. */
    Optional<Known> known() {
        return known;
    }

    /**
     * The provider's metadata.
     *
     * @throws SignInRefusedException if they cannot be had now
     */
    synchronized Known get() {
        Instant now = clock.instant();
        Optional<Known> fresh = known.filter(each -> now.isBefore(each.at().plus(FRESH)));
        if (fresh.isPresent()) {
            return fresh.get();
        }
        if (!answers()) {
            return known.orElseThrow(() -> new SignInRefusedException(SignInFault.UNAVAILABLE));
        }
        try {
            Known fetched = fetch(now);
            known = Optional.of(fetched);
            return fetched;
        } catch (RuntimeException failure) {
            failedAt = now;
            LOG.warn("The sign-in provider «{}» cannot be used now: {}", key, String.valueOf(failure.getMessage()));
            return known.orElseThrow(() -> new SignInRefusedException(SignInFault.UNAVAILABLE));
        }
    }

    private Known fetch(Instant now) {
        Map<String, Object> metadata = client.metadata(issuer());
        String keys = address(metadata, "jwks_uri").orElseThrow();
        ClientRegistration registration = ClientRegistration.withRegistrationId(key)
                .clientName(Objects.requireNonNull(settings.name()))
                .clientId(Objects.requireNonNull(settings.clientId()))
                .clientSecret(secret)
                .clientAuthenticationMethod(authentication(metadata))
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(redirectUri)
                .scope(settings.scopes())
                .issuerUri(issuer())
                .authorizationUri(address(metadata, "authorization_endpoint").orElseThrow())
                .tokenUri(address(metadata, "token_endpoint").orElseThrow())
                .jwkSetUri(keys)
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .providerConfigurationMetadata(metadata)
                .build();
        return new Known(
                registration,
                Tokens.of(registration, client.keys(keys), clock),
                address(metadata, "end_session_endpoint"),
                now);
    }

    private static Optional<String> address(Map<String, Object> metadata, String name) {
        Optional<String> address = Optional.ofNullable(metadata.get(name)).map(String::valueOf);
        if (address.isPresent() && !ProviderRules.isSafe(address.get())) {
            throw new IllegalStateException("its " + name + " is not an https address");
        }
        return address;
    }

    private ClientAuthenticationMethod authentication(Map<String, Object> metadata) {
        if (secret.isEmpty()) {
            return ClientAuthenticationMethod.NONE;
        }
        boolean onlyInBody = metadata.get("token_endpoint_auth_methods_supported") instanceof List<?> methods
                && !methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC.getValue());
        return onlyInBody
                ? ClientAuthenticationMethod.CLIENT_SECRET_POST
                : ClientAuthenticationMethod.CLIENT_SECRET_BASIC;
    }
}
