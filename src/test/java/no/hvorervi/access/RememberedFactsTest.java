package no.hvorervi.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.hvorervi.access.Place.Time;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.UnitId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronization;

/** What is remembered is as good as asking: of one revision and day, committed, and checked once per request. */
class RememberedFactsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final LocalDate TOMORROW = TODAY.plusDays(1);
    private static final AccountId ME = new AccountId(1);
    private static final UnitId UNIT = new UnitId(1);
    private static final Place THERE = new Place(Time.PRESENT, List.of(UNIT));
    private static final Place GONE = new Place(Time.PAST, List.of(UNIT));

    private final FakeFacts facts = new FakeFacts();
    private final AccessMemory memory = new AccessMemory();
    private final RememberedFacts remembered = new RememberedFacts(facts, memory);

    @BeforeEach
    void someoneLeadsAUnit() {
        facts.places.put(UNIT, THERE);
        facts.grants.put(ME, lead(UNIT));
        TestRequests.begin();
    }

    @AfterEach
    void endRequest() {
        TestRequests.end();
    }

    private static List<Grant> lead(UnitId unit) {
        return List.of(new Grant(UnitRole.UNIT_LEADER, unit));
    }

    private void askBoth() {
        assertThat(remembered.grants(ME, TODAY)).isEqualTo(lead(UNIT));
        assertThat(remembered.place(UNIT, TODAY)).contains(THERE);
    }

    @Test
    void coldQuestionTakesTwoQueriesAndAWarmOneNone() {
        askBoth();
        assertThat(facts.asked()).isEqualTo(2);
        askBoth();
        assertThat(facts.asked()).isZero();
    }

    @Test
    void warmQuestionOfANewRequestAsksForTheRevisionOnce() {
        askBoth();
        facts.asked();
        TestRequests.begin();
        askBoth();
        assertThat(facts.revisionsAsked).isEqualTo(1);
        askBoth();
        assertThat(facts.asked()).isEqualTo(1);
    }

    @Test
    void outsideOfARequestTheRevisionIsAskedForEachTime() {
        askBoth();
        TestRequests.end();
        facts.asked();
        askBoth();
        assertThat(facts.revisionsAsked).isEqualTo(2);
        assertThat(facts.asked()).isEqualTo(2);
        facts.grants.put(ME, List.of());
        facts.revision++;
        assertThat(remembered.grants(ME, TODAY)).isEmpty();
    }

    @Test
    void changeByAnotherInstanceIsSeenByTheNextRequest() {
        askBoth();
        facts.grants.put(ME, List.of());
        facts.places.put(UNIT, GONE);
        facts.revision++;
        TestRequests.begin();
        assertThat(remembered.grants(ME, TODAY)).isEmpty();
        assertThat(remembered.place(UNIT, TODAY)).contains(GONE);
    }

    @Test
    void changeByThisInstanceIsSeenByTheVeryNextQuestion() {
        askBoth();
        TestRequests.transaction(false, () -> {
            facts.grants.put(ME, List.of());
            memory.raised(++facts.revision);
        });
        assertThat(remembered.grants(ME, TODAY)).isEmpty();
        assertThat(facts.revisionsAsked).isZero();
    }

    @Test
    void nothingIsForgottenBeforeTheCommit() {
        askBoth();
        facts.asked();
        TestRequests.transaction(false, () -> {
            memory.raised(++facts.revision);
            // Another thread meanwhile, as far as transactions are concerned.
            TestRequests.begin();
        });
        TestRequests.begin();
        askBoth();
        assertThat(facts.asked()).isEqualTo(2);
    }

    @Test
    void commitThatSeemsToHaveFailedIsAskedFor() {
        for (int status :
                List.of(TransactionSynchronization.STATUS_ROLLED_BACK, TransactionSynchronization.STATUS_UNKNOWN)) {
            askBoth();
            facts.asked();
            TestRequests.transaction(false, status, () -> memory.raised(facts.revision + 1));
            askBoth();
            assertThat(facts.asked()).isEqualTo(2);
            askBoth();
            assertThat(facts.asked()).isZero();
        }
    }

    @Test
    void transactionThatMayWriteDecidesByWhatItSees() {
        askBoth();
        TestRequests.transaction(false, () -> {
            facts.grants.put(ME, List.of());
            facts.places.put(UNIT, GONE);
            assertThat(remembered.grants(ME, TODAY)).isEmpty();
            assertThat(remembered.place(UNIT, TODAY)).contains(GONE);
        });
        // It was rolled back.
        facts.grants.put(ME, lead(UNIT));
        facts.places.put(UNIT, THERE);
        facts.asked();
        askBoth();
        assertThat(facts.asked()).isZero();
    }

    @Test
    void whatATransactionThatMayWriteSawIsNotRemembered() {
        TestRequests.transaction(false, this::askBoth);
        facts.asked();
        askBoth();
        assertThat(facts.asked()).isEqualTo(2);
    }

    @Test
    void whatAReadingTransactionSawIsRemembered() {
        TestRequests.transaction(true, this::askBoth);
        facts.asked();
        TestRequests.transaction(true, this::askBoth);
        assertThat(facts.asked()).isZero();
    }

    @Test
    void allIsForgottenWhenTheDayChanges() {
        askBoth();
        facts.asked();
        assertThat(remembered.grants(ME, TOMORROW)).isEqualTo(lead(UNIT));
        assertThat(remembered.place(UNIT, TOMORROW)).contains(THERE);
        assertThat(facts.asked()).isEqualTo(2);
        // A clock that was set wrong and is set right again.
        askBoth();
        assertThat(facts.asked()).isEqualTo(2);
    }

    @Test
    void higherRevisionMeetsTheRightDay() {
        askBoth();
        facts.revision++;
        TestRequests.begin();
        assertThat(remembered.grants(ME, TOMORROW)).isEqualTo(lead(UNIT));
        facts.asked();
        assertThat(remembered.grants(ME, TOMORROW)).isEqualTo(lead(UNIT));
        assertThat(facts.asked()).isZero();
    }

    @Test
    void whatWasReadBeforeAChangeIsNotRememberedAfterIt() {
        facts.meanwhile = () -> {
            facts.meanwhile = () -> {};
            TestRequests.transaction(false, () -> {
                facts.grants.put(ME, List.of());
                memory.raised(++facts.revision);
            });
        };
        // Asked before the change was committed, answered after.
        assertThat(remembered.grants(ME, TODAY)).isEqualTo(lead(UNIT));
        assertThat(remembered.grants(ME, TODAY)).isEmpty();
        assertThat(remembered.grants(ME, TODAY)).isEmpty();
    }

    @Test
    void snapshotOlderThanWhatIsKnownIsNotRemembered() {
        TestRequests.transaction(false, () -> memory.raised(5));
        facts.revision = 4;
        assertThat(remembered.grants(ME, TODAY)).isEqualTo(lead(UNIT));
        facts.grants.put(ME, List.of());
        facts.revision = 5;
        assertThat(remembered.grants(ME, TODAY)).isEmpty();
    }

    @Test
    void revisionRememberedNeverFalls() {
        TestRequests.transaction(false, () -> memory.raised(5));
        TestRequests.transaction(false, () -> memory.raised(3));
        facts.revision = 4;
        remembered.grants(ME, TODAY);
        facts.asked();
        remembered.grants(ME, TODAY);
        assertThat(facts.asked()).isEqualTo(1);
    }

    /** Questions of the same revision stand side by side. */
    @Test
    void rememberingOneThingForgetsNoOther() {
        UnitId second = new UnitId(2);
        facts.places.put(second, new Place(Time.PRESENT, List.of(UNIT, second)));
        askBoth();
        remembered.place(second, TODAY);
        facts.asked();
        askBoth();
        remembered.place(second, TODAY);
        assertThat(facts.asked()).isZero();
    }

    @Test
    void unitThatIsNotThereIsNotRemembered() {
        UnitId unknown = new UnitId(99);
        assertThat(remembered.place(unknown, TODAY)).isEqualTo(Optional.empty());
        facts.places.put(unknown, THERE);
        assertThat(remembered.place(unknown, TODAY)).contains(THERE);
    }

    @Test
    void personWithoutRolesIsRemembered() {
        AccountId nobody = new AccountId(2);
        assertThat(remembered.grants(nobody, TODAY)).isEmpty();
        facts.asked();
        assertThat(remembered.grants(nobody, TODAY)).isEmpty();
        assertThat(facts.asked()).isZero();
    }

    @Test
    void successorsAreAskedForEachTime() {
        facts.successors.put(UNIT, List.of(new UnitId(2)));
        assertThat(remembered.successorsSeeing(UNIT, TODAY)).containsExactly(new UnitId(2));
    }

    @Test
    void memoryIsBounded() {
        for (long id = 0; id < 30_000; id++) {
            remembered.grants(new AccountId(id), TODAY);
        }
        assertThat(memory.on(TODAY).grants().estimatedSize()).isLessThanOrEqualTo(20_000);
        for (long id = 0; id < 60_000; id++) {
            facts.places.put(new UnitId(id), THERE);
            remembered.place(new UnitId(id), TODAY);
        }
        assertThat(memory.on(TODAY).places().estimatedSize()).isLessThanOrEqualTo(50_000);
    }

    @Test
    void placeKeepsItsPathWhateverHappensToTheList() {
        var path = new java.util.ArrayList<>(List.of(UNIT));
        var place = new Place(Time.PRESENT, path);
        path.clear();
        assertThat(place.path()).containsExactly(UNIT);
    }
}
