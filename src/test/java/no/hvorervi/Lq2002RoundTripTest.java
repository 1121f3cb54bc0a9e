package no.hvorervi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.hvorervi.CommandLine.Outcome;
import no.hvorervi.criteria.Criteria;
import no.hvorervi.criteria.CriteriaService;
import no.hvorervi.criteria.Item;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.TestUnits;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Real answers go in by one command and come out by the other as R computed them. The statements were about something else, so
 * they are given the names of ours in this test only.
 */
@DatabaseTest
class Lq2002RoundTripTest {

    private static final Offset<Double> SIX_DECIMALS = within(1e-6);
    private static final int STATEMENTS = 11;
    private static final int PRINCIPLES = 9;

    /** Of 539 groups the one whose mean is an answer that no two others surround: its spread would tell who gave it. */
    private static final String WITHHELD_UNIT = "48";

    private static final String WITHHELD_ITEM = "LEAD08";
    private static final List<String> SPREAD = List.of("sd", "agreement", "ad", "rwg");

    @Autowired
    ApplicationContext context;

    @Autowired
    CriteriaService criteria;

    @Autowired
    TestUnits units;

    @TempDir
    Path folder = Path.of("");

    private final String municipality = "Målte kommune " + UUID.randomUUID();
    private UnitId top = new UnitId(0);

    @BeforeEach
    void found() {
        top = units.root(municipality);
    }

    private static String statement(int number) {
        return "LEAD%02d".formatted(number);
    }

    /** What the statement is called in the round: the nine are principles, the last two promoting factors. */
    private String key(String statement) {
        Criteria latest = criteria.latest();
        int number = Integer.parseInt(statement.substring("LEAD".length()));
        Item item = number <= PRINCIPLES
                ? latest.principles().get(number - 1)
                : latest.promoting().get(number - PRINCIPLES - 1);
        return item.key();
    }

    private Path mapping() throws IOException {
        String lines = IntStream.rangeClosed(1, STATEMENTS)
                .mapToObj(Lq2002RoundTripTest::statement)
                .map(each -> each + "," + key(each) + "\n")
                .collect(Collectors.joining());
        return Files.writeString(folder.resolve("mapping.csv"), "column,item\nrespondent,-\n" + lines);
    }

    private static List<CSVRecord> read(String name) {
        try (Reader reader = new InputStreamReader(
                        Objects.requireNonNull(Lq2002RoundTripTest.class.getResourceAsStream("/lq2002/" + name)),
                        StandardCharsets.UTF_8);
                CSVParser parser = CSVParser.parse(
                        reader,
                        CSVFormat.DEFAULT
                                .builder()
                                .setHeader()
                                .setSkipHeaderRecord(true)
                                .get())) {
            return parser.getRecords();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    /** Brings in the answers of these units, and gives the number of the round. */
    private String imported(int from, int to, int renamedBy, String closedOn) throws IOException {
        List<CSVRecord> answers = read("answers.csv");
        String file = String.join(",", answers.getFirst().getParser().getHeaderNames())
                + "\n"
                + answers.stream()
                        .filter(row ->
                                Integer.parseInt(row.get("unit")) >= from && Integer.parseInt(row.get("unit")) <= to)
                        .map(row -> (Integer.parseInt(row.get("unit")) - renamedBy)
                                + ","
                                + row.stream().skip(1).collect(Collectors.joining(",")))
                        .collect(Collectors.joining("\n"));
        Path answersFile = Files.writeString(folder.resolve("answers.csv"), file);
        Outcome outcome = ImportRound.run(
                ImportRound.parse(
                        "import-round",
                        "--file",
                        answersFile.toString(),
                        "--title=Målt",
                        "--closed-on",
                        closedOn,
                        "--mapping",
                        mapping().toString(),
                        "--municipality",
                        municipality,
                        "--add-units-under",
                        units.externalId(top)),
                context);
        assertThat(outcome.text()).matches("(?s)round \\d+\nreleased.*");
        assertThat(outcome.exitCode()).isZero();
        return outcome.text().lines().findFirst().orElseThrow().substring("round ".length());
    }

    /** The tables of a file, each by its lines. */
    private List<List<Map<String, String>>> exported(String... options) throws IOException {
        Path out = folder.resolve("out.csv");
        String[] all = Stream.concat(Stream.of("export-round", "--out", out.toString()), Stream.of(options))
                .toArray(String[]::new);
        assertThat(ExportRound.run(ExportRound.parse(all), context).exitCode()).isZero();
        return Arrays.stream(Files.readString(out).split("\r\n\r\n"))
                .map(Lq2002RoundTripTest::table)
                .toList();
    }

    private static List<Map<String, String>> table(String text) {
        try (CSVParser parser = CSVParser.parse(
                text,
                CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get())) {
            return parser.getRecords().stream().map(CSVRecord::toMap).toList();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static void assertEqual(Map<String, String> line, String column, String expected) {
        assertNear(line, column, expected, SIX_DECIMALS);
    }

    private static void assertNear(Map<String, String> line, String column, String expected, Offset<Double> near) {
        assertThat(line.get(column)).as(line + " " + column).isNotEqualTo(":");
        assertThat(Double.parseDouble(line.get(column)))
                .as(line + " " + column)
                .isCloseTo(Double.parseDouble(expected), near);
    }

    @Test
    void figuresComeOutAsTheyWereComputed() throws IOException {
        String round = imported(1, 49, 0, "2019-05-30");
        List<List<Map<String, String>>> tables =
                exported("--round", round, "--as", "leader", "--scales", "--on=2100-01-01");
        Map<String, Map<String, String>> lines = new HashMap<>();
        tables.getFirst().forEach(line -> lines.put(line.get("unit_id") + " " + line.get("item"), line));
        List<CSVRecord> expected = read("expected-units.csv");
        assertThat(expected).hasSize(49 * STATEMENTS);
        for (CSVRecord each : expected) {
            Map<String, String> line =
                    Objects.requireNonNull(lines.get(each.get("unit") + " " + key(each.get("item"))));
            assertThat(line.get("n")).isEqualTo(each.get("n"));
            assertEqual(line, "mean", each.get("mean"));
            if (each.get("unit").equals(WITHHELD_UNIT) && each.get("item").equals(WITHHELD_ITEM)) {
                assertThat(SPREAD)
                        .allSatisfy(column -> assertThat(line.get(column)).isEqualTo(":"));
            } else {
                for (String column : List.of("sd", "ci_low", "ci_high", "rwg")) {
                    assertEqual(line, column, each.get(column));
                }
                assertEqual(line, "ad", each.get("ad_mean"));
                assertEqual(line, "agreement", each.get("agreement_a"));
            }
            assertThat(line.get("k")).isEqualTo("5");
            assertThat(line.get("criteria")).startsWith("oslo-2017.");
        }
        // Of what the file does not ask there is no line at all, not even one that says that it is hidden.
        List<String> measured =
                expected.stream().map(each -> key(each.get("item"))).distinct().toList();
        assertThat(tables.getFirst().stream().map(line -> line.get("item")).distinct())
                .containsExactlyInAnyOrderElementsOf(measured);

        Map<String, Map<String, String>> scales = new HashMap<>();
        tables.get(1).forEach(line -> scales.put(line.get("scale"), line));
        for (CSVRecord each : read("expected-scales.csv")) {
            boolean isOfMany = each.get("scale").equals("LEAD01-LEAD09");
            if (isOfMany || !each.get("scale").contains("-")) {
                Map<String, String> line =
                        Objects.requireNonNull(scales.get(isOfMany ? "principles" : key(each.get("scale"))));
                assertThat(line.get("items")).isEqualTo(each.get("items"));
                // Both are of units alone whose spread is shown, so that theirs lacks one.
                boolean isWhole = !isOfMany && !each.get("scale").equals(WITHHELD_ITEM);
                assertThat(line.get("n")).isEqualTo(isWhole ? each.get("n") : "2029");
                assertThat(line.get("units")).isEqualTo(isWhole ? each.get("units") : "48");
                Offset<Double> near = isWhole ? SIX_DECIMALS : within(0.01);
                assertNear(line, "icc1", each.get("icc1"), near);
                assertNear(line, "icc2", each.get("icc2"), near);
                if (isOfMany) {
                    assertNear(line, "alpha", each.get("alpha"), near);
                    assertNear(line, "rwgj_median", each.get("rwgj_median"), near);
                } else {
                    assertThat(List.of(line.get("alpha"), line.get("rwgj_median")))
                            .containsOnly("");
                }
            }
        }
    }

    /** The next unit's answers a year later stand for the same unit's. */
    @Test
    void changesComeOutAsTheyWereComputed() throws IOException {
        String before = imported(1, 48, 0, "2018-05-30");
        String after = imported(2, 49, 1, "2019-05-30");
        List<List<Map<String, String>>> tables =
                exported("--round", after, "--as", "representative", "--changes", before, "--on=2100-01-01");
        Map<String, Map<String, String>> changes = tables.get(1).stream()
                .filter(line -> key("LEAD03").equals(line.get("item")))
                .collect(Collectors.toMap(line -> line.get("unit_id"), line -> line));
        List<CSVRecord> expected = read("expected-welch.csv");
        assertThat(expected).hasSize(48);
        for (CSVRecord each : expected) {
            Map<String, String> line = Objects.requireNonNull(changes.get(each.get("before")));
            for (String column : List.of("diff", "t", "df", "p", "ci_low", "ci_high")) {
                assertEqual(line, column, each.get(column));
            }
            assertThat(Double.parseDouble(line.get("p_bh"))).isBetween(Double.parseDouble(line.get("p")) - 1e-6, 1.0);
            assertThat(line.get("before")).isEqualTo(before);
            assertThat(line.get("after")).isEqualTo(after);
        }
    }
}
