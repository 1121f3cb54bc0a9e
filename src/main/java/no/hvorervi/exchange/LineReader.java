package no.hvorervi.exchange;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import no.hvorervi.exchange.ImportFault.Reason;

/** Reads the fields of one line, and notes everything that is wrong in it. */
final class LineReader {

    private static final Pattern DATE = Pattern.compile("[1-9]\\d{3}-\\d{2}-\\d{2}");

    private final Columns columns;
    private final CsvText.Line line;
    private final List<ImportFault> faults = new ArrayList<>();

    LineReader(Columns columns, CsvText.Line line) {
        this.columns = columns;
        this.line = line;
    }

    int line() {
        return line.number();
    }

    List<ImportFault> faults() {
        return faults;
    }

    /** With fields out of place everything else on the line would be a fault too, and tell nothing. */
    boolean hasFieldsInPlace() {
        if (line.fields().stream().skip(columns.count()).allMatch(String::isBlank)) {
            return true;
        }
        fault(Reason.FIELD_COUNT, Integer.toString(line.fields().size()), Integer.toString(columns.count()));
        return false;
    }

    /** Without surrounding space, and composed: the same word is then the same text whatever machine wrote it. */
    String text(String column) {
        return composed(columns.of(column, line.fields()));
    }

    /** The same of any text. */
    static String composed(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
    }

    String required(String column, int maxLength) {
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

    Optional<LocalDate> date(String column) {
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

    void fault(Reason reason, String... arguments) {
        faults.add(new ImportFault(line.number(), reason, arguments));
    }
}
