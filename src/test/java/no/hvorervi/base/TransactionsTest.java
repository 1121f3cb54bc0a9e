package no.hvorervi.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import no.hvorervi.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database may ask for again is done again as a whole, three times at most; nothing else is. */
@DatabaseTest
class TransactionsTest {

    private static final int STATEMENTS = 3;

    /** Of the account that may make tables. */
    @Autowired
    @FlywayDataSource
    DataSource real;

    private final String table = "transactions_" + UUID.randomUUID().toString().replace("-", "");
    private final AtomicInteger tries = new AtomicInteger();

    private FaultyDataSource faulty;
    private HikariDataSource pool;
    private JdbcClient sql;
    private Transactions transactions;

    @BeforeEach
    void prepare() {
        faulty = new FaultyDataSource(real);
        pool = new HikariDataSource();
        pool.setDataSource(faulty);
        pool.setMaximumPoolSize(3);
        pool.setMinimumIdle(1);
        pool.setConnectionInitSql(null);
        sql = JdbcClient.create(pool);
        transactions = new Transactions(new DatabaseTransactionManager(pool), Duration.ofMillis(2));
        sql.sql("create table " + table + " (place int primary key, amount int not null) engine = InnoDB")
                .update();
    }

    @AfterEach
    void tidy() {
        sql.sql("drop table " + table).update();
        pool.close();
    }

    static List<SQLException> transientFaults() {
        return List.of(
                new SQLException("Record has changed since last read", "HY000", 1020),
                new SQLException("Lock wait timeout exceeded", "HY000", 1205),
                new SQLException("Deadlock found", "40001", 1213),
                new SQLException("Connection reset", "08000", 1),
                new SQLException("Connection refused", "08001", 1),
                new SQLException("Connection is closed", "08003", 1),
                new SQLException("Connection broken", "08006", 1),
                new SQLException("Outcome unknown", "08007", 1),
                new SQLException("Communication link failure", "08S01", 1),
                new SQLException("Transaction is rolled back", "25S03", 1));
    }

    static Stream<Arguments> transientFaultsEverywhere() {
        return transientFaults().stream().flatMap(fault -> IntStream.concat(
                        IntStream.rangeClosed(1, STATEMENTS),
                        IntStream.of(FaultyDataSource.COMMIT, FaultyDataSource.COMMITTED))
                .mapToObj(position -> Arguments.of(fault.getErrorCode(), fault.getSQLState(), position)));
    }

    /** As all work that is retried: under keys that the caller chose, so that it bears being done twice. */
    private boolean writeThreeRows() {
        tries.incrementAndGet();
        for (int place = 1; place <= STATEMENTS; place++) {
            sql.sql("insert into " + table + " values (?, 1) on duplicate key update amount = values(amount)")
                    .param(place)
                    .update();
        }
        return true;
    }

    private List<Integer> amounts() {
        return sql.sql("select amount from " + table + " order by place")
                .query(Integer.class)
                .list();
    }

    @ParameterizedTest
    @MethodSource("transientFaultsEverywhere")
    void transientFaultIsRetriedUntilTheWorkIsDone(int code, String state, int position) {
        for (int times = 1; times <= 3; times++) {
            tries.set(0);
            faulty.fail(position, faults(code, state, times));
            transactions.write((Supplier<Boolean>) this::writeThreeRows);
            assertThat(tries).hasValue(times + 1);
            assertThat(amounts()).containsExactly(1, 1, 1);
        }
    }

    @ParameterizedTest
    @MethodSource("transientFaultsEverywhere")
    void transientFaultIsGivenUpAfterThreeRetries(int code, String state, int position) {
        faulty.fail(position, faults(code, state, 4));
        assertThatThrownBy(() -> transactions.write((Supplier<Boolean>) this::writeThreeRows))
                .hasStackTraceContaining("fault of the test");
        assertThat(tries).hasValue(4);
        assertThat(amounts()).hasSize(position == FaultyDataSource.COMMITTED ? STATEMENTS : 0);
    }

    private static SQLException[] faults(int code, String state, int times) {
        return Stream.generate(() -> new SQLException("fault of the test", state, code))
                .limit(times)
                .toArray(SQLException[]::new);
    }

    @ParameterizedTest
    @ValueSource(ints = {1062, 1064, 1048, 1142, 1290, 1317, 3024})
    void otherFaultIsNeverRetried(int code) {
        for (int position : new int[] {1, 2, 3, FaultyDataSource.COMMIT}) {
            tries.set(0);
            faulty.fail(position, faults(code, "42000", 1));
            assertThatThrownBy(() -> transactions.write((Supplier<Boolean>) this::writeThreeRows))
                    .hasStackTraceContaining("fault of the test");
            assertThat(tries).hasValue(1);
            assertThat(amounts()).isEmpty();
        }
    }

    @Test
    void faultOfTheWorkItselfIsNeverRetried() {
        assertThatThrownBy(() -> transactions.write(() -> {
                    writeThreeRows();
                    throw new IllegalArgumentException("not the database's");
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not the database's");
        assertThat(tries).hasValue(1);
        assertThat(amounts()).isEmpty();
    }

    @Test
    void errorOfTheMachineComesThroughAsItIs() {
        assertThatThrownBy(() -> transactions.write((Runnable) () -> {
                    throw new AssertionError("as it is");
                }))
                .isInstanceOf(AssertionError.class)
                .hasMessage("as it is");
    }

    @Test
    void readingIsRetriedToo() {
        faulty.fail(1, faults(1205, "HY000", 3));
        assertThat(transactions.read(this::amounts)).isEmpty();
    }

    @Test
    void innerWorkIsRetriedWithTheOutermost() {
        var outer = new AtomicInteger();
        faulty.fail(2, faults(1213, "40001", 1));
        transactions.write(() -> {
            outer.incrementAndGet();
            transactions.write((Supplier<Boolean>) this::writeThreeRows);
        });
        assertThat(outer).hasValue(2);
        assertThat(tries).hasValue(2);
        assertThat(amounts()).containsExactly(1, 1, 1);
    }

    @Test
    void connectionKilledByTheServerIsReplaced() {
        transactions.write(() -> {
            if (tries.incrementAndGet() == 1) {
                long connection =
                        sql.sql("select connection_id()").query(Long.class).single();
                kill(connection);
            }
            sql.sql("insert into " + table + " values (1, 1)").update();
        });
        assertThat(tries).hasValue(2);
        assertThat(amounts()).containsExactly(1);
    }

    private void kill(long connection) {
        JdbcClient.create(real).sql("kill connection " + connection).update();
    }

    /** Two people change the same two rows in opposite order; the server ends one, and it comes through all the same. */
    @Test
    void genuineDeadlockIsResolved() {
        sql.sql("insert into " + table + " values (1, 0), (2, 0)").update();
        var bothHoldOne = new CyclicBarrier(2);
        try (ExecutorService people = Executors.newFixedThreadPool(2)) {
            CompletableFuture.allOf(
                            CompletableFuture.runAsync(() -> addToBoth(1, 2, bothHoldOne), people),
                            CompletableFuture.runAsync(() -> addToBoth(2, 1, bothHoldOne), people))
                    .join();
        }
        assertThat(amounts()).containsExactly(2, 2);
        assertThat(tries).hasValueBetween(3, 4);
    }

    private void addToBoth(int first, int second, CyclicBarrier bothHoldOne) {
        var isFirstTry = new AtomicInteger(1);
        transactions.write(() -> {
            tries.incrementAndGet();
            addTo(first);
            if (isFirstTry.getAndSet(0) == 1) {
                await(bothHoldOne);
            }
            addTo(second);
        });
    }

    private void addTo(int place) {
        sql.sql("update " + table + " set amount = amount + 1 where place = ?")
                .param(place)
                .update();
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (InterruptedException | BrokenBarrierException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Two people read the same row and write what they computed from it; neither write is lost. */
    @Test
    void changeBasedOnAnOldSnapshotIsDoneAgain() {
        sql.sql("insert into " + table + " values (1, 0)").update();
        transactions.write(() -> {
            int seen =
                    sql.sql("select amount from " + table).query(Integer.class).single();
            if (tries.incrementAndGet() == 1) {
                JdbcClient.create(real)
                        .sql("update " + table + " set amount = 10")
                        .update();
            }
            sql.sql("update " + table + " set amount = ?").param(seen + 1).update();
        });
        assertThat(tries).hasValue(2);
        assertThat(amounts()).containsExactly(11);
    }

    @Test
    void transientIsToldByCodeOrStateAnywhereInTheCauses() {
        assertThat(transientFaults())
                .allMatch(Transactions::isTransient)
                .allMatch(fault -> Transactions.isTransient(new IllegalStateException(new RuntimeException(fault))));
        assertThat(Transactions.isTransient(new SQLException("no state"))).isFalse();
        assertThat(Transactions.isTransient(new DataAccessException("no cause") {}))
                .isFalse();
    }
}
