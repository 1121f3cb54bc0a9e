package no.hvorervi.audit;

import static no.hvorervi.db.Tables.ACCESS_REVISION;
import static no.hvorervi.db.Tables.AUDIT_ENTRY;
import static no.hvorervi.db.Tables.UNIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import no.hvorervi.DatabaseTest;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.base.TestTransactions;
import no.hvorervi.base.Transactions;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.TestUnits;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Entries are written with what they record, once each, and in one unbroken chain. */
@DatabaseTest
class AuditLogTest {

    @Autowired
    AuditLog log;

    @Autowired
    AuditReader reader;

    @Autowired
    AuditVerifier verifier;

    @Autowired
    Transactions transactions;

    @Autowired
    HikariDataSource database;

    @Autowired
    Clock clock;

    @Autowired
    DSLContext sql;

    @Autowired
    TestUnits units;

    @Autowired
    TestUsers users;

    private UnitId unit = new UnitId(0);
    private MunicipalityId municipality = new MunicipalityId(0);

    @BeforeEach
    void newMunicipality() {
        unit = units.root("Prøvekommunen");
        municipality = units.municipalityOf(unit);
    }

    private AuditEvent event() {
        return AuditEvent.of(AuditAction.UNIT_RENAMED).about(unit);
    }

    private List<AuditRecord> entries() {
        return reader.find(AuditSearch.of(Optional.of(municipality)), Optional.empty(), 1000);
    }

    private void requireIntact() {
        assertThat(verifier.verify(Optional.empty())).isInstanceOf(AuditVerification.Intact.class);
    }

    @Test
    void saysWhoDidWhatInWhichRoleWhenAndWhere() {
        TestUser leader = units.leader(unit);
        TestUser other = users.person();
        users.signIn(leader);
        log.record(event().about(other.id()).with("text", "linje\r\n\u001b[31mrød\t=1+1"));
        assertThat(entries()).singleElement().satisfies(entry -> {
            assertThat(entry.actor().flatMap(AuditPerson::account)).contains(leader.id());
            assertThat(entry.person().flatMap(AuditPerson::account)).contains(other.id());
            assertThat(entry.roles()).containsExactly("UNIT_LEADER");
            assertThat(entry.action()).contains(AuditAction.UNIT_RENAMED);
            assertThat(entry.unit()).contains(unit);
            assertThat(entry.details()).containsEntry("text", "linje\r\n\u001b[31mrød\t=1+1");
            assertThat(entry.at()).isBetween(clock.instant().minusSeconds(60), clock.instant());
        });
        requireIntact();
    }

    @Test
    void namesAndAddressesAreNotStored() {
        TestUser leader = units.leader(unit);
        users.signIn(leader);
        log.record(event().about(leader.id()));
        assertThat(sql.selectFrom(AUDIT_ENTRY)
                        .where(AUDIT_ENTRY.UNIT_ID.eq(unit))
                        .fetch()
                        .toString())
                .doesNotContain(leader.name(), leader.email());
    }

    @Test
    void nothingIsRecordedOfWhatIsRolledBack() {
        assertThatThrownBy(() -> transactions.write(() -> {
                    log.record(event());
                    throw new IllegalStateException("Never mind");
                }))
                .hasMessage("Never mind");
        assertThat(entries()).isEmpty();
        requireIntact();
    }

    @Test
    void whatCannotBeRecordedDoesNotHappen() {
        AuditEvent tooMuch = event();
        for (int i = 0; i < 400; i++) {
            tooMuch = tooMuch.with("name" + i, "value");
        }
        AuditEvent unrecordable = tooMuch;
        assertThatThrownBy(() -> transactions.write(() -> {
                    sql.update(UNIT)
                            .set(UNIT.NAME, "Omdøpt")
                            .where(UNIT.UNIT_ID.eq(unit))
                            .execute();
                    sql.update(ACCESS_REVISION)
                            .set(ACCESS_REVISION.REVISION, ACCESS_REVISION.REVISION.plus(1))
                            .execute();
                    log.record(unrecordable);
                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(sql.fetchValue(sql.select(UNIT.NAME).from(UNIT).where(UNIT.UNIT_ID.eq(unit))))
                .isEqualTo("Prøvekommunen");
        assertThat(entries()).isEmpty();
    }

    @Test
    void whatStandsAloneHoldsWhateverBecomesOfTheRest() {
        assertThatThrownBy(() -> transactions.write(() -> {
                    log.record(event());
                    log.recordAlone(event().with("alone", true));
                    throw new IllegalStateException("Never mind");
                }))
                .hasMessage("Never mind");
        assertThat(entries()).singleElement().satisfies(entry -> assertThat(entry.details())
                .containsKey("alone"));
        requireIntact();
    }

    @Test
    void whatOnlyReadsRecordsNothing() {
        assertThatThrownBy(() -> transactions.read(() -> {
                    log.record(event());
                    return true;
                }))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void entriesAreNotDoubledWhenACommitGetsLostOnTheWay() {
        Transactions losing = TestTransactions.losingOneCommit(database);
        AuditLog onLosing = TestAudit.log(sql, losing, clock);
        List<Integer> tries = new ArrayList<>();
        losing.write(() -> {
            tries.add(1);
            onLosing.record(event().in(municipality).with("step", 1));
            onLosing.record(event().in(municipality).with("step", 2));
        });
        assertThat(tries).hasSize(2);
        assertThat(entries()).extracting(entry -> entry.details().get("step")).containsExactlyInAnyOrder("1", "2");
        losing.write(() -> onLosing.record(event().in(municipality).with("step", 3)));
        assertThat(entries()).hasSize(3);
        requireIntact();
    }

    @Test
    void manyAtOnceNeitherForkNorGapTheChain() throws InterruptedException, ExecutionException {
        int threads = 12;
        int each = 15;
        long before = count();
        try (ExecutorService people = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> work = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                int number = thread;
                work.add(people.submit(() -> recordMany(number, each)));
            }
            for (Future<?> done : work) {
                done.get();
            }
        }
        assertThat(entries()).hasSize(threads * each);
        assertThat(count() - before).isGreaterThanOrEqualTo(180);
        requireIntact();
    }

    /** Each third takes its snapshot early, so that the head has moved on when it commits; each fifth is rolled back once. */
    private void recordMany(int thread, int each) {
        for (int i = 0; i < each; i++) {
            boolean isEarly = i % 3 == 0;
            transactions.write(() -> {
                if (isEarly) {
                    entries();
                }
                log.record(event().with("thread", thread));
            });
            if (i % 5 == 0) {
                assertThatThrownBy(() -> transactions.write(() -> {
                            log.record(event());
                            throw new IllegalStateException("Back");
                        }))
                        .hasMessage("Back");
            }
        }
    }

    private long count() {
        return sql.fetchCount(AUDIT_ENTRY);
    }

    /** A long import holds nobody up, and is not refused for what others have recorded meanwhile. */
    @Test
    void longTransactionsKeepNobodyWaiting() throws InterruptedException, ExecutionException {
        var hasRecorded = new CountDownLatch(1);
        var mayCommit = new CountDownLatch(1);
        List<Integer> tries = new ArrayList<>();
        try (ExecutorService people = Executors.newFixedThreadPool(1)) {
            Future<?> importing = people.submit(() -> transactions.write(() -> {
                tries.add(1);
                entries();
                log.record(event().with("who", "import"));
                hasRecorded.countDown();
                await(mayCommit);
            }));
            await(hasRecorded);
            log.record(event().with("who", "other"));
            assertThat(entries()).hasSize(1);
            mayCommit.countDown();
            importing.get();
        }
        assertThat(tries).hasSize(1);
        assertThat(entries()).hasSize(2);
        requireIntact();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(Duration.ofSeconds(30).toSeconds(), TimeUnit.SECONDS))
                    .isTrue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    @Test
    void snapshotIsolationIsOnAgainAfterwards() {
        transactions.write(() -> log.record(event()));
        // The pool hands the same few connections out again and again.
        for (int i = 0; i < 10; i++) {
            assertThat(sql.fetchValue("select @@innodb_snapshot_isolation")).hasToString("1");
        }
    }
}
