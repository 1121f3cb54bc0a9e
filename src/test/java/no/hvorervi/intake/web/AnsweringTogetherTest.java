package no.hvorervi.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import no.hvorervi.DatabaseTest;
import no.hvorervi.Visitor;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.intake.Ballots;
import no.hvorervi.intake.Channel;
import no.hvorervi.intake.Code;
import no.hvorervi.intake.TestIntake;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.rounds.AnonymousVoice;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A whole town hall behind one address answers in the same minute, after the meeting where it was talked about. */
@DatabaseTest
class AnsweringTogetherTest {

    private static final int PEOPLE = 300;

    @LocalServerPort
    int port;

    @Autowired
    Ballots ballots;

    @Autowired
    TestIntake world;

    @Autowired
    TestUsers users;

    @Autowired
    TestUnits units;

    @Test
    void nobodyIsRefusedForTheSakeOfTheOthers() throws Exception {
        users.operator();
        var unit = units.root("Rådhuset");
        List<Code> codes = ballots.make(world.open(true, unit), unit, AnonymousVoice.EMPLOYEE, Channel.MAIL, PEOPLE);
        var together = new CyclicBarrier(PEOPLE);
        List<Callable<AnswerPage>> answering = codes.stream()
                .<Callable<AnswerPage>>map(code -> () -> {
                    together.await();
                    return AnswerPage.enter(new Visitor(port), code.grouped())
                            .press("Begynn")
                            .choose(0, "I stor grad")
                            .press("Se over svarene")
                            .press("Lever svaret");
                })
                .toList();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            Stream<AnswerPage> last = people.invokeAll(answering).stream().map(Future::resultNow);
            assertThat(last.map(page -> page.response().statusCode() + " " + page.title()))
                    .hasSize(PEOPLE)
                    .containsOnly("200 Takk! Svaret er levert.");
        }
    }
}
