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
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The lines of a CSV file: UTF-8 with or without a mark, divided by comma or, as Excel here, semicolon.
 *
 * @param lines those that are not blank, the heading first
 * @param faults why the file, or the rest of it, could not be read
 */
record CsvText(List<Line> lines, List<ImportFault> faults) {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** So many different fields are kept once each. */
    private static final int MAX_KNOWN = 10_000;

    /** The fields of a line, and where in the file it begins; the first line is 1. */
    record Line(int number, List<String> fields) {}

    static CsvText read(byte[] content) {
        if (content.length > UnitFile.MAX_BYTES) {
            return unreadable(new ImportFault(0, Reason.FILE_TOO_LARGE, Integer.toString(UnitFile.MAX_MEGABYTES)));
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return parse(text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text);
        } catch (CharacterCodingException otherEncoding) {
            return unreadable(new ImportFault(0, Reason.NOT_UTF8));
        }
    }

    private static CsvText unreadable(ImportFault fault) {
        return new CsvText(List.of(), List.of(fault));
    }

    private static CsvText parse(String text) {
        if (text.isBlank()) {
            return unreadable(new ImportFault(0, Reason.FILE_EMPTY));
        }
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter(text))
                .setIgnoreEmptyLines(false)
                .get();
        List<Line> lines = new ArrayList<>();
        Map<String, String> known = new HashMap<>();
        int lastLine = 0;
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            for (CSVRecord fields : parser) {
                // A record in quotation marks may hold line breaks, so its first line follows from where the last one
                // ended.
                int line = lastLine + 1;
                lastLine = (int) parser.getCurrentLineNumber();
                if (!fields.stream().allMatch(String::isBlank)) {
                    lines.add(new Line(
                            line,
                            fields.stream().map(field -> once(field, known)).toList()));
                }
            }
        } catch (IOException | UncheckedIOException brokenQuotes) {
            // The parser cannot find its place again after a quotation mark gone wrong.
            return new CsvText(lines, List.of(new ImportFault(lastLine + 1, Reason.QUOTES)));
        }
        return new CsvText(lines, List.of());
    }

    /** The same text for the same field: a file of answers has millions of them, which say little else than 1 to 5. */
    private static String once(String field, Map<String, String> known) {
        if (known.size() >= MAX_KNOWN) {
            return known.getOrDefault(field, field);
        }
        known.putIfAbsent(field, field);
        return known.getOrDefault(field, field);
    }

    private static char delimiter(String text) {
        String heading =
                text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        return heading.indexOf(';') >= 0 ? ';' : ',';
    }
}
