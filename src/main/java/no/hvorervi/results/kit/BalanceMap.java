package no.hvorervi.results.kit;

import java.util.List;

/** Control from side to side, latitude from bottom to top, and the four corners by name. */
public final class BalanceMap {

    private static final int WIDTH = 340;
    private static final int HEIGHT = 300;
    private static final int LEFT = 40;
    private static final int RIGHT = 320;
    private static final int TOP = 20;
    private static final int BOTTOM = 260;
    private static final double RANGE = 5;

    private BalanceMap() {}

    /** A voice; both numbers from −2 to +2. */
    public record Point(Mark mark, double control, double latitude) {}

    /**
     * What the map says in one language.
     *
     * @param corners top left, top right, bottom left, bottom right
     */
    public record Words(String label, String control, String latitude, String balanced, List<String> corners) {

        public Words {
            corners = List.copyOf(corners);
        }
    }

    /** Draws it. */
    public static String draw(List<Point> points, Words words) {
        Svg svg = Svg.drawn(WIDTH, HEIGHT, words.label());
        svg.with("rect", "class", "well", "x", "40", "y", "20", "width", "280", "height", "240", "rx", "8")
                .with("line", "class", "zero", "x1", "180", "y1", "20", "x2", "180", "y2", "260")
                .with("line", "class", "zero", "x1", "40", "y1", "140", "x2", "320", "y2", "140")
                .with("circle", "class", "fit", "cx", "180", "cy", "140", "r", "30")
                .text(words.balanced(), "class", "fits", "x", "180", "y", "164", "text-anchor", "middle");
        corner(svg, words.corners().get(0), 50, 40, "start");
        corner(svg, words.corners().get(1), 310, 40, "end");
        corner(svg, words.corners().get(2), 50, 250, "start");
        corner(svg, words.corners().get(3), 310, 250, "end");
        points.reversed().forEach(each -> each.mark()
                .draw(
                        svg,
                        LEFT + (each.control() + RANGE / 2) / RANGE * (RIGHT - LEFT),
                        BOTTOM - (each.latitude() + RANGE / 2) / RANGE * (BOTTOM - TOP)));
        return svg.text(words.control(), "class", "axis", "x", "180", "y", "284", "text-anchor", "middle")
                .text(
                        words.latitude(),
                        "class",
                        "axis",
                        "transform",
                        "rotate(-90 22 140)",
                        "x",
                        "22",
                        "y",
                        "140",
                        "text-anchor",
                        "middle")
                .markup();
    }

    private static void corner(Svg svg, String text, int x, int y, String anchor) {
        svg.text(text, "class", "name", "x", Integer.toString(x), "y", Integer.toString(y), "text-anchor", anchor);
    }
}
