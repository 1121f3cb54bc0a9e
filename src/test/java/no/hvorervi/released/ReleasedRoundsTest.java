package no.hvorervi.released;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import no.hvorervi.DatabaseTest;
import no.hvorervi.base.Reporting;
import no.hvorervi.base.Transactions;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.ids.ReleaseId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.rounds.AnonymousVoice;
import no.hvorervi.rounds.Upward;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What was written is read as it was written, once it is published, and not before. */
@DatabaseTest
class ReleasedRoundsTest {

    private static final AnonymousVoice EMPLOYEE = AnonymousVoice.EMPLOYEE;
    private static final AnonymousVoice CITIZEN = AnonymousVoice.CITIZEN;

    @Autowired
    ReleasedRounds released;

    @Autowired
    ReleaseAttempts attempts;

    @Autowired
    ReleasedWriter writer;

    @Autowired
    TestReleases releases;

    @Autowired
    TestUnits units;

    @Autowired
    Transactions transactions;

    @Autowired
    @Reporting
    DSLContext reporting;

    private UnitId top;
    private UnitId north;
    private UnitId south;
    private NewRelease frozen;
    private List<FigureRow> figures;

    @BeforeEach
    void freezeARound() {
        top = units.root("Fjordkommunen");
        north = units.below(top, "Nord");
        south = units.below(top, "Sør");
        ReleaseBasis basis = releases.basis(north);
        frozen = new NewRelease(basis, releases.tree(top, north, south));
        int balance = basis.items().stream()
                .filter(each -> each.kind() == ItemKind.BALANCE)
                .findFirst()
                .orElseThrow()
                .no();
        figures = List.of(
                new FigureRow(
                        top,
                        EMPLOYEE,
                        1,
                        new Figure.Full(
                                27,
                                1 + 2 / 3.0,
                                1.1,
                                Math.PI,
                                Math.sqrt(2),
                                -1 / 3.0,
                                0.1 + 0.2,
                                -0.7,
                                List.of(9, 0, 0, 0, 18))),
                new FigureRow(top, EMPLOYEE, 2, new Figure.Mean(14, 47 / 14.0, 2.9, 3.8)),
                new FigureRow(top, CITIZEN, 1, new Figure.Mean(5, Math.nextUp(3.4), 3, 5)),
                new FigureRow(north, EMPLOYEE, 1, new Figure.Rounded(6, 4.5, 3.7, 5)),
                new FigureRow(north, EMPLOYEE, balance, new Figure.Mean(9, -11 / 9.0, -2, -0.1)),
                new FigureRow(south, EMPLOYEE, 1, new Figure.Hidden()),
                new FigureRow(south, CITIZEN, 9, new Figure.Full(10, 5, 5, 5, 0, 1, 0, 1, List.of(0, 0, 0, 0, 10))));
    }

    private ReleaseId published() {
        return releases.published(frozen, figures);
    }

    private List<FigureRow> read(ReleaseId release) {
        List<FigureRow> read = new ArrayList<>();
        released.forEachFigure(release, read::add);
        return read;
    }

    @Test
    void everyKindOfFigureIsReadToTheLastBit() {
        ReleaseId release = published();
        assertThat(read(release)).isEqualTo(figures);
        assertThat(figures).allSatisfy(row -> assertThat(
                        released.figures(release, row.unit()).of(row.voice(), row.item()))
                .contains(row.figure()));
    }

    @Test
    void itemThatWasNotAskedHasNoFigure() {
        UnitFigures ofSouth = released.figures(published(), south);
        assertThat(ofSouth.of(EMPLOYEE, 2)).isEmpty();
        assertThat(ofSouth.of(CITIZEN, 1)).isEmpty();
    }

    @Test
    void roundIsReadWithItsItemsAndUnits() {
        ReleaseId release = published();
        var expected = new ReleasedRound(
                release,
                frozen.basis(),
                TestReleases.RELEASED_AT,
                TestReleases.CLOSED_ON.plusDays(1),
                TestReleases.EMPLOYEES_FROM);
        assertThat(released.find(frozen.basis().round())).contains(expected);
        assertThat(released.find(release)).contains(expected);
        assertThat(released.units(release)).isEqualTo(frozen.units());
        assertThat(released.unit(release, south)).contains(frozen.units().getLast());
    }

    @Test
    void turnoutScalesProofAndCommentsAreReadAsWritten() {
        ReleaseId release = releases.begin(frozen);
        var nine = new ReleasedScale(
                EMPLOYEE,
                ReleasedScale.PRINCIPLES,
                41,
                3,
                OptionalDouble.of(-0.01),
                OptionalDouble.of(0.59999),
                OptionalDouble.of(0.91),
                OptionalDouble.of(0.8),
                OptionalDouble.empty());
        var own = new ReleasedScale(
                CITIZEN,
                "lunsj på jobben",
                0,
                0,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.of(1));
        transactions.write(() -> {
            writer.addTurnout(
                    release,
                    List.of(
                            new Turnout(north, EMPLOYEE, OptionalInt.of(23)),
                            new Turnout(north, CITIZEN, OptionalInt.empty())));
            writer.addScales(release, List.of(nine, own));
        });
        releases.publish(release);
        transactions.write(() -> writer.addComments(release, north, EMPLOYEE, List.of("B", "Æ", "A")));

        assertThat(released.turnouts(release))
                .containsExactly(
                        new Turnout(north, EMPLOYEE, OptionalInt.of(23)),
                        new Turnout(north, CITIZEN, OptionalInt.empty()));
        assertThat(released.figures(release, north).people(EMPLOYEE)).hasValue(23);
        assertThat(released.figures(release, north).people(CITIZEN)).isEmpty();
        assertThat(released.scales(release)).containsExactly(nine, own);
        assertThat(released.proof(release)).contains(TestReleases.PROOF);
        assertThat(released.figures(release, north).comments(EMPLOYEE)).containsExactly("B", "Æ", "A");
        assertThat(released.figures(release, north).comments(CITIZEN)).isEmpty();
        assertThat(released.figures(release, top).comments(EMPLOYEE)).isEmpty();
    }

    @Test
    void attemptIsSeenByNobody() {
        ReleaseId release = releases.begin(frozen);
        releases.add(release, figures);
        transactions.write(() -> writer.addTurnout(release, List.of(new Turnout(north, EMPLOYEE, OptionalInt.of(23)))));
        MunicipalityId municipality = frozen.basis().municipality();

        assertThat(released.find(frozen.basis().round())).isEmpty();
        assertThat(released.find(release)).isEmpty();
        assertThat(released.ofUnit(north)).isEmpty();
        assertThat(released.ofMunicipality(municipality)).isEmpty();
        assertThat(released.closedBetween(municipality, TestReleases.CLOSED_ON, TestReleases.CLOSED_ON))
                .isEmpty();
        assertThat(released.ids(municipality)).isEmpty();
        assertThat(released.units(release)).isEmpty();
        assertThat(released.unit(release, north)).isEmpty();
        assertThat(released.figures(release, north)).isEqualTo(new UnitFigures(Map.of(), Map.of(), Map.of()));
        assertThat(released.principles(release).units()).isEmpty();
        assertThat(released.turnouts(release)).isEmpty();
        assertThat(released.scales(release)).isEmpty();
        assertThat(released.proof(release)).isEmpty();
        assertThat(read(release)).isEmpty();
    }

    @Test
    void whatWasLookedForBeforeItWasPublishedIsFoundAfter() {
        ReleaseId release = releases.begin(frozen);
        releases.add(release, figures);
        released.units(release);
        released.principles(release);
        releases.publish(release);
        assertThat(released.units(release)).isEqualTo(frozen.units());
        assertThat(released.principles(release).units()).containsExactly(top, north, south);
    }

    @Test
    void attemptIsReadByTheReleaseUntilItIsPublished() {
        ReleaseId release = releases.begin(frozen);
        releases.add(release, figures);
        List<FigureRow> read = new ArrayList<>();
        attempts.forEachFigure(release, read::add);
        assertThat(read).isEqualTo(figures);
        assertThat(attempts.find(frozen.basis().round())).contains(new ReleaseAttempt(release, frozen.basis()));
        assertThat(attempts.units(release)).isEqualTo(frozen.units());

        releases.publish(release);
        assertThat(attempts.find(frozen.basis().round())).isEmpty();
        assertThat(attempts.units(release)).isEmpty();
        assertThat(attempts.turnouts(release)).isEmpty();
        assertThat(attempts.scales(release)).isEmpty();
    }

    @Test
    void gridSaysWhatTheRowsOfThePrinciplesSay() {
        PrincipleGrid grid = released.principles(published());
        assertThat(grid.principles())
                .isEqualTo(frozen.basis().items().stream()
                        .filter(each -> each.kind() == ItemKind.PRINCIPLE)
                        .toList())
                .hasSize(9);
        assertThat(grid.units()).containsExactly(top, north, south);
        assertThat(grid.voices()).containsExactlyInAnyOrder(EMPLOYEE, CITIZEN);
        assertThat(grid.cell(top, EMPLOYEE, 1))
                .isEqualTo(new PrincipleGrid.Cell.Full(27, 1 + 2 / 3.0, Math.sqrt(2), -1 / 3.0));
        assertThat(grid.cell(top, EMPLOYEE, 2)).isEqualTo(new PrincipleGrid.Cell.Mean(14, 47 / 14.0));
        assertThat(grid.cell(north, EMPLOYEE, 1)).isEqualTo(new PrincipleGrid.Cell.Rounded(6, 4.5));
        assertThat(grid.cell(south, EMPLOYEE, 1)).isEqualTo(new PrincipleGrid.Cell.Hidden());
        assertThat(grid.cell(south, EMPLOYEE, 2)).isEqualTo(new PrincipleGrid.Cell.NotAsked());
        assertThat(grid.cell(south, CITIZEN, 9)).isEqualTo(new PrincipleGrid.Cell.Full(10, 5, 0, 1));
    }

    @Test
    void gridAndUnitsAreReadOnceAndCannotBeChanged() {
        ReleaseId release = published();
        PrincipleGrid grid = released.principles(release);
        assertThat(released.principles(release)).isSameAs(grid);
        assertThat(released.units(release)).isSameAs(released.units(release));
        assertThatThrownBy(() -> released.units(release).clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void roundsAreListedThatClosedLastFirst() {
        ReleaseId spring = published();
        ReleaseBasis again = releases.basis(south);
        ReleaseId autumn = releases.published(
                new NewRelease(
                        new ReleaseBasis(
                                again.round(),
                                again.municipality(),
                                again.criteria(),
                                "Høstrunden",
                                TestReleases.CLOSED_ON.plusMonths(6),
                                20,
                                Upward.UNITS,
                                true,
                                Set.of(EMPLOYEE),
                                again.items()),
                        releases.tree(top, south)),
                List.of());
        MunicipalityId municipality = again.municipality();

        assertThat(released.ofUnit(south)).extracting(ReleasedRound::id).containsExactly(autumn, spring);
        assertThat(released.ofUnit(north)).extracting(ReleasedRound::id).containsExactly(spring);
        assertThat(released.ofMunicipality(municipality))
                .extracting(ReleasedRound::id)
                .containsExactly(autumn, spring);
        assertThat(released.closedBetween(
                        municipality, TestReleases.CLOSED_ON.minusDays(1), TestReleases.CLOSED_ON.plusDays(1)))
                .extracting(ReleasedRound::id)
                .containsExactly(spring);
        assertThat(released.ids(municipality)).containsExactly(spring, autumn);
        assertThat(released.ofUnit(south).getFirst())
                .returns(20, ReleasedRound::group)
                .returns(20, ReleasedRound::spreadGroup)
                .returns(Upward.UNITS, ReleasedRound::upward)
                .returns(true, ReleasedRound::isImported);
        assertThat(released.ofUnit(north).getFirst())
                .returns(10, ReleasedRound::spreadGroup)
                .returns(false, ReleasedRound::isImported);
    }

    @Test
    void figuresAreReadWithTheAccountThatReadsNothingElse() {
        assertThat(reporting.select(DSL.currentUser()).fetchSingle().value1()).startsWith("hvorervi_reports@");
        assertThat(List.of(ReleasedQueries.class, ReleasedRoundQueries.class, ReleasedFigureQueries.class))
                .allSatisfy(type -> assertThat(type.getDeclaredConstructors())
                        .singleElement()
                        .satisfies(made -> assertThat(made.getParameters()[0].isAnnotationPresent(Reporting.class))
                                .isTrue()));
    }
}
