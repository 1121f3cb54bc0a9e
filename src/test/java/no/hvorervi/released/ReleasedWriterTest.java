package no.hvorervi.released;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import no.hvorervi.DatabaseTest;
import no.hvorervi.base.Transactions;
import no.hvorervi.ids.ReleaseId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.rounds.AnonymousVoice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;

/** A release is written once: an attempt may be cleared, and what is published never changes. */
@DatabaseTest
class ReleasedWriterTest {

    private static final AnonymousVoice EMPLOYEE = AnonymousVoice.EMPLOYEE;

    @Autowired
    ReleasedWriter writer;

    @Autowired
    ReleasedRounds released;

    @Autowired
    ReleaseAttempts attempts;

    @Autowired
    TestReleases releases;

    @Autowired
    TestUnits units;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient sql;

    private UnitId top;
    private UnitId north;
    private NewRelease frozen;

    @BeforeEach
    void freezeARound() {
        top = units.root("Fjordkommunen");
        north = units.below(top, "Nord");
        frozen = new NewRelease(releases.basis(north), releases.tree(top, north));
    }

    private FigureRow mean(int n) {
        return new FigureRow(north, EMPLOYEE, 1, new Figure.Mean(n, 3, 2, 4));
    }

    private List<Long> rows(ReleaseId release) {
        return List.of("round", "item", "unit", "figure", "turnout", "scale").stream()
                .map(table -> sql.sql("select count(*) from released_%s where release_id = :release".formatted(table))
                        .param("release", release.value())
                        .query(Long.class)
                        .single())
                .toList();
    }

    private void write(Consumer<ReleasedWriter> work) {
        transactions.write(() -> work.accept(writer));
    }

    private ReleaseId filled() {
        ReleaseId release = releases.begin(frozen);
        releases.add(release, List.of(mean(5)));
        write(each -> each.addTurnout(release, List.of(new Turnout(north, EMPLOYEE, OptionalInt.of(7)))));
        return release;
    }

    @Test
    void nothingOfWhatIsPublishedIsClearedOrAddedTo() {
        ReleaseId release = filled();
        releases.publish(release);
        List<Long> before = rows(release);
        List<Consumer<ReleasedWriter>> changes = List.of(
                each -> each.clearAttempt(release),
                each -> each.clearFigures(release),
                each -> each.addFigures(release, List.of(mean(8))),
                each -> each.addTurnout(release, List.of(new Turnout(top, EMPLOYEE, OptionalInt.of(7)))),
                each -> each.addScales(release, List.of()),
                each -> each.addProof(release, TestReleases.PROOF),
                each -> each.markHidingThird(release, List.of(top)),
                each -> each.publish(release, TestReleases.RELEASED_AT, TestReleases.EMPLOYEES_FROM));
        assertThat(changes)
                .allSatisfy(change -> assertThatIllegalStateException().isThrownBy(() -> write(change)));
        assertThat(rows(release)).isEqualTo(before);
        assertThat(released.units(release)).isEqualTo(frozen.units());
    }

    /** What asks first whether it is published could be forgotten; the statements themselves hold it too. */
    @Test
    void statementsThatDeleteLeaveAloneWhatIsPublished(
            @Autowired ReleasedRepository rounds,
            @Autowired ReleasedFrameRepository frames,
            @Autowired ReleasedFigureRepository figures) {
        ReleaseId release = filled();
        releases.publish(release);
        List<Long> before = rows(release);
        transactions.write(() -> {
            figures.deleteFigures(release);
            frames.deleteFrame(release);
            frames.setHidesThird(release, List.of(top));
            assertThat(rounds.deleteAttempt(release)).isFalse();
        });
        assertThat(rows(release)).isEqualTo(before);
        assertThat(released.units(release)).isEqualTo(frozen.units());
    }

    @Test
    void attemptIsClearedAsIfItHadNeverBeen() {
        ReleaseId release = filled();
        write(each -> each.clearAttempt(release));
        assertThat(rows(release)).containsOnly(0L);
        assertThat(releases.begin(frozen)).isNotEqualTo(release);
    }

    @Test
    void figuresAreClearedAndWhatIsFrozenStays() {
        ReleaseId release = filled();
        write(each -> each.markHidingThird(release, List.of(top)));
        write(each -> each.clearFigures(release));
        assertThat(attempts.units(release)).isEqualTo(frozen.units());
        assertThat(attempts.turnouts(release)).isEmpty();
        releases.add(release, List.of(mean(6)));
        releases.publish(release);
        assertThat(released.figures(release, north).of(EMPLOYEE, 1)).contains(mean(6).figure());
    }

    @Test
    void unitsAreMarkedThatHideManySmallOnes() {
        ReleaseId release = releases.begin(frozen);
        write(each -> each.markHidingThird(release, List.of(north)));
        write(each -> each.markHidingThird(release, List.of(top)));
        releases.publish(release);
        assertThat(released.unit(release, top).map(ReleasedUnit::hidesThird)).contains(true);
        assertThat(released.unit(release, north).map(ReleasedUnit::hidesThird)).contains(false);
    }

    @Test
    void nothingIsPublishedUnproven() {
        ReleaseId release = filled();
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        write(each -> each.publish(release, TestReleases.RELEASED_AT, TestReleases.EMPLOYEES_FROM)));
        assertThat(released.find(release)).isEmpty();
    }

    @Test
    void roundIsReleasedOnce() {
        releases.begin(frozen);
        assertThatThrownBy(() -> releases.begin(frozen)).isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void figuresKeepWhatTheRoundPromised() {
        ReleaseBasis basis = releases.basis(north);
        ReleaseId release = releases.begin(new NewRelease(
                new ReleaseBasis(
                        basis.round(),
                        basis.municipality(),
                        basis.criteria(),
                        basis.title(),
                        basis.closedOn(),
                        12,
                        basis.upward(),
                        basis.isImported(),
                        basis.voices(),
                        basis.items()),
                frozen.units()));
        var spread = new Figure.Full(11, 3, 2, 4, 1, 0.5, 1, 0.5, List.of(0, 5, 1, 5, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> releases.add(release, List.of(mean(11))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> releases.add(release, List.of(new FigureRow(north, EMPLOYEE, 2, spread))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> write(
                        each -> each.addTurnout(release, List.of(new Turnout(north, EMPLOYEE, OptionalInt.of(11))))));
        releases.add(release, List.of(mean(12)));
    }

    @Test
    void figuresAreOfItemsAndUnitsOfTheRelease() {
        ReleaseId release = releases.begin(frozen);
        int last = frozen.basis().items().size();
        for (int item : new int[] {0, last + 1}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            releases.add(release, List.of(new FigureRow(north, EMPLOYEE, item, new Figure.Hidden()))));
        }
        UnitId elsewhere = units.root("Nabokommunen");
        assertThatThrownBy(() ->
                        releases.add(release, List.of(new FigureRow(elsewhere, EMPLOYEE, last, new Figure.Hidden()))))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void unitsComeAfterThoseAboveThem() {
        List<ReleasedUnit> tree = frozen.units();
        assertThatIllegalArgumentException().isThrownBy(() -> new NewRelease(frozen.basis(), tree.reversed()));
        assertThatIllegalArgumentException().isThrownBy(() -> new NewRelease(frozen.basis(), List.of(tree.getLast())));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NewRelease(frozen.basis(), List.of(tree.getFirst(), tree.getFirst())));
    }

    @Test
    void commentsAreAddedToWhatIsPublishedOnceAndNeverFew() {
        ReleaseId release = filled();
        List<String> three = List.of("A", "B", "C");
        assertThatIllegalStateException()
                .isThrownBy(() -> write(each -> each.addComments(release, north, EMPLOYEE, three)));
        releases.publish(release);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> write(each -> each.addComments(release, north, EMPLOYEE, three.subList(0, 2))));
        write(each -> each.addComments(release, north, EMPLOYEE, three));
        assertThatThrownBy(() -> write(each -> each.addComments(release, north, EMPLOYEE, three)))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void nothingIsWrittenOutsideATransaction() {
        assertThatThrownBy(() -> writer.begin(frozen)).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void basisRefusesGroupsThatNobodyMayHave() {
        ReleaseBasis basis = frozen.basis();
        for (int group : new int[] {4, 21}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new ReleaseBasis(
                            basis.round(),
                            basis.municipality(),
                            basis.criteria(),
                            basis.title(),
                            basis.closedOn(),
                            group,
                            basis.upward(),
                            basis.isImported(),
                            basis.voices(),
                            basis.items()));
        }
        assertThat(Optional.of(basis).map(ReleaseBasis::group)).contains(5);
    }
}
