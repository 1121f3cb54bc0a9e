package no.hvorervi.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import no.hvorervi.DatabaseTest;
import no.hvorervi.access.UnitAccess;
import no.hvorervi.accounts.CurrentUser;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.assessment.SaveResult.Conflict;
import no.hvorervi.assessment.SaveResult.Saved;
import no.hvorervi.audit.TestAudit;
import no.hvorervi.base.TestTransactions;
import no.hvorervi.base.Transactions;
import no.hvorervi.criteria.CriteriaService;
import no.hvorervi.criteria.Principle;
import no.hvorervi.ids.AssessmentId;
import no.hvorervi.ids.CriteriaItemId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.organisation.UnitHistoryService;
import no.hvorervi.rounds.OpenRounds;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.impl.DataSourceConnectionProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** Two people never overwrite each other silently, with snapshot isolation and without. */
@DatabaseTest
class AssessmentConflictTest {

    private static final int ROUNDS = 8;

    @Autowired
    AssessmentService real;

    @Autowired
    AssessmentRepository realRepository;

    @Autowired
    CriteriaService criteria;

    @Autowired
    OpenRounds rounds;

    @Autowired
    UnitHistoryService histories;

    @Autowired
    UnitAccess access;

    @Autowired
    CurrentUser currentUser;

    @Autowired
    Clock clock;

    @Autowired
    DSLContext sql;

    @Autowired
    HikariDataSource database;

    @Autowired
    TestUnits units;

    @Autowired
    TestUsers users;

    private List<TestUser> leaders = List.of();
    private UnitId unit = new UnitId(0);

    @BeforeEach
    void twoLeadAUnit() {
        unit = units.root("Hjemmetjenesten");
        leaders = List.of(users.person("Anna Første"), users.person("Bjørn Andre"));
        leaders.forEach(each -> units.lead(unit, each));
        users.signIn(leaders.getFirst());
    }

    private AssessmentService service(AssessmentRepository repository, DSLContext on, Transactions transactions) {
        return new AssessmentService(
                repository,
                new AssessmentRounds(new AssessmentRoundRepository(on), rounds, clock),
                criteria,
                histories,
                unit -> List.of(),
                access,
                currentUser,
                TestAudit.log(on, transactions, clock),
                transactions,
                clock);
    }

    private AssessmentService serviceOn(HikariDataSource pool) {
        DSLContext onPool = DSL.using(sql.configuration()
                .derive(new DataSourceConnectionProvider(new TransactionAwareDataSourceProxy(pool))));
        return service(new AssessmentRepository(onPool), onPool, TestTransactions.on(pool));
    }

    /** Both call at the same moment; their results in the order of the leaders. */
    private <T> List<T> bothAtOnce(Callable<T> first, Callable<T> second) {
        var barrier = new CyclicBarrier(2);
        try (ExecutorService people = Executors.newFixedThreadPool(2)) {
            Future<T> one = people.submit(() -> as(leaders.getFirst(), barrier, first));
            Future<T> other = people.submit(() -> as(leaders.getLast(), barrier, second));
            return List.of(one.get(), other.get());
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private <T> T as(TestUser user, CyclicBarrier barrier, Callable<T> work) throws Exception {
        users.signIn(user);
        try {
            barrier.await();
        } catch (BrokenBarrierException failure) {
            throw new IllegalStateException(failure);
        }
        return work.call();
    }

    private static Answer answer(String reason) {
        return new Answer(Rating.of(3), reason, "");
    }

    private static int version(SaveResult<?> result) {
        return switch (result) {
            case Saved<?> saved -> saved.version();
            case Conflict<?> conflict -> conflict.theirs().version();
        };
    }

    /** One of two got through, and the other has both texts before the eyes and can still choose either. */
    private <T> int requireOneConflict(
            List<SaveResult<T>> results, List<T> written, Supplier<Versioned<T>> stored, Choice<T> save) {
        assertThat(results).filteredOn(Saved.class::isInstance).hasSize(1);
        int loser = results.getFirst() instanceof Saved ? 1 : 0;
        Conflict<T> conflict = (Conflict<T>) results.get(loser);
        assertThat(conflict.theirs().value()).isEqualTo(written.get(1 - loser));
        assertThat(conflict.by()).isEqualTo(leaders.get(1 - loser).name());
        assertThat(stored.get()).isEqualTo(conflict.theirs());

        users.signIn(leaders.get(loser));
        T chosen = written.get(conflict.theirs().version() % 2);
        SaveResult<T> saved = save.store(chosen, conflict.theirs().version());
        assertThat(saved).isInstanceOf(Saved.class);
        assertThat(stored.get()).isEqualTo(new Versioned<>(chosen, version(saved)));
        return version(saved);
    }

    /** Stores what was chosen. */
    private interface Choice<T> {
        SaveResult<T> store(T chosen, int seen);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void secondOfTwoWhoSawTheSameVersionMeetsAConflictAndNothingIsLost(boolean snapshotIsolation) {
        try (HikariDataSource pool = TestTransactions.pool(database, snapshotIsolation)) {
            AssessmentService service = serviceOn(pool);
            AssessmentId id = service.start(unit).id();
            CriteriaItemId item = criteria.latest().principles().getFirst().id();
            // From the very first answer; version 7 comes by on the way.
            int seen = 0;
            for (int round = 0; round < ROUNDS; round++) {
                int version = seen;
                List<Answer> written = List.of(answer("A" + round), answer("B" + round));
                List<SaveResult<Answer>> results = bothAtOnce(
                        () -> service.saveAnswer(id, item, written.getFirst(), version),
                        () -> service.saveAnswer(id, item, written.getLast(), version));
                seen = requireOneConflict(
                        results,
                        written,
                        () -> real.get(id).answer(item),
                        (chosen, theirs) -> service.saveAnswer(id, item, chosen, theirs));
            }
            assertThat(seen).isGreaterThanOrEqualTo(ROUNDS + 1);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void commentsOfTwoAreAConflictToo(boolean snapshotIsolation) {
        try (HikariDataSource pool = TestTransactions.pool(database, snapshotIsolation)) {
            AssessmentService service = serviceOn(pool);
            AssessmentId id = service.start(unit).id();
            int seen = 1;
            for (int round = 0; round < ROUNDS; round++) {
                int version = seen;
                List<String> written = List.of("A" + round, "B" + round);
                List<SaveResult<String>> results = bothAtOnce(
                        () -> service.saveComment(id, written.getFirst(), version),
                        () -> service.saveComment(id, written.getLast(), version));
                seen = requireOneConflict(
                        results,
                        written,
                        () -> real.get(id).comment(),
                        (chosen, theirs) -> service.saveComment(id, chosen, theirs));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void differentItemsAreNeverAConflict(boolean snapshotIsolation) {
        try (HikariDataSource pool = TestTransactions.pool(database, snapshotIsolation)) {
            AssessmentService service = serviceOn(pool);
            AssessmentId id = service.start(unit).id();
            List<Principle> items = criteria.latest().principles();
            for (int at = 0; at + 1 < items.size(); at += 2) {
                CriteriaItemId first = items.get(at).id();
                CriteriaItemId second = items.get(at + 1).id();
                assertThat(bothAtOnce(
                                () -> service.saveAnswer(id, first, answer("A"), 0),
                                () -> service.saveAnswer(id, second, answer("B"), 0)))
                        .allMatch(Saved.class::isInstance);
            }
            assertThat(real.get(id).answers()).hasSize(8);
        }
    }

    /** Whichever comes first: an answer is never saved into what has been signed. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void nothingIsSavedAfterSomeoneElseSubmitted(boolean snapshotIsolation) {
        try (HikariDataSource pool = TestTransactions.pool(database, snapshotIsolation)) {
            AssessmentService service = serviceOn(pool);
            AssessmentId id = service.start(unit).id();
            List<Principle> items = criteria.latest().principles();
            items.forEach(each -> service.saveAnswer(id, each.id(), answer("x"), 0));
            CriteriaItemId item = items.getFirst().id();
            boolean isSaved = bothAtOnce(
                            () -> {
                                service.submit(id);
                                return true;
                            },
                            () -> isSaved(() -> service.saveAnswer(id, item, answer("sist"), 1)))
                    .getLast();
            assertThat(real.get(id).isDraft()).isFalse();
            assertThat(real.get(id).answer(item).value()).isEqualTo(answer(isSaved ? "sist" : "x"));
        }
    }

    private static boolean isSaved(Supplier<SaveResult<Answer>> save) {
        try {
            return save.get() instanceof Saved;
        } catch (AssessmentClosedException closed) {
            return false;
        }
    }

    @Test
    void whatWasCommittedWithoutAnAnswerIsNotDoneTwice() {
        Set<CriteriaItemId> items = new HashSet<>();
        criteria.latest().principles().forEach(each -> items.add(each.id()));
        AssessmentId id = losing().start(unit).id();
        List<SaveResult<?>> results = new ArrayList<>();
        items.forEach(item -> results.add(losing().saveAnswer(id, item, answer("én gang"), 0)));
        results.add(losing().saveComment(id, "én gang", 1));
        assertThat(results).allMatch(Saved.class::isInstance);
        losing().submit(id);
        Assessment first = real.get(id);
        assertThat(first.answers().values()).hasSize(9).allMatch(each -> each.version() == 1);
        assertThat(first.isDraft()).isFalse();

        Assessment second = losing().reopen(unit);
        assertThat(second.edition()).isEqualTo(2);
        assertThat(second.answers()).hasSize(9);
        losing().discard(second.id());
        assertThat(real.findDraft(unit)).isEmpty();
        assertThat(real.history(unit)).hasSize(1);
    }

    private AssessmentService losing() {
        return service(realRepository, sql, TestTransactions.losingOneCommit(database));
    }
}
