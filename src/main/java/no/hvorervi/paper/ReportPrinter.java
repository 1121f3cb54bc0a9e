package no.hvorervi.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import no.hvorervi.i18n.Messages;
import org.springframework.stereotype.Component;

/** Prints documents of several pages as PDF/UA: tagged, with title and language, the fonts in it, and nothing cut. */
@Component
public class ReportPrinter {

    private final Messages messages;

    ReportPrinter(Messages messages) {
        this.messages = messages;
    }

    /** The document. */
    public byte[] print(Report report) {
        try (var document =
                new TaggedPdf(report.title(), report.language().locale().toLanguageTag())) {
            document.declareAccessible();
            try (var writer = new ReportWriter(
                    document, page -> messages.text(report.language(), "paper.page", report.title(), page))) {
                for (Report.Block block : report.blocks()) {
                    writer.write(block);
                }
            }
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
