package no.hvorervi.signin;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Reads a provider's tokens, and believes only those it signed with a public key for this application and just now.
 *
 * @param id of ID tokens
 * @param logout of the tokens by which it ends sessions
 */
record Tokens(JwtDecoder id, JwtDecoder logout) {

    /** How far the provider's clock may be from ours. */
    static final Duration SKEW = Duration.ofSeconds(30);

    /** Never «none», and never a secret that a public key could be taken for. */
    static final Set<JWSAlgorithm> ALGORITHMS = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    private static final JOSEObjectType LOGOUT = new JOSEObjectType("logout+jwt");

    static Tokens of(ClientRegistration registration, JWKSource<SecurityContext> keys, Clock clock) {
        var rules = new OidcIdTokenValidator(registration);
        rules.setClock(clock);
        rules.setClockSkew(SKEW);
        return new Tokens(
                decoder(keys, new DelegatingOAuth2TokenValidator<>(times(clock), rules), JOSEObjectType.JWT, null),
                decoder(
                        keys,
                        new DelegatingOAuth2TokenValidator<>(times(clock), new LogoutTokenRules(registration, clock)),
                        LOGOUT,
                        JOSEObjectType.JWT,
                        null));
    }

    private static JwtTimestampValidator times(Clock clock) {
        var times = new JwtTimestampValidator(SKEW);
        times.setClock(clock);
        return times;
    }

    private static JwtDecoder decoder(
            JWKSource<SecurityContext> keys, OAuth2TokenValidator<Jwt> rules, @Nullable JOSEObjectType... types) {
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, keys));
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(types));
        // The rules below look at the claims.
        processor.setJWTClaimsSetVerifier((claims, context) -> {});
        var decoder = new NimbusJwtDecoder(processor);
        decoder.setClaimSetConverter(
                new ClaimTypeConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
        decoder.setJwtValidator(rules);
        return decoder;
    }
}
