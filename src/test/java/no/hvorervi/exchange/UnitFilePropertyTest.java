package no.hvorervi.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.StoredUnit;
import no.hvorervi.organisation.TreeChanges;
import no.hvorervi.organisation.Unit;
import no.hvorervi.organisation.UnitRow;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Any valid tree can be written to a file, read back as it was, and imported once. */
class UnitFilePropertyTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    /** A unit under one of those before it; the first stands at the top. */
    private record Made(
            int parent, String name, Optional<Integer> headcount, int daysOld, Optional<Integer> daysLeft) {}

    @Provide
    Arbitrary<List<Made>> trees() {
        Arbitrary<String> names = Arbitraries.strings()
                .withChars("aæøåÅ=+-@\"',; \\<>&€ßĀ")
                .ofMinLength(1)
                .ofMaxLength(20)
                .map(name -> "x" + name.strip());
        return Combinators.combine(
                        Arbitraries.integers().between(0, 40),
                        names,
                        Arbitraries.integers().between(0, 999_999).optional(),
                        Arbitraries.integers().between(0, 9_000),
                        Arbitraries.integers().between(0, 9_000).optional(0.1))
                .as(Made::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(40);
    }

    private static List<UnitRow> rows(List<Made> tree) {
        List<UnitRow> rows = new ArrayList<>();
        for (Made made : tree) {
            Optional<UnitRow> parent =
                    rows.isEmpty() ? Optional.empty() : Optional.of(rows.get(made.parent() % rows.size()));
            Optional<LocalDate> end =
                    made.daysLeft().filter(left -> !rows.isEmpty()).map(DAY::plusDays);
            Optional<LocalDate> parentEnd = parent.flatMap(UnitRow::validTo);
            rows.add(new UnitRow(
                    rows.size() + 2,
                    "id" + rows.size(),
                    parent.map(UnitRow::id),
                    made.name(),
                    "team",
                    DAY.minusDays(made.daysOld()),
                    parentEnd
                            .filter(last -> end.isEmpty() || end.get().isAfter(last))
                            .or(() -> end),
                    made.headcount()));
        }
        return rows;
    }

    private static UnitFile written(List<UnitRow> rows, char delimiter) {
        var text = new StringBuilder();
        try (var printer = new CSVPrinter(
                text, CSVFormat.RFC4180.builder().setDelimiter(delimiter).get())) {
            printer.printRecord(UnitColumns.ALL);
            for (UnitRow row : rows) {
                printer.printRecord(
                        row.id(),
                        row.parentId().orElse(""),
                        row.name(),
                        row.kind(),
                        row.validFrom(),
                        row.validTo().map(LocalDate::toString).orElse(""),
                        row.headcount().map(String::valueOf).orElse(""));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return UnitFile.read(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Property(tries = 300)
    void isReadAsItWasWritten(@ForAll("trees") List<Made> tree, @ForAll boolean semicolons) {
        List<UnitRow> rows = rows(tree);
        UnitFile file = written(rows, semicolons ? ';' : ',');
        assertThat(file.faults()).isEmpty();
        assertThat(file.rows()).isEqualTo(rows);
    }

    @Property(tries = 300)
    void addsAllUnitsOnceAndNothingTheSecondTime(@ForAll("trees") List<Made> tree) {
        UnitFile file = written(rows(tree), ',');
        TreeChanges first = ((ImportPreview.Ready) ImportPlanner.plan(file, List.of(), true, DAY)).plan();
        assertThat(first.added()).isEqualTo(file.rows());

        List<StoredUnit> stored =
                first.added().stream().map(UnitFilePropertyTest::stored).toList();
        TreeChanges second = ((ImportPreview.Ready) ImportPlanner.plan(file, stored, true, DAY.plusDays(1))).plan();
        assertThat(second.isEmpty()).isTrue();
        assertThat(second.unchanged()).isEqualTo(tree.size());
    }

    private static StoredUnit stored(UnitRow row) {
        return new StoredUnit(
                new Unit(
                        new UnitId(row.line()),
                        row.id(),
                        row.name(),
                        row.kind(),
                        row.headcount(),
                        row.validFrom(),
                        row.validTo()),
                row.parentId().map(parent -> new StoredUnit.Place(parent, row.validFrom())));
    }
}
