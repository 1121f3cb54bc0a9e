package no.hvorervi.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import no.hvorervi.exchange.ImportFault.Reason;
import no.hvorervi.organisation.UnitRow;

/** Reads one line of an import file, and notes everything that is wrong in it. */
final class UnitRowReader {

    private static final int MAX_ID = 100;
    private static final int MAX_NAME = 200;
    private static final int MAX_KIND = 60;
    private static final Pattern WHOLE_NUMBER = Pattern.compile("\\d{1,6}");
    private static final Pattern NEGATIVE = Pattern.compile("[-\u2212]\\s*\\d+");

    private final LineReader line;
    private final Optional<UnitRow> row;

    UnitRowReader(Columns columns, CsvText.Line fields) {
        line = new LineReader(columns, fields);
        row = read();
    }

    /** Empty when anything is wrong with the line. */
    Optional<UnitRow> row() {
        return row;
    }

    List<ImportFault> faults() {
        return line.faults();
    }

    /** The id, also when the rest of the line cannot be used. */
    String id() {
        return line.text(UnitColumns.ID);
    }

    private Optional<UnitRow> read() {
        if (!line.hasFieldsInPlace()) {
            return Optional.empty();
        }
        String id = line.required(UnitColumns.ID, MAX_ID);
        String parentId = line.text(UnitColumns.PARENT_ID);
        String name = line.required(UnitColumns.NAME, MAX_NAME);
        String kind = line.required(UnitColumns.KIND, MAX_KIND);
        line.required(UnitColumns.VALID_FROM, MAX_KIND);
        Optional<LocalDate> validFrom = line.date(UnitColumns.VALID_FROM);
        Optional<LocalDate> validTo = line.date(UnitColumns.VALID_TO);
        Optional<Integer> headcount = headcount();
        if (validFrom.isPresent()
                && validTo.filter(last -> last.isBefore(validFrom.get())).isPresent()) {
            line.fault(Reason.END_BEFORE_START, line.text(UnitColumns.VALID_TO), line.text(UnitColumns.VALID_FROM));
        }
        return line.faults().isEmpty()
                ? validFrom.map(from -> new UnitRow(
                        line.line(),
                        id,
                        Optional.of(parentId).filter(under -> !under.isEmpty()),
                        name,
                        kind,
                        from,
                        validTo,
                        headcount))
                : Optional.empty();
    }

    private Optional<Integer> headcount() {
        String text = line.text(UnitColumns.HEADCOUNT);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (WHOLE_NUMBER.matcher(text).matches()) {
            return Optional.of(Integer.valueOf(text));
        }
        line.fault(NEGATIVE.matcher(text).matches() ? Reason.HEADCOUNT_NEGATIVE : Reason.HEADCOUNT, text);
        return Optional.empty();
    }
}
