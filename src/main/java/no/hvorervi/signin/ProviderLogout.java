package no.hvorervi.signin;

import com.vaadin.flow.spring.security.UidlRedirectStrategy;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import no.hvorervi.accounts.AccountRoutes;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.SimpleUrlLogoutSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Whoever came from a provider is signed out there too, when it offers that. */
@Component
class ProviderLogout extends SimpleUrlLogoutSuccessHandler implements LogoutHandler {

    private static final String SIGNED_OUT = AccountRoutes.LOGIN + "?ut";

    private final Providers providers;
    private final String publicUrl;

    ProviderLogout(Providers providers, @Value("${hvorervi.public-url}") String publicUrl) {
        this.providers = providers;
        this.publicUrl = publicUrl;
        setDefaultTargetUrl(SIGNED_OUT);
        setRedirectStrategy(new UidlRedirectStrategy());
    }

    /** Before the session is gone. */
    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        HttpSession session = request.getSession(false);
        Optional.ofNullable(session)
                .flatMap(ProviderSession::of)
                .ifPresent(each -> request.setAttribute(ProviderSession.NAME, each));
    }

    @Override
    protected String determineTargetUrl(HttpServletRequest request, HttpServletResponse response) {
        return request.getAttribute(ProviderSession.NAME) instanceof ProviderSession session
                ? endSession(session).orElseGet(() -> super.determineTargetUrl(request, response))
                : super.determineTargetUrl(request, response);
    }

    private Optional<String> endSession(ProviderSession session) {
        return providers.find(session.provider()).flatMap(provider -> provider.known()
                .flatMap(Provider.Known::endSession)
                .map(address -> UriComponentsBuilder.fromUriString(address)
                        .queryParam("id_token_hint", "{token}")
                        .queryParam("client_id", "{client}")
                        .queryParam("post_logout_redirect_uri", "{back}")
                        .encode()
                        .buildAndExpand(session.idToken(), provider.settings().clientId(), publicUrl + SIGNED_OUT)
                        .toUriString()));
    }
}
