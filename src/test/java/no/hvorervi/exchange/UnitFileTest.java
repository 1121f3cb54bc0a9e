package no.hvorervi.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.hvorervi.exchange.ImportFault.Reason;
import no.hvorervi.organisation.UnitRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is read from a file of units, and what is found wrong in it. */
class UnitFileTest {

    private static final String HEADING = "id,parent_id,name,kind,valid_from,valid_to,headcount\n";

    private static UnitFile read(String text) {
        return UnitFile.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Reason> reasons(UnitFile file) {
        return file.faults().stream().map(ImportFault::reason).toList();
    }

    @Test
    void readsEveryColumn() {
        UnitFile file = read(HEADING + "B1, OSLO ,\"Bydel 1, \"\"øst\"\"\",bydel,2020-01-01,2026-12-31,12\n");
        assertThat(file.faults()).isEmpty();
        assertThat(file.rows())
                .containsExactly(new UnitRow(
                        2,
                        "B1",
                        Optional.of("OSLO"),
                        "Bydel 1, \"øst\"",
                        "bydel",
                        LocalDate.of(2020, 1, 1),
                        Optional.of(LocalDate.of(2026, 12, 31)),
                        Optional.of(12)));
    }

    @Test
    void readsWhatNorwegianExcelWrites() {
        UnitFile file =
                read("\uFEFFID;Parent_ID;Name;Kind;Valid_From;Valid_To;Headcount\r\nA;;Båt, fly;etat;2020-01-01;;\r\n");
        assertThat(file.faults()).isEmpty();
        assertThat(file.rows().getFirst().name()).isEqualTo("Båt, fly");
    }

    @Test
    void keepsANameThatBeginsWithEqualsAsText() {
        UnitFile file = read(HEADING + "A,,\"=HYPERLINK(\"\"x\"\")\",team,2020-01-01,,\n");
        assertThat(file.faults()).isEmpty();
        assertThat(file.rows().getFirst().name()).isEqualTo("=HYPERLINK(\"x\")");
    }

    @Test
    void countsLinesAsAnEditorDoes() {
        UnitFile file =
                read(HEADING + "\nA,,\"To\nlinjer\",team,2020-01-01,,\n\nB,,,team,2020-01-01,,\nC,,C,team,i går,,\n");
        assertThat(file.faults())
                .containsExactly(
                        new ImportFault(3, Reason.CHARACTER, "name"),
                        new ImportFault(6, Reason.EMPTY, "name"),
                        new ImportFault(7, Reason.DATE, "valid_from", "i går"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ,,Navn,team,2020-01-01,,           | EMPTY
            A,,,team,2020-01-01,,              | EMPTY
            A,,Navn,,2020-01-01,,              | EMPTY
            A,,Navn,team,,,                    | EMPTY
            A,,Navn,team,01.01.2024,,          | DATE
            A,,Navn,team,2023-02-29,,          | DATE
            A,,Navn,team,2020-01-01,2020-13-01,| DATE
            A,,Navn,team,2020-01-01,2019-12-31,| END_BEFORE_START
            A,,Navn,team,2020-01-01,,-3        | HEADCOUNT_NEGATIVE
            A,,Navn,team,2020-01-01,,mange     | HEADCOUNT
            A,,Navn,team,2020-01-01,,1.5       | HEADCOUNT
            A,,Navn, to,team,2020-01-01,,5     | FIELD_COUNT
            A,,"Navn"x,team,2020-01-01,,5      | QUOTES
            A,,"Navn,team,2020-01-01,,5        | QUOTES
            """, quoteCharacter = '§')
    void namesTheFaultAndTheLine(String line, Reason reason) {
        UnitFile file = read(HEADING + "OK,,Navn,team,2020-01-01,,\n" + line + "\n");
        assertThat(reasons(file)).containsExactly(reason);
        assertThat(file.faults().getFirst().line()).isEqualTo(3);
    }

    @Test
    void refusesTooLongTexts() {
        UnitFile file =
                read(HEADING + "A".repeat(101) + ",," + "n".repeat(201) + "," + "k".repeat(61) + ",2020-01-01,,\n");
        assertThat(reasons(file)).containsExactly(Reason.TOO_LONG, Reason.TOO_LONG, Reason.TOO_LONG);
    }

    @Test
    void namesTheLineThatFirstUsedAnId() {
        UnitFile file = read(HEADING + "A,,En,team,2020-01-01,,\nA,,To,team,2020-01-01,,\n");
        assertThat(file.faults()).containsExactly(new ImportFault(3, Reason.DUPLICATE, "A", "2"));
        assertThat(file.rows()).hasSize(1);
    }

    @Test
    void saysWhatIsWrongWithTheWholeFile() {
        assertThat(reasons(read(""))).containsExactly(Reason.FILE_EMPTY);
        assertThat(reasons(read(HEADING))).containsExactly(Reason.FILE_EMPTY);
        assertThat(reasons(UnitFile.read(new byte[UnitFile.MAX_BYTES + 1]))).containsExactly(Reason.FILE_TOO_LARGE);
        assertThat(reasons(UnitFile.read(
                        (HEADING + "A,,Båt,team,2020-01-01,,").getBytes(Charset.forName("windows-1252")))))
                .containsExactly(Reason.NOT_UTF8);
        assertThat(read("id,name,kind\nA,B,C\n").faults())
                .containsExactly(
                        new ImportFault(1, Reason.COLUMNS_MISSING, "parent_id, valid_from, valid_to, headcount"));
    }
}
