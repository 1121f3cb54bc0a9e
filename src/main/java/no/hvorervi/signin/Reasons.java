package no.hvorervi.signin;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/** Codes for what was wrong with what a provider or a stranger sent: our libraries' and our own, never words from outside. */
final class Reasons {

    private static final Set<String> KNOWN = Set.of(
            "access_denied",
            "account_selection_required",
            "consent_required",
            "interaction_required",
            "invalid_client",
            "invalid_grant",
            "invalid_id_token",
            "invalid_nonce",
            "invalid_request",
            "invalid_scope",
            "invalid_state_parameter",
            "invalid_token_response",
            "login_required",
            "server_error",
            "temporarily_unavailable",
            "unauthorized_client",
            "unsupported_response_type");

    private Reasons() {}

    static String of(JwtException untrue) {
        return untrue instanceof JwtValidationException invalid
                ? invalid.getErrors().stream()
                        .map(OAuth2Error::getErrorCode)
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(" "))
                : "not_a_token_of_the_provider";
    }

    static String of(OAuth2AuthenticationException refused) {
        return refused.getCause() instanceof JwtException untrue
                ? of(untrue)
                : known(refused.getError().getErrorCode());
    }

    /** The code if it is one of those that OAuth and our library know; whoever sends another could write into the log. */
    static String known(String code) {
        return KNOWN.contains(code) ? code : "other";
    }
}
