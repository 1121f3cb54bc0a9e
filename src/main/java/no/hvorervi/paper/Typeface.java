package no.hvorervi.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The font of the pages, as it is embedded into a document: each letter from the file that has it. Inter stands under the SIL
 * Open Font License, which lets documents hold it.
 */
final class Typeface {

    /** As {@code fonts.css} names them for pages. */
    private static final String FILES = "/META-INF/resources/_static/inter/5.2.5/files/inter-";

    /** Northern Sámi and the other languages of Europe with Latin letters are in the second. */
    private static final List<String> LETTERS = List.of("latin", "latin-ext");

    /** For letters that none of the files has. */
    private static final String UNKNOWN = "?";

    private final List<PDFont> fonts = new ArrayList<>();

    /** Text in one font. */
    record Run(PDFont font, String text) {}

    Typeface(PDDocument document, int weight) throws IOException {
        for (String letters : LETTERS) {
            byte[] font = Woff.decode(read(FILES + letters + "-" + weight + "-normal.woff"));
            fonts.add(PDType0Font.load(document, new ByteArrayInputStream(font), true));
        }
    }

    private static byte[] read(String file) throws IOException {
        try (InputStream bytes = Objects.requireNonNull(Typeface.class.getResourceAsStream(file), file)) {
            return bytes.readAllBytes();
        }
    }

    List<Run> runs(String text) {
        List<Run> runs = new ArrayList<>();
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(letter -> {
            String one = Character.toString(letter);
            PDFont font =
                    fonts.stream().filter(each -> has(each, one)).findFirst().orElse(fonts.getFirst());
            String shown = has(font, one) ? one : UNKNOWN;
            if (!runs.isEmpty() && runs.getLast().font().equals(font)) {
                Run last = runs.removeLast();
                runs.add(new Run(font, last.text() + shown));
            } else {
                runs.add(new Run(font, shown));
            }
        });
        return runs;
    }

    private static boolean has(PDFont font, String letter) {
        try {
            font.encode(letter);
            return true;
        } catch (IllegalArgumentException missing) {
            return false;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** In points. */
    float width(String text, float size) {
        float width = 0;
        for (Run run : runs(text)) {
            try {
                width += run.font().getStringWidth(run.text()) / 1000 * size;
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return width;
    }
}
