package no.hvorervi.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import no.hvorervi.base.QrSquares;
import no.hvorervi.i18n.Language;
import no.hvorervi.i18n.Messages;
import org.springframework.stereotype.Component;

/** Prints a sheet for the wall, with a QR code that is read from two metres. */
@Component
public class PosterPrinter {

    /** In millimetres, as all lengths here. */
    private static final float WIDTH = 210;

    private static final float TOP = 297;
    private static final float MARGIN = 25;
    private static final float QR = 110;
    private static final float QR_BOTTOM = 92;
    private static final float BELOW_QR = 84;

    private final Messages messages;

    PosterPrinter(Messages messages) {
        this.messages = messages;
    }

    /** A tagged PDF with the fonts in it. */
    public byte[] print(Poster poster) {
        Language language = poster.language();
        String shown = CardSheets.shownCode(poster.code());
        try (var document = new TaggedPdf(poster.title(), language.locale().toLanguageTag())) {
            try (TaggedPdf.Page page = document.addPage()) {
                page.beginCard();
                var text = new TextColumn(page, MARGIN, TOP - MARGIN, WIDTH - 2 * MARGIN);
                text.add(poster.title(), TextStyle.POSTER_TITLE, 3);
                for (String paragraph : poster.paragraphs()) {
                    text.space(5);
                    text.add(paragraph, TextStyle.POSTER_TEXT, 3);
                }
                page.squares(
                        QrSquares.of(poster.address() + "#" + poster.code()),
                        messages.text(language, "cards.qr", shown),
                        (WIDTH - QR) / 2,
                        QR_BOTTOM,
                        QR);
                var below = new TextColumn(page, MARGIN, BELOW_QR, WIDTH - 2 * MARGIN);
                below.add(messages.text(language, "cards.scan"), TextStyle.POSTER_TEXT, 1);
                below.add(poster.address().replaceFirst("^https?://", ""), TextStyle.POSTER_STRONG, 2);
                below.add(messages.text(language, "cards.type"), TextStyle.POSTER_TEXT, 1);
                below.space(2);
                below.addWhole(shown, TextStyle.POSTER_TITLE);
            }
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
