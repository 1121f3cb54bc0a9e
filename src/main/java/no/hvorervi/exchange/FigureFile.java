package no.hvorervi.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.OptionalDouble;
import no.hvorervi.base.CsvCell;
import no.hvorervi.measures.Change;
import no.hvorervi.released.ReleasedRound;
import no.hvorervi.released.ReleasedScale;
import no.hvorervi.released.ReleasedUnit;
import no.hvorervi.results.ExportRow;
import no.hvorervi.results.ItemChange;
import no.hvorervi.results.Value;
import no.hvorervi.rounds.AnonymousVoice;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A CSV file of released figures: a line for each unit, voice and item, and after an empty line what else was asked for. */
final class FigureFile {

    private static final String[] FIGURES = {
        "unit_id",
        "unit",
        "voice",
        "item",
        "n",
        "mean",
        "sd",
        "ci_low",
        "ci_high",
        "agreement",
        "ad",
        "rwg",
        "k",
        "criteria",
        "unit_valid_from"
    };
    private static final String[] SCALES = {
        "scale", "voice", "items", "n", "units", "icc1", "icc2", "alpha", "rwgj_median"
    };
    private static final String[] CHANGES = {
        "unit_id", "unit", "voice", "item", "before", "after", "diff", "t", "df", "p", "ci_low", "ci_high", "p_bh"
    };

    private final CSVPrinter printer;
    private int lines;

    FigureFile(Appendable to) {
        try {
            printer = new CSVPrinter(to, CSVFormat.RFC4180);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** How many lines there are beside headings. */
    int lines() {
        return lines;
    }

    void beginFigures() {
        print((Object[]) FIGURES);
    }

    void beginScales() {
        print();
        print((Object[]) SCALES);
    }

    void beginChanges() {
        print();
        print((Object[]) CHANGES);
    }

    /**
     * One figure.
     *
     * @param criteria what was asked, with its version
     */
    void add(ExportRow row, ReleasedRound round, String criteria) {
        Optional<Value.Seen> seen = row.value().seen();
        Optional<Value.Spread> spread = seen.flatMap(Value.Seen::spread);
        line(
                CsvCell.text(row.unit().externalId()),
                CsvCell.text(row.unit().name()),
                row.voice(),
                CsvCell.text(row.item().key()),
                seen.map(each -> Integer.toString(each.n())).orElse(CsvCell.HIDDEN),
                number(seen.map(Value.Seen::mean)),
                number(spread.map(Value.Spread::sd)),
                number(seen.map(Value.Seen::low)),
                number(seen.map(Value.Seen::high)),
                number(spread.map(Value.Spread::agreement)),
                number(spread.map(Value.Spread::deviation)),
                number(spread.map(Value.Spread::rwg)),
                round.group(),
                CsvCell.text(criteria),
                row.unit().validFrom());
    }

    /**
     * How well an item, or the principles together, measures.
     *
     * @param items how many go together in it
     */
    void add(ReleasedScale scale, int items) {
        boolean isOfMany = scale.key().equals(ReleasedScale.PRINCIPLES);
        line(
                CsvCell.text(scale.key()),
                scale.voice(),
                items,
                scale.n() == 0 ? CsvCell.HIDDEN : scale.n(),
                scale.n() == 0 ? CsvCell.HIDDEN : scale.units(),
                CsvCell.number(scale.icc1()),
                CsvCell.number(scale.icc2()),
                isOfMany ? CsvCell.number(scale.alpha()) : "",
                isOfMany ? CsvCell.number(scale.rwgj()) : "");
    }

    /** What has changed from one round to the other. */
    void add(ReleasedUnit unit, AnonymousVoice voice, ReleasedRound before, ReleasedRound after, ItemChange change) {
        Optional<Change> test = change.test();
        line(
                CsvCell.text(unit.externalId()),
                CsvCell.text(unit.name()),
                voice,
                CsvCell.text(change.key()),
                before.round(),
                after.round(),
                number(test.map(Change::difference)),
                number(test.map(Change::t)),
                number(test.map(Change::degrees)),
                number(test.map(Change::p)),
                number(test.map(each -> each.interval().low())),
                number(test.map(each -> each.interval().high())),
                number(test.map(each -> change.adjustedP())));
    }

    private static String number(Optional<Double> number) {
        return CsvCell.number(number.map(OptionalDouble::of).orElse(OptionalDouble.empty()));
    }

    private void line(Object... cells) {
        lines++;
        print(cells);
    }

    private void print(Object... cells) {
        try {
            printer.printRecord(cells);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
