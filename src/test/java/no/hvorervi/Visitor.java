package no.hvorervi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.hvorervi.accounts.AccountRoutes;
import no.hvorervi.accounts.TestUser;

/**
 * A browser without a screen: keeps cookies (secure ones too, over the loopback address), follows no redirects, and
 * sends forms with the token that stands in the page.
 */
public final class Visitor {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern SECURITY_KEY = Pattern.compile("\"Vaadin-Security-Key\":\"([^\"]+)\"");
    private static final Pattern UI_ID = Pattern.compile("\"v-uiId\":(\\d+)");
    private static final String LOGIN = "/logg-inn";

    private final String origin;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>();

    public Visitor(int port) {
        origin = "http://localhost:" + port;
    }

    /** Another browser that holds the same cookies, as a thief or a replay would. */
    public Visitor copy() {
        var copy = new Visitor(URI.create(origin).getPort());
        copy.cookies.putAll(cookies);
        return copy;
    }

    /** Sent with every request from now on. */
    public Visitor header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public Optional<String> cookie(String name) {
        return Optional.ofNullable(cookies.get(name));
    }

    public void setCookie(String name, String value) {
        cookies.put(name, value);
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    public HttpResponse<String> send(String method, String path, String contentType, String body) {
        return send(request(path)
                .header("Content-Type", contentType)
                .method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Opens the page, fills in the form and sends it. */
    public HttpResponse<String> submit(String path, Map<String, String> fields) {
        var all = new LinkedHashMap<>(fields);
        all.put("_csrf", tokenIn(get(path)));
        return post(path, all);
    }

    /** Sends the fields just as they are. */
    public HttpResponse<String> post(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return send("POST", path, "application/x-www-form-urlencoded", body);
    }

    public HttpResponse<String> signIn(TestUser user) {
        return signIn(user.email(), user.password());
    }

    public HttpResponse<String> signIn(String email, String password) {
        return submit(LOGIN, Map.of("username", email, "password", password));
    }

    /** Signs out by the button of the own account's page. */
    public void signOut() {
        post("/logg-ut", Map.of("_csrf", tokenIn(get(AccountRoutes.OWN))));
    }

    /** Opens a Flow view as the browser's client does, and gives what is drawn. */
    public HttpResponse<String> openView(String route) {
        HttpResponse<String> start = get("/?v-r=init&location=" + encode(route));
        Matcher key = SECURITY_KEY.matcher(start.body());
        Matcher ui = UI_ID.matcher(start.body());
        if (!key.find() || !ui.find()) {
            return start;
        }
        String navigation =
                "{\"csrfToken\":\"%s\",\"rpc\":[{\"type\":\"event\",\"node\":1,\"event\":\"ui-navigate\",\"data\":{\"route\":\"%s\",\"query\":\"\",\"appShellTitle\":\"\",\"historyState\":{},\"trigger\":\"\"}}],\"syncId\":0,\"clientId\":0}"
                        .formatted(key.group(1), route);
        return send("POST", "/?v-r=uidl&v-uiId=" + ui.group(1), "application/json", navigation);
    }

    public static String tokenIn(HttpResponse<String> page) {
        Matcher token = TOKEN.matcher(page.body());
        return token.find() ? token.group(1) : "";
    }

    public static String location(HttpResponse<?> response) {
        return response.headers().firstValue("Location").orElse("");
    }

    /** Whether the answer sends the visitor to sign in. */
    public static boolean isSentToLogin(HttpResponse<?> response) {
        return response.statusCode() == 302
                && URI.create(location(response)).getPath().equals(LOGIN);
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(origin + path));
        headers.forEach(request::header);
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            return response;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private void keep(String setCookie) {
        List<String> parts = List.of(setCookie.split(";\\s*", -1));
        int equals = parts.getFirst().indexOf('=');
        String name = parts.getFirst().substring(0, equals);
        if (parts.contains("Max-Age=0")) {
            cookies.remove(name);
        } else {
            cookies.put(name, parts.getFirst().substring(equals + 1));
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
