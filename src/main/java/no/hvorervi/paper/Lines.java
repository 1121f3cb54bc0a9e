package no.hvorervi.paper;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** Draws straight lines, in millimetres from the lower left corner. */
record Lines(PDPageContentStream content) {

    /** How dark a line is: 0 black, 1 white. */
    static final float DARK = 0;

    static final float FAINT = 0.8f;

    private static final float POINTS = 0.4f;

    void draw(float x, float y, float toX, float toY, float grey) throws IOException {
        content.setLineWidth(POINTS);
        content.setStrokingColor(grey);
        content.moveTo(TaggedPdf.points(x), TaggedPdf.points(y));
        content.lineTo(TaggedPdf.points(toX), TaggedPdf.points(toY));
        content.stroke();
    }
}
