package no.hvorervi.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import no.hvorervi.DatabaseTest;
import no.hvorervi.Visitor;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.accounts.TestUsers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Flow's push channel is shut: its messages would not pass the filters that look accounts and sessions up, so it
 * opens for nobody, whatever cookie and origin come along.
 */
@DatabaseTest
class PushTest {

    private static final String COOKIE = "__Host-hvorervi";

    @LocalServerPort
    int port;

    @Autowired
    TestUsers users;

    private final StringBuilder cookies = new StringBuilder();

    @BeforeEach
    void someoneIsSignedInWithAnOpenPage() {
        users.operator();
        TestUser user = users.person();
        var visitor = new Visitor(port);
        visitor.signIn(user);
        assertThat(visitor.openView("").body()).contains("\"innhold\"");
        cookies.append(COOKIE).append('=').append(visitor.cookie(COOKIE).orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({
        "/VAADIN/push?v-r=push&v-uiId=0, https://evil.example",
        "/VAADIN/push?v-r=push&v-uiId=0, ",
        "/VAADIN/push?v-r=push&v-uiId=0, http://localhost",
        "/?v-r=push&v-uiId=0, https://evil.example",
        "/?v-r=push&v-uiId=0, http://localhost",
        "/VAADIN/push?x=y, https://evil.example",
        "/VAADIN/push/x?v-r=push, http://localhost"
    })
    void handshakeWithAValidCookieIsRefused(String path, @Nullable String origin) throws IOException {
        List<String> headers = new ArrayList<>(List.of(
                "Upgrade: websocket",
                "Connection: Upgrade",
                "Sec-WebSocket-Version: 13",
                "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=="));
        if (origin != null) {
            headers.add("Origin: " + origin + (origin.endsWith("localhost") ? ":" + port : ""));
        }
        assertThat(statusOf(path + "&X-Atmosphere-Transport=websocket&X-atmo-protocol=true", headers))
                .contains(" 403");
    }

    @Test
    void longPollingIsRefusedToo() throws IOException {
        String path = "/VAADIN/push?v-r=push&v-uiId=0&X-Atmosphere-Transport=long-polling";
        assertThat(statusOf(path, List.of("Connection: close"))).contains(" 403");
    }

    private String statusOf(String path, List<String> headers) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(20_000);
            List<String> lines = new ArrayList<>(
                    List.of("GET " + path + " HTTP/1.1", "Host: localhost:" + port, "Cookie: " + cookies));
            lines.addAll(headers);
            String request = String.join("\r\n", lines) + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            return String.valueOf(reader.readLine());
        }
    }
}
