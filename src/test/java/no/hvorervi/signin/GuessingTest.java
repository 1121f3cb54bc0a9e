package no.hvorervi.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.hvorervi.DatabaseTest;
import no.hvorervi.Visitor;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.accounts.TestUsers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Guessing passwords is slowed, tells nothing, and locks nobody out. */
@DatabaseTest
class GuessingTest {

    @LocalServerPort
    int port;

    @Autowired
    TestUsers users;

    @Autowired
    JdbcClient database;

    private TestUser user;
    private Visitor attacker;

    @BeforeEach
    void someoneToGuess() {
        users.operator();
        user = users.person();
        attacker = from(freshAddress());
    }

    private Visitor from(String address) {
        return new Visitor(port).header("X-Forwarded-For", address);
    }

    private static String freshAddress() {
        UUID random = UUID.randomUUID();
        return "198.18.%d.7".formatted(Math.floorMod(random.getMostSignificantBits(), 256));
    }

    private String guess(Visitor visitor, String token, String email, String password) {
        return Visitor.location(
                visitor.post("/logg-inn", Map.of("username", email, "password", password, "_csrf", token)));
    }

    private long failures() {
        return database.sql("select count(*) from audit_entry where action = 'SIGN_IN_FAILED'")
                .query(Long.class)
                .single();
    }

    @Test
    void ofAThousandGuessesTenAreLookedAtAndTheUserGetsInFromElsewhere() {
        String token = Visitor.tokenIn(attacker.get("/logg-inn"));
        long before = failures();
        List<String> answers = IntStream.range(0, 1_000)
                .mapToObj(each -> guess(attacker, token, user.email(), "gjetning nummer " + each))
                .toList();
        assertThat(failures() - before).isLessThanOrEqualTo(10);
        assertThat(answers.stream().filter(answer -> answer.endsWith("?error"))).hasSizeLessThanOrEqualTo(10);
        assertThat(answers.getLast()).matches(".*/logg-inn\\?vent=[1-3]");
        assertThat(attacker.get("/logg-inn?vent=3").body()).contains("Vent litt: 3 minutter");

        // The right password helps as little from there, and at once from elsewhere.
        assertThat(guess(attacker, token, user.email(), user.password())).contains("?vent=");
        Visitor owner = from("203.0.113.9");
        owner.signIn(user);
        assertThat(owner.get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void unknownAddressIsSlowedJustAsAKnownOne() {
        String unknown = "ukjent-" + UUID.randomUUID() + "@kommune.example";
        String token = Visitor.tokenIn(attacker.get("/logg-inn"));
        List<String> ofKnown = answers(token, user.email());
        List<String> ofUnknown = answers(token, unknown);
        assertThat(ofKnown).isEqualTo(ofUnknown).anyMatch(answer -> answer.contains("vent="));
    }

    private List<String> answers(String token, String email) {
        return Stream.generate(() -> guess(attacker, token, email, "feil passord"))
                .limit(7)
                .toList();
    }

    @Test
    void slowingIsRecordedOnceForEachAccount() {
        String token = Visitor.tokenIn(attacker.get("/logg-inn"));
        long before = slowed();
        answers(token, user.email());
        assertThat(slowed() - before).isEqualTo(1);
    }

    private long slowed() {
        return database.sql("select count(*) from audit_entry where action = 'SIGN_IN_SLOWED' and person in"
                        + " (select pseudonym from audit_pseudonym where account_id = :id)")
                .param("id", user.id().value())
                .query(Long.class)
                .single();
    }

    @Test
    void auditNamesNoAddressThatWasTyped() {
        String typed = "skrevet-" + UUID.randomUUID() + "@kommune.example";
        guess(attacker, Visitor.tokenIn(attacker.get("/logg-inn")), typed, "feil passord");
        assertThat(database.sql("select count(*) from audit_entry where subject like :typed or details like :typed")
                        .param("typed", "%" + typed + "%")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    /** With so few guesses only a plain difference shows; {@link SignInTimeBenchmark} looks closer. */
    @Test
    void timeOfTheAnswerDoesNotTellWhetherThereIsAnAccount() {
        List<TestUser> people = Stream.generate(users::person).limit(12).toList();
        AnswerTimes times = AnswerTimes.measure(port, people, 4);
        assertThat(times.p()).as(times::toString).isGreaterThan(0.0001);
    }
}
