package no.hvorervi.results.kit;

import no.hvorervi.base.QrSquares;

/** A QR code as a picture, dark on light in every theme, as cameras want it. */
public final class Qr {

    private Qr() {}

    /** Draws the code of a text. */
    public static String draw(String text, String label) {
        QrSquares squares = QrSquares.of(text);
        Svg svg = Svg.drawn(squares.size(), squares.size(), label);
        String side = Integer.toString(squares.size());
        svg.with("rect", "fill", "#fff", "x", "0", "y", "0", "width", side, "height", side);
        squares.bars()
                .forEach(bar -> svg.with(
                        "rect",
                        "fill",
                        "#000",
                        "x",
                        Integer.toString(bar.x()),
                        "y",
                        Integer.toString(bar.y()),
                        "width",
                        Integer.toString(bar.length()),
                        "height",
                        "1"));
        return svg.markup();
    }
}
