package no.hvorervi.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.stream.Stream;
import no.hvorervi.DatabaseTest;
import no.hvorervi.Visitor;
import no.hvorervi.accounts.AccountRoutes;
import no.hvorervi.accounts.TestUsers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** when it is full, nobody new gets in, whoever is in goes on, and all can answer. */
@DatabaseTest
@TestPropertySource(properties = "hvorervi.sign-in.sessions=1")
class SessionCapTest {

    @LocalServerPort
    int port;

    @Autowired
    TestUsers users;

    private Visitor signedIn() {
        var visitor = new Visitor(port);
        visitor.signIn(users.operator());
        return visitor;
    }

    @Test
    void oneGoesOutAndAnotherGetsIn() {
        Visitor first = signedIn();
        assertThat(new Visitor(port).get("/logg-inn").statusCode()).isEqualTo(503);
        assertThat(first.get(AccountRoutes.OWN).statusCode()).isNotEqualTo(503);
        first.signOut();
        assertThat(new Visitor(port).get("/logg-inn").statusCode()).isEqualTo(200);
    }

    @Test
    void answeringGoesOnAndSoDoesWhatEverybodyMaySee() {
        Visitor first = signedIn();
        assertThat(Stream.of(
                                "/svar",
                                "/v",
                                "/om",
                                "/personvern",
                                "/dette-skjedde",
                                "/frontend/answer.css",
                                "/actuator/health/readiness")
                        .map(path -> new Visitor(port).get(path).statusCode()))
                .containsOnly(200);
        assertThat(new Visitor(port).get("/dette-skjedde/000000000000").statusCode())
                .isEqualTo(404);
        first.signOut();
    }

    @ParameterizedTest
    @CsvSource({
        "nb, Prøv igjen om et par minutter.",
        "nn, Prøv igjen om eit par minutt.",
        "en, Try again in a few minutes."
    })
    void newcomersAreToldInTheirLanguageToComeBackLater(String language, String said) {
        Visitor first = signedIn();
        HttpResponse<String> refused =
                new Visitor(port).header("Accept-Language", language).get("/");
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("120");
        assertThat(refused.body()).contains("lang=\"" + language + "\"", said);
        first.signOut();
    }
}
