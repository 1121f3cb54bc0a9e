package no.hvorervi.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import no.hvorervi.CuttingProxy;
import no.hvorervi.DatabaseTest;
import no.hvorervi.Visitor;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.base.Intake;
import no.hvorervi.base.TestTransactions;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.rounds.AnonymousVoice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A code hands in once, however often and from wherever it is tried, and each who tries gets the same receipt. The full
 * thousand rounds of fifty: {@code ./mvnw test -Dtest=HandingInOnceTest -Dhvorervi.tries=1000}.
 */
@DatabaseTest
class HandingInOnceTest {

    private static final int TRIES = Integer.getInteger("hvorervi.tries", 20);
    private static final int AT_ONCE = 50;
    private static final Receipt RECEIPT = new Receipt(TestIntake.TITLE);

    @Autowired
    AnswerService service;

    @Autowired
    Ballots ballots;

    @Autowired
    TestIntake world;

    @Autowired
    TestUnits units;

    private UnitId unit;
    private RoundId round;
    private Code code;

    @BeforeEach
    void askAUnit() {
        unit = units.root("Sykehjemmet");
        round = world.open(false, unit);
        code = newCodes(1).getFirst();
    }

    private List<Code> newCodes(int count) {
        return ballots.make(round, unit, AnonymousVoice.EMPLOYEE, Channel.PAPER, count);
    }

    private static Answers answersOf(int person) {
        return Answers.NONE.withScore(new QuestionId.OfStatement(1), 1 + person % 5);
    }

    @Test
    void manyTriesAtOnceHandInOnceAndGetTheSameReceipt() throws Exception {
        List<Code> codes = newCodes(TRIES);
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (int tried = 0; tried < TRIES; tried++) {
                assertThat(tryAtOnce(codes.get(tried), threads))
                        .hasSize(AT_ONCE)
                        .containsOnly(RECEIPT);
                assertThat(world.countSealed(round)).isEqualTo(tried + 1);
            }
        }
    }

    private List<Receipt> tryAtOnce(Code tried, ExecutorService threads) throws Exception {
        var together = new CyclicBarrier(AT_ONCE);
        List<Callable<Receipt>> tries = new ArrayList<>();
        for (int each = 0; each < AT_ONCE; each++) {
            Answers answers = answersOf(each);
            tries.add(() -> {
                together.await();
                return TestIntake.submit(service, tried, answers);
            });
        }
        List<Receipt> receipts = new ArrayList<>();
        for (Future<Receipt> each : threads.invokeAll(tries)) {
            receipts.add(each.get());
        }
        return receipts;
    }

    @Test
    void connectionThatBreaksAfterTheDatabaseHasCommittedHandsInOnce(@Autowired @Intake HikariDataSource real)
            throws IOException {
        TestIntake.save(service, code, answersOf(1));
        try (CuttingProxy proxy = CuttingProxy.to(TestTransactions.portOf(real));
                HikariDataSource pool = TestTransactions.poolBy(proxy.port(), real)) {
            AnswerService remote = world.serviceOn(pool);
            assertThat(TestIntake.find(remote, code).standing()).isEqualTo(Standing.OPEN);
            proxy.cutReplyTo("COMMIT");
            assertThat(TestIntake.submit(remote, code, answersOf(1))).isEqualTo(RECEIPT);
            assertThat(proxy.cut()).isEqualTo(1);
        }
        assertThat(world.countSealed(round)).isEqualTo(1);
        assertThat(world.drafts(round)).isZero();
    }

    @Test
    void whoeverGetsNoReplyTriesAgainAndGetsTheReceipt(@LocalServerPort int port, @Autowired TestUsers users)
            throws IOException {
        users.operator();
        Map<String, String> form = Map.of("kode", code.value(), "s1", "4");
        try (CuttingProxy proxy = CuttingProxy.to(port)) {
            proxy.cutReplyTo("POST " + AnswerRoutes.SUBMIT);
            assertThatThrownBy(() -> new Visitor(proxy.port()).post(AnswerRoutes.SUBMIT, form))
                    .isInstanceOf(UncheckedIOException.class);
            assertThat(proxy.cut()).isEqualTo(1);
            assertThat(world.countSealed(round)).isEqualTo(1);
            assertThat(new Visitor(proxy.port()).post(AnswerRoutes.SUBMIT, form).body())
                    .contains("Svaret er levert", TestIntake.TITLE);
        }
        assertThat(world.countSealed(round)).isEqualTo(1);
    }
}
