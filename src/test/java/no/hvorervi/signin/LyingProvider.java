package no.hvorervi.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.nav.security.mock.oauth2.http.Route;
import okhttp3.Headers;

/**
 * A sign-in provider that hands out whatever ID token it was told to, once for each code, and only to whoever proves to
 * have asked for it. It goes by several names, all with the same key.
 */
final class LyingProvider implements AutoCloseable {

    static final String CLIENT = "hvorervi-test";

    private final RSAKey key = newKey("riktig");
    private final Map<String, Code> codes = new ConcurrentHashMap<>();
    private final MockOAuth2Server server = new MockOAuth2Server(
            new At("/token", this::token), new At("/jwks", request -> json(200, new JWKSet(key).toString())));

    LyingProvider() {
        server.start();
    }

    /** What a code is worth. */
    private record Code(String challenge, String idToken) {}

    static RSAKey newKey(String id) {
        try {
            return new RSAKeyGenerator(2048)
                    .keyID(id)
                    .algorithm(JWSAlgorithm.RS256)
                    .generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    RSAKey key() {
        return key;
    }

    String issuer(String name) {
        return server.issuerUrl(name).toString();
    }

    /** From now on the code gives this token to whoever has the verifier of the challenge. */
    void sell(String code, String challenge, String idToken) {
        codes.put(code, new Code(challenge, idToken));
    }

    private OAuth2HttpResponse token(OAuth2HttpRequest request) {
        Map<String, String> form = form(String.valueOf(request.getBody()));
        Code code = codes.remove(String.valueOf(form.get("code")));
        if (code == null || !code.challenge().equals(challenge(form.getOrDefault("code_verifier", "")))) {
            return json(400, "{\"error\":\"invalid_grant\"}");
        }
        return json(
                200,
                "{\"access_token\":\"x\",\"token_type\":\"Bearer\",\"expires_in\":60,\"id_token\":\"" + code.idToken()
                        + "\"}");
    }

    private static Map<String, String> form(String body) {
        return Arrays.stream(body.split("&", -1))
                .map(field -> field.split("=", 2))
                .filter(field -> field.length == 2)
                .collect(Collectors.toMap(
                        field -> field[0], field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
    }

    private static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static OAuth2HttpResponse json(int status, String body) {
        return new OAuth2HttpResponse(Headers.of("Content-Type", "application/json"), status, body, null);
    }

    @Override
    public void close() {
        server.shutdown();
    }

    /** Answers requests whose path ends so, in place of the server's own answer. */
    private record At(String path, Function<OAuth2HttpRequest, OAuth2HttpResponse> answer) implements Route {

        @Override
        public boolean match(OAuth2HttpRequest request) {
            return request.getUrl().encodedPath().endsWith(path);
        }

        @Override
        public OAuth2HttpResponse invoke(OAuth2HttpRequest request) {
            return answer.apply(request);
        }
    }
}
