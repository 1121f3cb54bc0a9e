package no.hvorervi.admin.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Locale;
import no.hvorervi.admin.AuditLine;
import no.hvorervi.base.CsvCell;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Entries of the log as a table that spreadsheets open: separated by semicolons, with the mark that says it is UTF-8, and
 * without anything that a spreadsheet would compute.
 */
final class AuditCsv {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CSVPrinter printer;
    private final Locale locale;

    AuditCsv(Writer writer, Locale locale) throws IOException {
        this.locale = locale;
        writer.write(BYTE_ORDER_MARK);
        printer = new CSVPrinter(
                writer, CSVFormat.RFC4180.builder().setDelimiter(';').get());
        printer.printRecord(
                text("audit.csv.number"),
                text("audit.csv.time"),
                text("audit.csv.actor"),
                text("audit.csv.roles"),
                text("audit.csv.action"),
                text("audit.csv.person"),
                text("audit.csv.unit"),
                text("audit.csv.sentence"),
                text("audit.csv.details"));
    }

    private String text(String key) {
        return I18NProvider.translate(locale, key);
    }

    void write(AuditLine line) {
        try {
            printer.printRecord(
                    line.entry().id(),
                    line.entry().at(),
                    CsvCell.text(AuditSentence.actor(line, locale)),
                    CsvCell.text(AuditSentence.roles(line, locale)),
                    line.entry().actionName(),
                    CsvCell.text(AuditSentence.person(line, locale)),
                    CsvCell.text(line.entry().unit().isEmpty() ? "" : AuditSentence.unit(line, locale)),
                    CsvCell.text(AuditSentence.of(line, locale)),
                    CsvCell.text(AuditSentence.details(line, locale)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    void flush() throws IOException {
        printer.flush();
    }
}
