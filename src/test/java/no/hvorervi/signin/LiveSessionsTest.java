package no.hvorervi.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpSession;

/** Sessions of this instance end while they lie open, without waiting for a request. */
class LiveSessionsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private final LiveSessions live = new LiveSessions();

    private MockHttpSession session(String issuer, String subject, String id) {
        var session = new MockHttpSession();
        live.bind(new ProviderSession("x", issuer, subject, Optional.of(id), NOW, "hemmelig"), session);
        return session;
    }

    private static EndedSession ended(Optional<String> id, String subject, Instant at) {
        return new EndedSession("https://elv.example", "m", id, Optional.of(subject), at);
    }

    @Test
    void justTheSessionsThatAreMeantEnd() {
        MockHttpSession meant = session("https://elv.example", "ada", "1");
        MockHttpSession sameSubjectElsewhere = session("https://fjell.example", "ada", "1");
        MockHttpSession other = session("https://elv.example", "ada", "2");
        live.end(ended(Optional.of("1"), "ada", NOW)::ends);
        assertThat(meant.isInvalid()).isTrue();
        assertThat(sameSubjectElsewhere.isInvalid()).isFalse();
        assertThat(other.isInvalid()).isFalse();
    }

    @Test
    void allOfAPersonsSessionsUpToNowEnd() {
        MockHttpSession one = session("https://elv.example", "ada", "1");
        MockHttpSession other = session("https://elv.example", "ada", "2");
        MockHttpSession somebody = session("https://elv.example", "bo", "3");
        live.end(ended(Optional.empty(), "ada", NOW.minusSeconds(1))::ends);
        assertThat(one.isInvalid()).isFalse();
        live.end(ended(Optional.empty(), "ada", NOW)::ends);
        assertThat(one.isInvalid()).isTrue();
        assertThat(other.isInvalid()).isTrue();
        assertThat(somebody.isInvalid()).isFalse();
    }

    @Test
    void whatASessionKnowsOfItsTokenIsNotPrinted() {
        assertThat(session("https://elv.example", "ada", "1").getAttribute(ProviderSession.NAME))
                .isInstanceOfSatisfying(
                        LiveSessions.Live.class,
                        each -> assertThat(each.what().toString()).doesNotContain("hemmelig", "ada"));
    }
}
