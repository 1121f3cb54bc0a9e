package no.hvorervi.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.stereotype.Component;

/**
 * Sends people to a sign-in provider, with a state, a nonce and a proof key that are kept in their session meanwhile.
 */
@Component
public class SignInStart {

    private final Providers providers;
    private final DefaultOAuth2AuthorizationRequestResolver requests;
    private final HttpSessionOAuth2AuthorizationRequestRepository asked =
            new HttpSessionOAuth2AuthorizationRequestRepository();

    SignInStart(Providers providers) {
        this.providers = providers;
        this.requests = new DefaultOAuth2AuthorizationRequestResolver(
                key -> find(key).get().registration());
        requests.setAuthorizationRequestCustomizer(this::askForAssurance);
    }

    private Provider find(String key) {
        return providers
                .find(key)
                .orElseThrow(() -> new SignInRefusedException(SignInFault.NOT_ASKED_FOR, "unknown_provider"));
    }

    private void askForAssurance(OAuth2AuthorizationRequest.Builder request) {
        List<String> required = new ArrayList<>();
        request.attributes(attributes -> {
            String key = String.valueOf(attributes.get(OAuth2ParameterNames.REGISTRATION_ID));
            required.addAll(find(key).settings().requiredAcr());
        });
        if (!required.isEmpty()) {
            request.additionalParameters(parameters -> parameters.put("acr_values", String.join(" ", required)));
        }
    }

    /**
     * The address at the provider to go to.
     *
     * @throws SignInRefusedException if there is no such provider, or it does not answer
     */
    public String begin(String key, HttpServletRequest request, HttpServletResponse response) {
        OAuth2AuthorizationRequest asking = requests.resolve(request, key);
        if (asking == null) {
            throw new SignInRefusedException(SignInFault.UNAVAILABLE);
        }
        asked.saveAuthorizationRequest(asking, request, response);
        return asking.getAuthorizationRequestUri();
    }
}
