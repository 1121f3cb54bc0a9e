package no.hvorervi.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.hvorervi.DatabaseTest;
import no.hvorervi.base.FaultyDataSource;
import no.hvorervi.base.Intake;
import no.hvorervi.base.TestTransactions;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.rounds.AnonymousVoice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Whatever transient fault the database has, at whichever statement of the intake: the whole transaction is run again, three
 * times at most, and leaves what one that went well leaves.
 */
@DatabaseTest
class AnswerFaultsTest {

    /** What each of them does in its transaction that writes. */
    private static final int STATEMENTS_OF_HANDING_IN = 5;

    private static final int STATEMENTS_OF_SAVING = 3;
    /** A ballot, and a draft; each is a transaction by itself. */
    private static final int READS_OF_THE_INTAKE = 2;

    /** Of the round alone there are more to be read. */
    private static final int FEW_STATEMENTS = 4;

    private static final int MAX_RETRIES = 3;

    /** More than are ever met. */
    private static final int MANY = 6;

    private static final int CODES = 40;
    private static final Receipt RECEIPT = new Receipt(TestIntake.TITLE);
    private static final Answers EARLIER = Answers.NONE.withScore(new QuestionId.OfStatement(1), 2);
    private static final Answers ANSWERS = Answers.NONE.withScore(new QuestionId.OfStatement(1), 4);

    @Autowired
    AnswerService service;

    @Autowired
    Ballots ballots;

    @Autowired
    TestIntake world;

    @Autowired
    TestUnits units;

    private RoundId round;
    private Deque<Code> codes;
    private FaultyDataSource faulty;
    private HikariDataSource pool;
    private AnswerService tried;

    @BeforeEach
    void askAUnit(@Autowired @Intake HikariDataSource real) {
        UnitId unit = units.root("Sykehjemmet");
        round = world.open(false, unit);
        codes = new ArrayDeque<>(ballots.make(round, unit, AnonymousVoice.EMPLOYEE, Channel.PAPER, CODES));
        faulty = new FaultyDataSource(real);
        pool = TestTransactions.poolOver(faulty);
        tried = world.serviceOn(pool);
    }

    @AfterEach
    void tidy() {
        pool.close();
    }

    private static int[] positions(int statements) {
        return IntStream.concat(
                        IntStream.rangeClosed(1, statements),
                        IntStream.of(FaultyDataSource.COMMIT, FaultyDataSource.COMMITTED))
                .toArray();
    }

    private static SQLException[] faults(int code, String state, int times) {
        return Stream.generate(() -> new SQLException("fault of the test", state, code))
                .limit(times)
                .toArray(SQLException[]::new);
    }

    private Code codeWithDraft() {
        Code code = codes.remove();
        TestIntake.save(service, code, EARLIER);
        return code;
    }

    private void requireHandedIn(Code code, int sealedBefore) {
        assertThat(world.countSealed(round)).isEqualTo(sealedBefore + 1);
        assertThat(TestIntake.find(service, code).standing()).isEqualTo(Standing.ANSWERED);
        assertThat(TestIntake.saved(service, code)).isEqualTo(Answers.NONE);
    }

    private void requireUntouched(Code code, int sealedBefore) {
        assertThat(world.countSealed(round)).isEqualTo(sealedBefore);
        assertThat(TestIntake.find(service, code).standing()).isEqualTo(Standing.OPEN);
        assertThat(TestIntake.saved(service, code)).isEqualTo(EARLIER);
    }

    @ParameterizedTest
    @CsvSource({"1020, HY000", "1205, HY000", "1213, 40001", "1, 08003", "1, 08006", "1, 08S01", "1, 25S03"})
    void transientFaultIsRetriedThreeTimesAtMostAndHandsInOnce(int code, String state) {
        for (int position : positions(STATEMENTS_OF_HANDING_IN)) {
            int sealed = world.countSealed(round);
            Code lucky = codeWithDraft();
            faulty.failWriting(position, faults(code, state, MAX_RETRIES));
            assertThat(TestIntake.submit(tried, lucky, ANSWERS)).isEqualTo(RECEIPT);
            assertThat(faulty.left()).isZero();
            requireHandedIn(lucky, sealed);

            Code unlucky = codeWithDraft();
            faulty.failWriting(position, faults(code, state, MANY));
            requireFault(() -> TestIntake.submit(tried, unlucky, ANSWERS));
            assertThat(faulty.left()).isEqualTo(MANY - 1 - MAX_RETRIES);
            faulty.fail(position);
            if (position != FaultyDataSource.COMMITTED) {
                requireUntouched(unlucky, sealed + 1);
            }
            assertThat(TestIntake.submit(tried, unlucky, ANSWERS)).isEqualTo(RECEIPT);
            requireHandedIn(unlucky, sealed + 1);
        }
    }

    @ParameterizedTest
    @CsvSource({"1020, HY000", "1205, HY000", "1213, 40001", "1, 08003", "1, 08S01", "1, 25S03"})
    void transientFaultIsRetriedThreeTimesAtMostAndKeepsTheDraft(int code, String state) {
        for (int position : positions(STATEMENTS_OF_SAVING)) {
            Code lucky = codeWithDraft();
            faulty.failWriting(position, faults(code, state, MAX_RETRIES));
            TestIntake.save(tried, lucky, ANSWERS);
            assertThat(faulty.left()).isZero();
            assertThat(TestIntake.saved(service, lucky)).isEqualTo(ANSWERS);

            Code unlucky = codeWithDraft();
            faulty.failWriting(position, faults(code, state, MANY));
            requireFault(() -> TestIntake.save(tried, unlucky, ANSWERS));
            assertThat(faulty.left()).isEqualTo(MANY - 1 - MAX_RETRIES);
            faulty.fail(position);
            assertThat(TestIntake.saved(service, unlucky))
                    .isEqualTo(position == FaultyDataSource.COMMITTED ? ANSWERS : EARLIER);
            assertThat(TestIntake.find(service, unlucky).standing()).isEqualTo(Standing.OPEN);
        }
        assertThat(world.countSealed(round)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"1020, HY000", "1205, HY000", "1213, 40001", "1, 08003", "1, 08S01", "1, 25S03"})
    void transientFaultIsRetriedThreeTimesAtMostAndReads(int code, String state) {
        Code mine = codeWithDraft();
        faulty.fail(1, faults(code, state, MAX_RETRIES));
        assertThat(TestIntake.saved(tried, mine)).isEqualTo(EARLIER);
        assertThat(faulty.left()).isZero();
        for (int done = 0; done < READS_OF_THE_INTAKE; done++) {
            faulty.failAfter(done, faults(code, state, MAX_RETRIES));
            assertThat(TestIntake.find(tried, mine).standing()).isEqualTo(Standing.OPEN);
            assertThat(faulty.left()).isZero();
            faulty.failAfter(done, faults(code, state, MANY));
            requireFault(() -> tried.find(mine));
            assertThat(faulty.left()).isEqualTo(MANY - 1 - MAX_RETRIES);
        }
    }

    /** What is asked is read by several statements of one transaction, all of which are run again. */
    @ParameterizedTest
    @CsvSource({"1020, HY000", "1205, HY000", "1213, 40001", "1, 08003", "1, 08S01", "1, 25S03"})
    void transientFaultLaterInATransactionThatReadsIsRetriedToo(
            int code, String state, @Autowired HikariDataSource application) {
        Code mine = codeWithDraft();
        Questionnaire asked = TestIntake.find(service, mine);
        var reading = new FaultyDataSource(application);
        int position = 0;
        do {
            position++;
            // Others each time, since what is asked is remembered.
            reading.fail(position, faults(code, state, MAX_RETRIES));
            assertThat(TestIntake.find(world.serviceReadingFrom(reading), mine)).isEqualTo(asked);
            assertThat(reading.left()).isIn(0, MAX_RETRIES);
            if (reading.left() == 0) {
                reading.fail(position, faults(code, state, MANY));
                AnswerService unlucky = world.serviceReadingFrom(reading);
                requireFault(() -> unlucky.find(mine));
                assertThat(reading.left()).isEqualTo(MANY - 1 - MAX_RETRIES);
                reading.fail(position);
            }
        } while (reading.left() == 0);
        assertThat(position).as("statements").isGreaterThan(FEW_STATEMENTS);
    }

    @ParameterizedTest
    @ValueSource(ints = {1048, 1062, 1064, 1142, 1290, 1317, 3024})
    void otherFaultIsNeverRetriedAndChangesNothing(int code) {
        Code mine = codeWithDraft();
        for (int position : positions(STATEMENTS_OF_HANDING_IN)) {
            if (position != FaultyDataSource.COMMITTED) {
                faulty.failWriting(position, faults(code, "42000", 2));
                requireFault(() -> TestIntake.submit(tried, mine, ANSWERS));
                assertThat(faulty.left()).isEqualTo(1);
                requireUntouched(mine, 0);
            }
        }
        for (int position : positions(STATEMENTS_OF_SAVING)) {
            if (position != FaultyDataSource.COMMITTED) {
                faulty.failWriting(position, faults(code, "42000", 2));
                requireFault(() -> TestIntake.save(tried, mine, ANSWERS));
                assertThat(faulty.left()).isEqualTo(1);
                requireUntouched(mine, 0);
            }
        }
    }

    private static void requireFault(Runnable work) {
        assertThatThrownBy(work::run).hasStackTraceContaining("fault of the test");
    }
}
