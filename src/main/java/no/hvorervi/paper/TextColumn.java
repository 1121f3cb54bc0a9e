package no.hvorervi.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Sets paragraphs below each other in lines of one width. */
final class TextColumn {

    private static final String CUT = "…";

    private final TaggedPdf.Page page;
    private final float left;
    private final float width;
    private float top;

    /** From the upper left corner, in millimetres. */
    TextColumn(TaggedPdf.Page page, float left, float top, float width) {
        this.page = page;
        this.left = TaggedPdf.points(left);
        this.top = TaggedPdf.points(top);
        this.width = TaggedPdf.points(width);
    }

    void space(float millimetres) {
        top -= TaggedPdf.points(millimetres);
    }

    /** A paragraph; what does not fit into so many lines is left out, and shown to be. */
    void add(String text, TextStyle style, int maxLines) throws IOException {
        Typeface typeface = page.typeface(style.isBold());
        List<String> lines = new ArrayList<>();
        for (String line : wrap(text, typeface, style.size(), width)) {
            if (lines.size() < maxLines) {
                lines.add(line);
            } else {
                lines.set(maxLines - 1, shorten(lines.get(maxLines - 1), typeface, style.size()));
            }
        }
        page.paragraph(lines, typeface, style.size(), style.leading(), left, top - style.size());
        top -= lines.size() * style.leading();
    }

    /** What is of no use cut or broken, such as a code: on one line, in smaller letters where it is too wide. */
    void addWhole(String text, TextStyle style) throws IOException {
        Typeface typeface = page.typeface(style.isBold());
        float size = Math.min(style.size(), width / typeface.width(text, 1));
        page.paragraph(List.of(text), typeface, size, style.leading(), left, top - style.size());
        top -= style.leading();
    }

    private String shorten(String line, Typeface typeface, float size) {
        if (line.endsWith(CUT)) {
            return line;
        }
        String kept = line;
        while (!kept.isEmpty() && typeface.width(kept + CUT, size) > width) {
            kept = kept.substring(0, kept.offsetByCodePoints(kept.length(), -1));
        }
        return kept.strip() + CUT;
    }

    /** At spaces, and within what is too long for a line, as addresses may be. */
    static List<String> wrap(String text, Typeface typeface, float size, float width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split(" +", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (typeface.width(longer, size) <= width) {
                line = longer;
                continue;
            }
            if (!line.isEmpty()) {
                // Otherwise what is read aloud runs the words together.
                lines.add(line + " ");
            }
            line = word;
            while (typeface.width(line, size) > width) {
                int fits = fitting(line, typeface, size, width);
                lines.add(line.substring(0, fits));
                line = line.substring(fits);
            }
        }
        lines.add(line);
        return lines;
    }

    /** Before a dot or a stroke if it can be, so that nobody takes the line's end for the end of an address. */
    private static int fitting(String word, Typeface typeface, float size, float width) {
        int end = word.offsetByCodePoints(0, 1);
        while (end < word.length()) {
            int next = word.offsetByCodePoints(end, 1);
            if (typeface.width(word.substring(0, next), size) > width) {
                int sign = Math.max(word.lastIndexOf('.', end), word.lastIndexOf('/', end));
                return sign > end / 2 ? sign : end;
            }
            end = next;
        }
        return end;
    }
}
