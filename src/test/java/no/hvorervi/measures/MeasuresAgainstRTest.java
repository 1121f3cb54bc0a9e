package no.hvorervi.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Real answers of 2,042 people in 49 units, and what R computes from them. */
class MeasuresAgainstRTest {

    private static final Offset<Double> MILLIONTH = within(1e-6);

    private static final int QUESTIONS = 11;

    private static final SortedMap<String, Sheet> UNITS = units();

    @Test
    void eachUnitsFigures() {
        List<CSVRecord> rows = read("expected-units.csv");
        assertThat(rows).hasSize(49 * QUESTIONS);
        for (CSVRecord row : rows) {
            Distribution answers = answers(row.get("unit"), question(row.get("item")));
            Interval interval = Interval.ofMean(sample(answers), answers.lowest(), answers.highest());
            assertThat(answers.n()).isEqualTo(Integer.parseInt(row.get("n")));
            assertFigure(row, "mean", answers.mean());
            assertFigure(row, "sd", answers.sd());
            assertFigure(row, "ci_low", interval.low());
            assertFigure(row, "ci_high", interval.high());
            assertFigure(row, "rwg", WithinGroup.rwg(answers));
            assertFigure(row, "ad_mean", Deviation.absolute(answers));
            assertFigure(row, "agreement_a", Agreement.of(answers));
        }
    }

    @Test
    void scalesOverAllUnits() {
        List<CSVRecord> rows = read("expected-scales.csv");
        assertThat(rows).hasSize(13);
        for (CSVRecord row : rows) {
            int first = question(row.get("scale").split("-", 2)[0]);
            int questions = Integer.parseInt(row.get("items"));
            List<Sheet> units = UNITS.values().stream()
                    .map(unit -> part(unit, first, questions))
                    .toList();
            Reliability reliability =
                    Reliability.of(units.stream().map(Sheet::totals).toList()).orElseThrow();
            assertThat(reliability.n()).isEqualTo(Long.parseLong(row.get("n")));
            assertThat(reliability.units()).isEqualTo(Integer.parseInt(row.get("units")));
            assertFigure(row, "icc1", reliability.icc1());
            assertFigure(row, "icc2", reliability.icc2());
            Sheet all = new Sheet(
                    units.stream().flatMap(unit -> unit.rows().stream()).toList());
            if (questions == 1) {
                assertThat(row.get("alpha")).isEmpty();
                assertThat(Alpha.of(all.n(), all.sums(), all.products())).isEmpty();
            } else {
                assertFigure(
                        row,
                        "alpha",
                        Alpha.of(all.n(), all.sums(), all.products()).orElseThrow());
                assertFigure(row, "rwgj_median", medianAgreement(units));
            }
        }
    }

    @Test
    void differencesBetweenUnits() {
        List<CSVRecord> rows = read("expected-welch.csv");
        assertThat(rows).hasSize(48);
        List<Change> changes = rows.stream()
                .map(row -> Change.between(
                                sample(answers(row.get("before"), question(row.get("item")))),
                                sample(answers(row.get("after"), question(row.get("item")))))
                        .orElseThrow())
                .toList();
        double[] p = changes.stream().mapToDouble(Change::p).toArray();
        double[] adjusted = BenjaminiHochberg.adjust(p);
        // The file adjusts p as it prints it; half a millionth grows by the number of tests over the rank.
        double[] asPrinted = BenjaminiHochberg.adjust(
                Arrays.stream(p).map(each -> Math.rint(each * 1e6) / 1e6).toArray());
        for (int test = 0; test < rows.size(); test++) {
            CSVRecord row = rows.get(test);
            Change change = changes.get(test);
            assertFigure(row, "diff", change.difference());
            assertFigure(row, "t", change.t());
            assertFigure(row, "df", change.degrees());
            assertFigure(row, "p", change.p());
            assertFigure(row, "ci_low", change.interval().low());
            assertFigure(row, "ci_high", change.interval().high());
            assertFigure(row, "p_bh", asPrinted[test]);
            assertThat(adjusted[test]).isCloseTo(asPrinted[test], within(rows.size() * 0.5e-6));
        }
    }

    private static void assertFigure(CSVRecord row, String column, double figure) {
        assertThat(figure)
                .as("%s of %s", column, row.toMap())
                .isCloseTo(Double.parseDouble(row.get(column)), MILLIONTH);
    }

    private static Sample sample(Distribution answers) {
        return new Sample(answers.mean(), answers.sd(), answers.n());
    }

    private static Distribution answers(String unit, int question) {
        return Answers.of(Objects.requireNonNull(UNITS.get(unit)).rows().stream()
                .map(row -> row[question])
                .toList());
    }

    private static double medianAgreement(List<Sheet> units) {
        double[] rising = units.stream()
                .mapToDouble(unit -> WithinGroup.rwgJ(IntStream.range(0, unit.questions())
                        .mapToDouble(question -> unit.question(question).variance())
                        .toArray()))
                .sorted()
                .toArray();
        assertThat(rising).hasSize(49);
        return rising[24];
    }

    private static Sheet part(Sheet unit, int first, int questions) {
        return new Sheet(unit.rows().stream()
                .map(row -> IntStream.range(first, first + questions)
                        .map(question -> row[question])
                        .toArray())
                .toList());
    }

    /** The place of LEAD01 to LEAD11. */
    private static int question(String item) {
        return Integer.parseInt(item.substring("LEAD".length())) - 1;
    }

    private static SortedMap<String, Sheet> units() {
        SortedMap<String, Sheet> units = new TreeMap<>();
        for (CSVRecord row : read("answers.csv")) {
            units.computeIfAbsent(row.get("unit"), unit -> new Sheet(new ArrayList<>()))
                    .rows()
                    .add(IntStream.rangeClosed(1, QUESTIONS)
                            .map(question -> Integer.parseInt(row.get("LEAD%02d".formatted(question))))
                            .toArray());
        }
        return units;
    }

    private static List<CSVRecord> read(String file) {
        var stream = Objects.requireNonNull(MeasuresAgainstRTest.class.getResourceAsStream("/lq2002/" + file));
        try (CSVParser parser = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return parser.getRecords();
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }
}
