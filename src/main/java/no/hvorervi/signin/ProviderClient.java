package no.hvorervi.signin;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** Everything that is fetched from sign-in providers, each with a limit on how long it may take. */
@Component
class ProviderClient {

    static final Duration CONNECT = Duration.ofSeconds(3);
    static final Duration READ = Duration.ofSeconds(7);

    private static final int MAX_KEY_BYTES = 512 * 1024;
    private static final String METADATA = "/.well-known/openid-configuration";

    private final RestClient json =
            RestClient.builder().requestFactory(limited()).build();
    private final RestClientAuthorizationCodeTokenResponseClient tokens = tokenClient();

    private static SimpleClientHttpRequestFactory limited() {
        var requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(CONNECT);
        requests.setReadTimeout(READ);
        return requests;
    }

    private static RestClientAuthorizationCodeTokenResponseClient tokenClient() {
        var client = new RestClientAuthorizationCodeTokenResponseClient();
        client.setRestClient(RestClient.builder()
                .requestFactory(limited())
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        return client;
    }

    /**
     * What the provider says of itself.
     *
     * @throws IllegalStateException if it calls itself by another name
     */
    Map<String, Object> metadata(String issuer) {
        String address = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
        Map<String, Object> metadata = json.get()
                .uri(URI.create(address + METADATA))
                .retrieve()
                .body(new ParameterizedTypeReference<Map<String, Object>>() {});
        if (metadata == null || !issuer.equals(metadata.get("issuer"))) {
            throw new IllegalStateException("its metadata name another issuer than the settings");
        }
        return metadata;
    }

    /** The keys it signs with: remembered, and asked for anew at most twice in half a minute, whatever is sent to us. */
    JWKSource<SecurityContext> keys(String address) {
        try {
            return JWKSourceBuilder.create(
                            URI.create(address).toURL(),
                            new DefaultResourceRetriever(
                                    (int) CONNECT.toMillis(), (int) READ.toMillis(), MAX_KEY_BYTES))
                    // Would refresh in a thread of its own.
                    .refreshAheadCache(false)
                    .build();
        } catch (MalformedURLException malformed) {
            throw new IllegalStateException("the address of its keys is malformed", malformed);
        }
    }

    /** Gives a code back for tokens. */
    OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> tokens() {
        return tokens;
    }
}
