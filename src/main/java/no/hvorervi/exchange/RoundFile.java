package no.hvorervi.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import no.hvorervi.exchange.ImportFault.Reason;

/** A file of answers, one person a line, as it was read; nothing is known yet of what its columns hold. */
public final class RoundFile {

    private final int headingLine;
    private final List<String> columns;
    private final List<CsvText.Line> lines;
    private final List<ImportFault> faults;

    private RoundFile(int headingLine, List<String> columns, List<CsvText.Line> lines, List<ImportFault> faults) {
        this.headingLine = headingLine;
        this.columns = List.copyOf(columns);
        this.lines = List.copyOf(lines);
        this.faults = List.copyOf(faults);
    }

    /** Reads the bytes of a CSV file. */
    public static RoundFile read(byte[] content) {
        CsvText text = CsvText.read(content);
        if (text.lines().isEmpty()) {
            return new RoundFile(0, List.of(), List.of(), text.faults());
        }
        CsvText.Line heading = text.lines().getFirst();
        List<String> columns = new ArrayList<>(
                heading.fields().stream().map(LineReader::composed).toList());
        // Spreadsheets write commas where a column has been emptied.
        while (!columns.isEmpty() && columns.getLast().isEmpty()) {
            columns.removeLast();
        }
        List<ImportFault> faults = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String column : columns) {
            if (column.isEmpty()) {
                faults.add(new ImportFault(heading.number(), Reason.COLUMN_UNNAMED));
            } else if (!seen.add(folded(column))) {
                faults.add(new ImportFault(heading.number(), Reason.COLUMN_TWICE, column));
            }
        }
        faults.addAll(text.faults());
        List<CsvText.Line> lines = text.lines().subList(1, text.lines().size());
        if (lines.isEmpty() && faults.isEmpty()) {
            faults.add(new ImportFault(0, Reason.FILE_EMPTY));
        }
        return new RoundFile(heading.number(), columns, lines, faults);
    }

    /** Columns are told apart by more than capitals. */
    static String folded(String column) {
        return LineReader.composed(column).toLowerCase(Locale.ROOT);
    }

    /** What the columns are called, in their order; none when the file cannot be read. */
    public List<String> columns() {
        return columns;
    }

    /** Where the columns are named. */
    int headingLine() {
        return headingLine;
    }

    List<CsvText.Line> lines() {
        return lines;
    }

    /** What is wrong with the file itself. */
    public List<ImportFault> faults() {
        return faults;
    }

    /** Never the answers: they must not reach a log. */
    @Override
    public String toString() {
        return "RoundFile[" + lines.size() + "]";
    }
}
