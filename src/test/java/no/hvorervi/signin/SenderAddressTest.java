package no.hvorervi.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Pattern;
import no.hvorervi.DatabaseTest;
import org.apache.catalina.valves.RemoteIpValve;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;

/** Whose word is taken for where a request comes from. */
@DatabaseTest
class SenderAddressTest {

    @Autowired
    WebServerApplicationContext application;

    private RemoteIpValve valve() {
        var server = (TomcatWebServer) Objects.requireNonNull(application.getWebServer());
        return Arrays.stream(server.getTomcat().getEngine().getPipeline().getValves())
                .filter(RemoteIpValve.class::isInstance)
                .map(RemoteIpValve.class::cast)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, true",
        "127.1.2.3, true",
        "::1, true",
        "0:0:0:0:0:0:0:1, true",
        "10.0.0.5, false",
        "192.168.1.20, false",
        "172.17.0.2, false",
        "169.254.1.1, false",
        "fe80::1, false",
        "203.0.113.9, false",
        "1270.0.0.1, false",
        "127.0.0.1.evil.example, false"
    })
    void onlyAProxyOnThisMachineIsBelieved(String sender, boolean believed) {
        RemoteIpValve valve = valve();
        assertThat(valve.getRemoteIpHeader()).isEqualToIgnoringCase("X-Forwarded-For");
        assertThat(Pattern.matches(valve.getInternalProxies(), sender)).isEqualTo(believed);
        assertThat(valve.getTrustedProxies()).isNullOrEmpty();
    }
}
