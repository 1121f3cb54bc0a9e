package no.hvorervi.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import no.hvorervi.base.Chunks;
import no.hvorervi.base.QrSquares;
import no.hvorervi.i18n.Language;
import no.hvorervi.i18n.Messages;
import org.springframework.stereotype.Component;

/** Prints cards with codes, ten on each A4 sheet, to be cut apart. */
@Component
public class CardPrinter {

    static final int COLUMNS = 2;
    static final int ROWS = 5;

    /** In millimetres, as all lengths here. */
    private static final float WIDTH = 90;

    private static final float HEIGHT = 54;
    private static final float LEFT = (210 - COLUMNS * WIDTH) / 2;
    private static final float BOTTOM = (297 - ROWS * HEIGHT) / 2;
    private static final float MARK = 6;
    private static final float MARK_GAP = 1.5f;
    private static final float PADDING = 5;
    private static final float QR = 35;
    private static final float TEXT_WIDTH = WIDTH - PADDING - QR - 4;

    private final Messages messages;

    CardPrinter(Messages messages) {
        this.messages = messages;
    }

    /** A tagged PDF with the fonts in it. */
    public byte[] print(CardSheets sheets) {
        Language language = sheets.language();
        try (var document = new TaggedPdf(
                messages.text(language, "cards.title", sheets.title()),
                language.locale().toLanguageTag())) {
            for (var codes : Chunks.of(sheets.codes(), COLUMNS * ROWS)) {
                try (TaggedPdf.Page page = document.addPage()) {
                    page.artifact(lines -> drawCutMarks(lines));
                    for (int at = 0; at < codes.size(); at++) {
                        float left = LEFT + at % COLUMNS * WIDTH;
                        float top = BOTTOM + (ROWS - at / COLUMNS) * HEIGHT;
                        drawCard(page, sheets, codes.get(at), left, top);
                    }
                }
            }
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void drawCard(TaggedPdf.Page page, CardSheets sheets, String code, float left, float top)
            throws IOException {
        Language language = sheets.language();
        String shown = CardSheets.shownCode(code);
        page.beginCard();
        var text = new TextColumn(page, left + PADDING, top - PADDING, TEXT_WIDTH);
        text.add(sheets.title(), TextStyle.TITLE, 2);
        text.space(1.5f);
        text.add(messages.text(language, "cards.scan"), TextStyle.PLAIN, 2);
        text.add(sheets.shownAddress(), TextStyle.STRONG, 2);
        text.add(messages.text(language, "cards.type"), TextStyle.PLAIN, 1);
        text.space(1);
        text.addWhole(shown, TextStyle.CODE);
        text.space(1);
        text.add(messages.text(language, "cards.once"), TextStyle.SMALL, 2);
        page.squares(
                QrSquares.of(sheets.link(code)),
                messages.text(language, "cards.qr", shown),
                left + WIDTH - QR - 1.5f,
                top - (HEIGHT - QR) / 2 - QR,
                QR);
    }

    /** In the margin, where scissors or a paper cutter begin, and a thin line where they go. */
    private static void drawCutMarks(Lines lines) throws IOException {
        float right = LEFT + COLUMNS * WIDTH;
        float top = BOTTOM + ROWS * HEIGHT;
        for (int column = 0; column <= COLUMNS; column++) {
            float x = LEFT + column * WIDTH;
            lines.draw(x, BOTTOM, x, top, Lines.FAINT);
            lines.draw(x, BOTTOM - MARK_GAP - MARK, x, BOTTOM - MARK_GAP, Lines.DARK);
            lines.draw(x, top + MARK_GAP, x, top + MARK_GAP + MARK, Lines.DARK);
        }
        for (int row = 0; row <= ROWS; row++) {
            float y = BOTTOM + row * HEIGHT;
            lines.draw(LEFT, y, right, y, Lines.FAINT);
            lines.draw(LEFT - MARK_GAP - MARK, y, LEFT - MARK_GAP, y, Lines.DARK);
            lines.draw(right + MARK_GAP, y, right + MARK_GAP + MARK, y, Lines.DARK);
        }
    }
}
