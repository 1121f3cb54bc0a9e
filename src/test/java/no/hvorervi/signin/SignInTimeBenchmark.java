package no.hvorervi.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import no.hvorervi.DatabaseTest;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.accounts.TestUsers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/**
 * Compares times of answers to wrong passwords with and without an account, with as many guesses as show small differences
 * . Takes some minutes on an idle machine: {@code ./mvnw test -Dtest=SignInTimeBenchmark}
 */
@DatabaseTest
@TestPropertySource(properties = "hvorervi.sign-in.step=300ms")
class SignInTimeBenchmark {

    @LocalServerPort
    int port;

    @Autowired
    TestUsers users;

    @Test
    void timeDoesNotTellWhetherThereIsAnAccount() {
        users.operator();
        List<TestUser> people = Stream.generate(users::person).limit(40).toList();
        AnswerTimes times = AnswerTimes.measure(port, people, 10);
        assertThat(times.p()).as("probability if there is no difference").isGreaterThan(0.01);
    }
}
