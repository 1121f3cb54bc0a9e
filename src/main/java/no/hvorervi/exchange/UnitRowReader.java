package no.hvorervi.exchange;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
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
    private static final Pattern DATE = Pattern.compile("[1-9]\\d{3}-\\d{2}-\\d{2}");
    private static final Pattern WHOLE_NUMBER = Pattern.compile("\\d{1,6}");
    private static final Pattern NEGATIVE = Pattern.compile("[-\u2212]\\s*\\d+");

    private final UnitColumns columns;
    private final int line;
    private final List<String> fields;
    private final List<ImportFault> faults = new ArrayList<>();
    private final Optional<UnitRow> row;

    UnitRowReader(UnitColumns columns, int line, List<String> fields) {
        this.columns = columns;
        this.line = line;
        this.fields = fields;
        this.row = read();
    }

    /** Empty when anything is wrong with the line. */
    Optional<UnitRow> row() {
        return row;
    }

    List<ImportFault> faults() {
        return faults;
    }

    /** The id, also when the rest of the line cannot be used. */
    String id() {
        return text(UnitColumns.ID);
    }

    private Optional<UnitRow> read() {
        // With fields out of place everything else on the line would be a fault too, and tell nothing.
        if (fields.stream().skip(columns.count()).anyMatch(field -> !field.isBlank())) {
            fault(Reason.FIELD_COUNT, Integer.toString(fields.size()), Integer.toString(columns.count()));
            return Optional.empty();
        }
        String id = required(UnitColumns.ID, MAX_ID);
        String parentId = text(UnitColumns.PARENT_ID);
        String name = required(UnitColumns.NAME, MAX_NAME);
        String kind = required(UnitColumns.KIND, MAX_KIND);
        required(UnitColumns.VALID_FROM, MAX_KIND);
        Optional<LocalDate> validFrom = date(UnitColumns.VALID_FROM);
        Optional<LocalDate> validTo = date(UnitColumns.VALID_TO);
        Optional<Integer> headcount = headcount();
        if (validFrom.isPresent()
                && validTo.filter(last -> last.isBefore(validFrom.get())).isPresent()) {
            fault(Reason.END_BEFORE_START, text(UnitColumns.VALID_TO), text(UnitColumns.VALID_FROM));
        }
        return faults.isEmpty()
                ? validFrom.map(from -> new UnitRow(
                        line,
                        id,
                        Optional.of(parentId).filter(text -> !text.isEmpty()),
                        name,
                        kind,
                        from,
                        validTo,
                        headcount))
                : Optional.empty();
    }

    /** Without surrounding space, and composed: the same word is then the same text whatever machine wrote it. */
    private String text(String column) {
        return Normalizer.normalize(columns.of(column, fields).strip(), Normalizer.Form.NFC);
    }

    private String required(String column, int maxLength) {
        String text = text(column);
        if (text.isEmpty()) {
            fault(Reason.EMPTY, column);
        } else if (text.length() > maxLength) {
            fault(Reason.TOO_LONG, column, Integer.toString(text.length()), Integer.toString(maxLength));
        } else if (text.chars().anyMatch(Character::isISOControl)) {
            fault(Reason.CHARACTER, column);
        }
        return text;
    }

    private Optional<LocalDate> date(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            if (DATE.matcher(text).matches()) {
                return Optional.of(LocalDate.parse(text));
            }
        } catch (DateTimeParseException noSuchDay) {
            // Falls through to the same fault as a text of another form.
        }
        fault(Reason.DATE, column, text);
        return Optional.empty();
    }

    private Optional<Integer> headcount() {
        String text = text(UnitColumns.HEADCOUNT);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (WHOLE_NUMBER.matcher(text).matches()) {
            return Optional.of(Integer.valueOf(text));
        }
        fault(NEGATIVE.matcher(text).matches() ? Reason.HEADCOUNT_NEGATIVE : Reason.HEADCOUNT, text);
        return Optional.empty();
    }

    private void fault(Reason reason, String... arguments) {
        faults.add(new ImportFault(line, reason, arguments));
    }
}
