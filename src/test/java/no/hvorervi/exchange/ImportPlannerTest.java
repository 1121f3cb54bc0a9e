package no.hvorervi.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.hvorervi.exchange.ImportFault.Reason;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.StoredUnit;
import no.hvorervi.organisation.TreeChanges;
import no.hvorervi.organisation.TreeChanges.FieldChange;
import no.hvorervi.organisation.Unit;
import no.hvorervi.organisation.UnitRow;
import org.junit.jupiter.api.Test;

/** What an import will do to the tree, and when it is refused. */
class ImportPlannerTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final LocalDate SINCE = LocalDate.of(2020, 1, 1);

    private static UnitFile file(String... lines) {
        return UnitFile.read(("id,parent_id,name,kind,valid_from,valid_to,headcount\n" + String.join("\n", lines))
                .getBytes(StandardCharsets.UTF_8));
    }

    private static StoredUnit stored(String id, Optional<String> parent) {
        return new StoredUnit(
                new Unit(
                        new UnitId(id.hashCode()), id, "Navn " + id, "team", Optional.empty(), SINCE, Optional.empty()),
                parent.map(under -> new StoredUnit.Place(under, SINCE)));
    }

    private static final List<StoredUnit> TREE =
            List.of(stored("A", Optional.empty()), stored("B", Optional.of("A")), stored("C", Optional.of("B")));

    private static TreeChanges plan(boolean endsMissing, String... lines) {
        ImportPreview preview = ImportPlanner.plan(file(lines), TREE, endsMissing, TODAY);
        assertThat(preview).isInstanceOf(ImportPreview.Ready.class);
        return ((ImportPreview.Ready) preview).plan();
    }

    private static List<ImportFault> faults(boolean endsMissing, String... lines) {
        ImportPreview preview = ImportPlanner.plan(file(lines), TREE, endsMissing, TODAY);
        assertThat(preview).isInstanceOf(ImportPreview.Refused.class);
        return ((ImportPreview.Refused) preview).faults();
    }

    @Test
    void namesEveryFaultOfTheExampleWithItsLine() throws IOException {
        byte[] content =
                getClass().getResourceAsStream("/units/feil-eksempel.csv").readAllBytes();
        ImportPreview preview = ImportPlanner.plan(UnitFile.read(content), List.of(), false, TODAY);
        assertThat(((ImportPreview.Refused) preview).faults())
                .containsExactly(
                        new ImportFault(4, Reason.PARENT_UNKNOWN, "X"),
                        new ImportFault(5, Reason.CIRCLE, "D → E → D"),
                        new ImportFault(6, Reason.CIRCLE, "E → D → E"),
                        new ImportFault(7, Reason.DUPLICATE, "B", "3"),
                        new ImportFault(8, Reason.EMPTY, "name"),
                        new ImportFault(9, Reason.DATE, "valid_from", "01.01.2024"),
                        new ImportFault(10, Reason.HEADCOUNT_NEGATIVE, "-3"),
                        new ImportFault(11, Reason.END_BEFORE_START, "2023-01-01", "2024-01-01"));
    }

    @Test
    void changesNothingWhenTheFileSaysWhatTheTreeIs() {
        TreeChanges plan = plan(
                false, "C,B,Navn C,team,2020-01-01,,", "A,,Navn A,team,2020-01-01,,", "B,A,Navn B,team,2020-01-01,,");
        assertThat(plan.isEmpty()).isTrue();
        assertThat(plan.unchanged()).isEqualTo(3);
    }

    @Test
    void tellsWhatIsAddedChangedMovedAndEnded() {
        TreeChanges plan = plan(
                false,
                "A,,Navn A,etat,2020-01-01,,",
                "B,A,Navn B,team,2020-01-01,2027-12-31,",
                "C,A,Nytt navn,team,2020-01-01,,7",
                "D,B,Ny,team,2026-01-01,2027-12-31,");
        assertThat(plan.added()).extracting(UnitRow::id).containsExactly("D");
        assertThat(plan.changed()).hasSize(2);
        assertThat(plan.changed().getFirst().fields())
                .containsExactly(new FieldChange(TreeChanges.Field.KIND, "team", "etat"));
        assertThat(plan.changed().getLast().fields())
                .containsExactly(
                        new FieldChange(TreeChanges.Field.NAME, "Navn C", "Nytt navn"),
                        new FieldChange(TreeChanges.Field.HEADCOUNT, "", "7"));
        assertThat(plan.moved()).singleElement().satisfies(move -> {
            assertThat(move.from()).contains("Navn B");
            assertThat(move.to()).contains("Navn A");
            assertThat(move.since()).isEqualTo(TODAY);
        });
        assertThat(plan.ended()).singleElement().satisfies(end -> assertThat(end.lastDay())
                .isEqualTo(LocalDate.of(2027, 12, 31)));
        assertThat(plan.unchanged()).isZero();
    }

    @Test
    void leavesUnitsOutsideTheFileAloneUnlessTheyShallEnd() {
        String onlyRoot = "A,,Navn A,team,2020-01-01,,";
        TreeChanges left = plan(false, onlyRoot);
        assertThat(left.isEmpty()).isTrue();
        assertThat(left.missing()).extracting(Unit::externalId).containsExactly("B", "C");

        TreeChanges ended = plan(true, onlyRoot);
        assertThat(ended.missing()).isEmpty();
        assertThat(ended.ended()).hasSize(2).allSatisfy(end -> {
            assertThat(end.missing()).isTrue();
            assertThat(end.lastDay()).isEqualTo(TODAY.minusDays(1));
        });
    }

    @Test
    void takesParentsThatOnlyTheDatabaseKnows() {
        assertThat(plan(false, "D,C,Ny,team,2026-01-01,,").added()).hasSize(1);
    }

    @Test
    void findsACircleThatGoesThroughUnitsOutsideTheFile() {
        assertThat(faults(false, "A,C,Navn A,team,2020-01-01,,"))
                .containsExactly(new ImportFault(2, Reason.CIRCLE, "A → C → B → A"));
        assertThat(faults(false, "A,A,Navn A,team,2020-01-01,,"))
                .containsExactly(new ImportFault(2, Reason.CIRCLE, "A → A"));
    }

    @Test
    void doesNotBlameUnitsThatOnlyHangBelowACircle() {
        assertThat(faults(false, "X,Y,X,team,2020-01-01,,", "Y,X,Y,team,2020-01-01,,", "Z,Y,Z,team,2020-01-01,,"))
                .extracting(ImportFault::line)
                .containsExactly(2, 3);
    }

    @Test
    void refusesAUnitThatOutlivesTheOneAboveIt() {
        assertThat(faults(false, "B,A,Navn B,team,2020-01-01,2026-10-31,", "C,B,Navn C,team,2020-01-01,2026-12-31,"))
                .containsExactly(new ImportFault(3, Reason.PARENT_ENDS_EARLIER, "B", "2026-10-31"));
        assertThat(faults(false, "B,A,Navn B,team,2020-01-01,2026-10-31,"))
                .containsExactly(new ImportFault(2, Reason.CHILD_LIVES_ON, "2026-10-31", "C"));
        assertThat(faults(false, "D,A,D,team,2018-01-01,2018-12-31,"))
                .containsExactly(new ImportFault(2, Reason.PARENT_BEGINS_LATER, "A", "2020-01-01"));
    }

    @Test
    void letsAnOldUnitStandUnderAYoungerOne() {
        assertThat(plan(false, "N,A,Ny bydel,bydel,2026-01-01,,", "C,N,Navn C,team,2020-01-01,,")
                        .moved())
                .hasSize(1);
    }

    @Test
    void refusesToMoveWhatHasEnded() {
        assertThat(faults(false, "C,A,Navn C,team,2020-01-01,2026-06-30,"))
                .containsExactly(new ImportFault(2, Reason.MOVED_AFTER_END, "2026-06-30", "B"));
    }

    @Test
    void doesNotGuessAboutTheUnreadRestOfAFile() {
        assertThat(faults(false, "D,E,D,team,2020-01-01,,", "\"E\"x,A,E,team,2020-01-01,,"))
                .containsExactly(new ImportFault(3, Reason.QUOTES));
    }
}
