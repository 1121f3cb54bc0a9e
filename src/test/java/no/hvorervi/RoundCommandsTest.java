package no.hvorervi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import no.hvorervi.CommandLine.Outcome;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.TestUnits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** How the commands that bring rounds in and write figures end, and what they print. */
@DatabaseTest
class RoundCommandsTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    TestUnits units;

    @TempDir
    Path folder = Path.of("");

    private final String municipality = "=Prøve; kommune " + UUID.randomUUID();
    private UnitId top = new UnitId(0);

    @BeforeEach
    void found() {
        top = units.root(municipality);
    }

    private Outcome imported(String content, String... more) throws IOException {
        Path file = Files.writeString(folder.resolve("in.csv"), content);
        String[] all = Stream.concat(
                        Stream.of(
                                "import-round",
                                "--file=" + file,
                                "--title",
                                "Runde",
                                "--closed-on=2020-05-30",
                                "--municipality",
                                municipality,
                                "--add-units-under=" + units.externalId(top)),
                        Stream.of(more))
                .toArray(String[]::new);
        return ImportRound.run(ImportRound.parse(all), context);
    }

    private static String answers(String unit, int people) {
        return Stream.iterate(0, each -> each + 1)
                .limit(people)
                .map(each -> "\"" + unit + "\";" + (each % 5 + 1) + "\n")
                .reduce("unit;openness\n", String::concat);
    }

    private List<String> exported(String round, String role, String... more) throws IOException {
        Path out = folder.resolve("out.csv");
        String[] all = Stream.concat(
                        Stream.of("export-round", "--round", round, "--as", role, "--out", out.toString()),
                        Stream.of(more))
                .toArray(String[]::new);
        assertThat(ExportRound.run(ExportRound.parse(all), context).exitCode()).isZero();
        return Files.readAllLines(out);
    }

    @Test
    void checkingStoresNothingAndFaultsAreToldByLine() throws IOException {
        assertThat(imported(answers("A", 9), "--check"))
                .isEqualTo(
                        new Outcome(
                                0,
                                "The file can be brought in. Answers: 9, groups: 1, too small to be shown by themselves: 0.\n"));
        Outcome refused = imported("unit;openness\nA;6\nB;\nC;x\n");
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.text().lines())
                .hasSize(3)
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("line 2: “6” in openness"),
                        second -> assertThat(second).startsWith("line 4: “x” in openness"),
                        last -> assertThat(last).isEqualTo("The file has 2 faults. Nothing was stored."));
        assertThat(imported(answers("A", 9)).exitCode()).isZero();
        assertThat(imported(answers("B", 9)).exitCode()).isEqualTo(1);
    }

    /** */
    @Test
    void spreadsheetComputesNothingOfAnExport() throws IOException {
        String round = imported(answers("=HYPERLINK(1)", 12))
                .text()
                .lines()
                .findFirst()
                .orElseThrow()
                .substring(6);
        List<String> lines = exported(round, "UNIT_LEADER");
        assertThat(lines.getFirst())
                .isEqualTo("unit_id,unit,voice,item,n,mean,sd,ci_low,ci_high,agreement,ad,rwg,k,criteria,"
                        + "unit_valid_from");
        assertThat(lines).anyMatch(line -> line.startsWith("'=HYPERLINK(1),'=HYPERLINK(1),EMPLOYEE,openness,12,"));
        assertThat(lines).noneMatch(line -> line.startsWith("=") || line.contains(",="));
    }

    @Test
    void eachRoleGetsWhatItSeesAndNoMore() throws IOException {
        String round = imported(answers("A", 12))
                .text()
                .lines()
                .findFirst()
                .orElseThrow()
                .substring(6);
        assertThat(exported(round, "facilitator", "--on=2100-01-01")).hasSize(1);
        // One unit is all that answered, so that sums of it would be its own.
        assertThat(exported(round, "hr", "--on=2100-01-01")).hasSize(1);
        assertThat(exported(round, "employee", "--on=2020-06-01")).hasSize(1);
        assertThat(exported(round, "employee", "--on=2100-01-01")).hasSizeGreaterThan(1);
        assertThat(exported(round, "safety-representative", "--unit", "A", "--on=2100-01-01"))
                .hasSizeGreaterThan(1)
                .allMatch(line -> line.startsWith("unit_id") || line.startsWith("A,A,"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import-round",
                "import-round --title T",
                "import-round --title T --file finnes-ikke.csv --closed-on 2020-01-01",
                "import-round --title T --file pom.xml --closed-on igår",
                "import-round --tittel T",
                "import-round --title",
                "export-round",
                "export-round --round x --as EMPLOYEE --out a.csv",
                "export-round --round 1 --as sjef --out a.csv",
                "export-round --round 1 --as hr",
                "export-round --round 1 --as hr --out /",
            })
    void whatCannotBeUnderstoodEndsWithTwoAndOneLine(String typed) {
        String[] arguments = typed.split(" ");
        Outcome outcome = typed.startsWith("import") ? ImportRound.run(arguments) : ExportRound.run(arguments);
        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.text().lines()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"--scales,true,", "--scales --changes,true,", "--changes 17 --scales,true,17", "--changes=17,false,17"})
    void flagsTakeANumberOrNothing(String typed, boolean hasScales, String changes) {
        CommandLine line = ExportRound.parse(("export-round " + typed).split(" "));
        assertThat(line.has("--scales")).isEqualTo(hasScales);
        assertThat(line.option("--changes").orElse(null)).isEqualTo(changes);
    }
}
