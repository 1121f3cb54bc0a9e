package no.hvorervi.controls.ui;

import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import no.hvorervi.base.CsvCell;
import no.hvorervi.controls.ControlQuery;
import no.hvorervi.controls.ControlRow;
import no.hvorervi.controls.ControlRow.Load;
import no.hvorervi.controls.ControlTerms;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * The register as a table that spreadsheets open: separated by semicolons, with the mark that says it is UTF-8, and without
 * anything that a spreadsheet would compute.
 */
final class ControlCsv {

    private static final String FILE = "kontrollregister.csv";
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private ControlCsv() {}

    /** All that the search finds, on whatever pages. */
    static DownloadHandler download(ControlPages pages, ControlQuery query, Locale locale) {
        return event -> {
            event.setFileName(FILE);
            event.setContentType("text/csv; charset=utf-8");
            try (Writer writer =
                    new BufferedWriter(new OutputStreamWriter(event.getOutputStream(), StandardCharsets.UTF_8))) {
                write(writer, pages.register().export(query), pages.today(), locale);
            }
        };
    }

    static void write(Writer writer, List<ControlRow> rows, LocalDate today, Locale locale) throws IOException {
        writer.write(BYTE_ORDER_MARK);
        var printer = new CSVPrinter(
                writer, CSVFormat.RFC4180.builder().setDelimiter(';').get());
        printer.printRecord(Stream.of(
                        "controls.name",
                        "controls.kind",
                        "controls.body.short",
                        "controls.owner",
                        "controls.standing",
                        "controls.law",
                        "controls.reason",
                        "controls.review",
                        "controls.csv.units",
                        "controls.csv.minutes")
                .map(key -> I18NProvider.translate(locale, key))
                .toList());
        for (ControlRow row : rows) {
            ControlTerms terms = row.control().terms();
            printer.printRecord(
                    CsvCell.text(terms.name()),
                    I18NProvider.translate(
                            locale, "controls.kind." + terms.kind().name()),
                    CsvCell.text(terms.body()),
                    CsvCell.text(row.control().ownerName()),
                    ControlWords.standing(row.standing(), today, locale),
                    CsvCell.text(terms.legalBasis()),
                    CsvCell.text(terms.reason()),
                    terms.reviewOn().map(LocalDate::toString).orElse(""),
                    number(row.load().map(Load::units).map(Long::valueOf)),
                    number(row.load().map(Load::minutes)));
        }
        printer.flush();
    }

    private static String number(Optional<Long> number) {
        return number.map(each -> Long.toString(each)).orElse(CsvCell.HIDDEN);
    }
}
