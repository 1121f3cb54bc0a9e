package no.hvorervi.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * What a logout token must say to be believed.
 *
 * @see <a href="https://openid.net/specs/openid-connect-backchannel-1_0.html#Validation">OpenID Connect Back-Channel
 *     Logout 1.0, section 2.6</a>
 */
final class LogoutTokenRules implements OAuth2TokenValidator<Jwt> {

    /** A message this old is not about what happens now. */
    static final Duration MAX_AGE = Duration.ofMinutes(10);

    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";
    private static final int MAX_LENGTH = 255;

    private final ClientRegistration registration;
    private final Clock clock;

    LogoutTokenRules(ClientRegistration registration, Clock clock) {
        this.registration = registration;
        this.clock = clock;
    }

    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        String fault = fault(token);
        return fault.isEmpty()
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(new OAuth2Error(fault));
    }

    private String fault(Jwt token) {
        if (!Objects.equals(registration.getProviderDetails().getIssuerUri(), token.getClaimAsString("iss"))) {
            return "wrong_issuer";
        }
        if (token.getAudience() == null || !token.getAudience().contains(registration.getClientId())) {
            return "wrong_audience";
        }
        Instant issued = token.getIssuedAt();
        Instant now = clock.instant();
        if (issued == null || issued.isAfter(now.plus(Tokens.SKEW)) || issued.isBefore(now.minus(MAX_AGE))) {
            return "wrong_time";
        }
        if (!(token.getClaim("events") instanceof Map<?, ?> events && events.get(EVENT) instanceof Map)) {
            return "no_logout_event";
        }
        if (token.hasClaim("nonce")) {
            return "has_nonce";
        }
        if (!isShortText(token, "jti") || !(isShortText(token, "sub") || isShortText(token, "sid"))) {
            return "no_subject";
        }
        return "";
    }

    private static boolean isShortText(Jwt token, String claim) {
        return token.getClaim(claim) instanceof String text && !text.isEmpty() && text.length() <= MAX_LENGTH;
    }
}
