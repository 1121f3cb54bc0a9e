package no.hvorervi.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import no.hvorervi.accounts.AccountRoutes;
import no.hvorervi.accounts.IdentityRegister;
import no.hvorervi.accounts.Principals;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Signs people in who come back from a provider: as the account they have here, with the same kind of session as all others. */
final class ProviderReturn extends AbstractAuthenticationProcessingFilter {

    private final Providers providers;
    private final IdentityRegister identities;
    private final Principals principals;
    private final LiveSessions live;
    private final SignInAudit refusals;
    private final Clock clock;
    private final AuthenticationProvider exchange;
    private final HttpSessionOAuth2AuthorizationRequestRepository asked =
            new HttpSessionOAuth2AuthorizationRequestRepository();

    ProviderReturn(
            Providers providers,
            ProviderClient client,
            IdentityRegister identities,
            Principals principals,
            LiveSessions live,
            SignInAudit refusals,
            Clock clock) {
        super(PathPatternRequestMatcher.withDefaults().matcher(SignInRoutes.RETURN));
        this.providers = providers;
        this.identities = identities;
        this.principals = principals;
        this.live = live;
        this.refusals = refusals;
        this.clock = clock;
        // What the ID token says is enough: nobody is asked for more about the person.
        var code = new OidcAuthorizationCodeAuthenticationProvider(
                client.tokens(),
                request -> new DefaultOidcUser(List.of(new SimpleGrantedAuthority("OIDC_USER")), request.getIdToken()));
        code.setJwtDecoderFactory(this::idTokens);
        this.exchange = code;
        setAuthenticationFailureHandler(this::refuse);
    }

    private org.springframework.security.oauth2.jwt.JwtDecoder idTokens(ClientRegistration registration) {
        return providers
                .find(registration.getRegistrationId())
                .orElseThrow()
                .get()
                .tokens()
                .id();
    }

    @Override
    public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
        Provider provider = providers
                .find(keyOf(request))
                .orElseThrow(() -> new SignInRefusedException(SignInFault.NOT_ASKED_FOR, "unknown_provider"));
        OidcIdToken token = idToken(provider, request, response);
        Authentication account = identities
                .admit(new Admission(provider, token).identity())
                .flatMap(principals::authentication)
                .orElseThrow(() -> new SignInRefusedException(SignInFault.NO_ACCESS));
        request.setAttribute(
                ProviderSession.NAME,
                new ProviderSession(
                        provider.key(),
                        provider.issuer(),
                        Objects.requireNonNull(token.getSubject()),
                        Optional.ofNullable(token.getClaimAsString("sid")),
                        clock.instant(),
                        token.getTokenValue()));
        return account;
    }

    private OidcIdToken idToken(Provider provider, HttpServletRequest request, HttpServletResponse response) {
        OAuth2AuthorizationRequest asking = asked.removeAuthorizationRequest(request, response);
        if (asking == null) {
            throw new SignInRefusedException(SignInFault.NOT_ASKED_FOR, "unknown_state");
        }
        requireSame(provider, asking, request);
        String error = request.getParameter(OAuth2ParameterNames.ERROR);
        if (error != null) {
            throw new SignInRefusedException(SignInFault.CANCELLED, "provider_" + Reasons.known(error));
        }
        String code = request.getParameter(OAuth2ParameterNames.CODE);
        if (code == null || code.isEmpty()) {
            throw new SignInRefusedException(SignInFault.NOT_BELIEVED, "no_code");
        }
        var answer = OAuth2AuthorizationResponse.success(code)
                .redirectUri(Objects.requireNonNull(asking.getRedirectUri()))
                .state(request.getParameter(OAuth2ParameterNames.STATE))
                .build();
        try {
            var done = exchange.authenticate(new OAuth2LoginAuthenticationToken(
                    provider.get().registration(), new OAuth2AuthorizationExchange(asking, answer)));
            if (done != null && done.getPrincipal() instanceof OidcUser person) {
                return person.getIdToken();
            }
            throw new SignInRefusedException(SignInFault.NOT_BELIEVED, "no_id_token");
        } catch (OAuth2AuthenticationException untrue) {
            throw new SignInRefusedException(SignInFault.NOT_BELIEVED, Reasons.of(untrue));
        }
    }

    /** Against one provider answering in another's place (RFC 9700, section 4.4; RFC 9207). */
    private static void requireSame(Provider provider, OAuth2AuthorizationRequest asking, HttpServletRequest request) {
        boolean askedThisOne = provider.key().equals(asking.getAttribute(OAuth2ParameterNames.REGISTRATION_ID));
        String issuer = request.getParameter("iss");
        boolean mustSay = Boolean.TRUE.equals(provider.get()
                .registration()
                .getProviderDetails()
                .getConfigurationMetadata()
                .get("authorization_response_iss_parameter_supported"));
        boolean isIssuer = issuer == null ? !mustSay : issuer.equals(provider.issuer());
        if (!askedThisOne || !isIssuer) {
            throw new SignInRefusedException(SignInFault.NOT_ASKED_FOR, "another_provider");
        }
    }

    @Override
    protected void successfulAuthentication(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain, Authentication account)
            throws IOException, ServletException {
        if (request.getAttribute(ProviderSession.NAME) instanceof ProviderSession session) {
            live.bind(session, request.getSession());
        }
        super.successfulAuthentication(request, response, chain, account);
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        SignInRefusedException refused = failure instanceof SignInRefusedException known
                ? known
                : new SignInRefusedException(SignInFault.NOT_BELIEVED);
        String key = providers.find(keyOf(request)).map(Provider::key).orElse("?");
        refusals.refused(key, "sign-in", refused.reason());
        response.sendRedirect(request.getContextPath() + AccountRoutes.LOGIN + "?feil="
                + refused.fault().word());
    }

    private static String keyOf(HttpServletRequest request) {
        String path = request.getServletPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
