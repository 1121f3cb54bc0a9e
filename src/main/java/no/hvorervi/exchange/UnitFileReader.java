package no.hvorervi.exchange;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.hvorervi.exchange.ImportFault.Reason;
import no.hvorervi.organisation.UnitRow;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads a CSV file of units line by line: UTF-8 with or without a mark, divided by comma or, as Excel here, semicolon. */
final class UnitFileReader {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final List<UnitRow> rows = new ArrayList<>();
    private final List<ImportFault> faults = new ArrayList<>();
    private final Map<String, Integer> lineOfId = new HashMap<>();
    private int lastLine;

    private UnitFileReader() {}

    static UnitFile read(byte[] content) {
        if (content.length > UnitFile.MAX_BYTES) {
            return UnitFile.unreadable(
                    new ImportFault(0, Reason.FILE_TOO_LARGE, Integer.toString(UnitFile.MAX_MEGABYTES)));
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return new UnitFileReader()
                    .readText(text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text);
        } catch (CharacterCodingException otherEncoding) {
            return UnitFile.unreadable(new ImportFault(0, Reason.NOT_UTF8));
        }
    }

    private UnitFile readText(String text) {
        if (text.isBlank()) {
            return UnitFile.unreadable(new ImportFault(0, Reason.FILE_EMPTY));
        }
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter(text))
                .setIgnoreEmptyLines(false)
                .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            readRecords(parser);
        } catch (IOException | UncheckedIOException brokenQuotes) {
            // The parser cannot find its place again after a quotation mark gone wrong.
            faults.add(new ImportFault(lastLine + 1, Reason.QUOTES));
        }
        if (rows.isEmpty() && faults.isEmpty()) {
            faults.add(new ImportFault(0, Reason.FILE_EMPTY));
        }
        return new UnitFile(rows, lineOfId.keySet(), faults);
    }

    private static char delimiter(String text) {
        String heading =
                text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        return heading.indexOf(';') >= 0 ? ';' : ',';
    }

    private void readRecords(CSVParser parser) {
        UnitColumns columns = null;
        for (CSVRecord fields : parser) {
            // A record in quotation marks may hold line breaks, so its first line follows from where the last one
            // ended.
            int line = lastLine + 1;
            lastLine = (int) parser.getCurrentLineNumber();
            if (isBlank(fields)) {
                continue;
            }
            if (columns == null) {
                columns = new UnitColumns(fields.toList());
                if (!columns.missing().isEmpty()) {
                    faults.add(new ImportFault(line, Reason.COLUMNS_MISSING, String.join(", ", columns.missing())));
                    return;
                }
            } else {
                readUnit(columns, line, fields.toList());
            }
        }
    }

    private static boolean isBlank(CSVRecord fields) {
        return fields.stream().allMatch(String::isBlank);
    }

    private void readUnit(UnitColumns columns, int line, List<String> fields) {
        var reading = new UnitRowReader(columns, line, fields);
        Integer first = reading.id().isEmpty() ? null : lineOfId.putIfAbsent(reading.id(), line);
        if (first == null) {
            reading.row().ifPresent(rows::add);
        } else {
            faults.add(new ImportFault(line, Reason.DUPLICATE, reading.id(), first.toString()));
        }
        faults.addAll(reading.faults());
    }
}
