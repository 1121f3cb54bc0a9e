package no.hvorervi.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.hvorervi.exchange.ImportFault.Reason;
import no.hvorervi.organisation.UnitRow;

/** Reads a CSV file of units line by line. */
final class UnitFileReader {

    private final List<UnitRow> rows = new ArrayList<>();
    private final List<ImportFault> faults = new ArrayList<>();
    private final Map<String, Integer> lineOfId = new HashMap<>();

    private UnitFileReader() {}

    static UnitFile read(byte[] content) {
        return new UnitFileReader().read(CsvText.read(content));
    }

    private UnitFile read(CsvText text) {
        if (!text.lines().isEmpty()) {
            CsvText.Line heading = text.lines().getFirst();
            var columns = new Columns(heading.fields());
            List<String> missing = columns.missing(UnitColumns.ALL);
            if (!missing.isEmpty()) {
                return new UnitFile(
                        List.of(),
                        lineOfId.keySet(),
                        List.of(new ImportFault(heading.number(), Reason.COLUMNS_MISSING, String.join(", ", missing))));
            }
            text.lines().stream().skip(1).forEach(line -> readUnit(columns, line));
        }
        faults.addAll(text.faults());
        if (rows.isEmpty() && faults.isEmpty()) {
            faults.add(new ImportFault(0, Reason.FILE_EMPTY));
        }
        return new UnitFile(rows, lineOfId.keySet(), faults);
    }

    private void readUnit(Columns columns, CsvText.Line line) {
        var reading = new UnitRowReader(columns, line);
        Integer first = reading.id().isEmpty() ? null : lineOfId.putIfAbsent(reading.id(), line.number());
        if (first == null) {
            reading.row().ifPresent(rows::add);
        } else {
            faults.add(new ImportFault(line.number(), Reason.DUPLICATE, reading.id(), first.toString()));
        }
        faults.addAll(reading.faults());
    }
}
