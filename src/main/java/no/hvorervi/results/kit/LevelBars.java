package no.hvorervi.results.kit;

import java.util.Collections;
import java.util.List;

/** How many units stand on each of the five levels: a column with its number above it and its level below. */
public final class LevelBars {

    private static final int WIDTH = 220;
    private static final int HEIGHT = 104;
    private static final int TOP = 18;
    private static final int BOTTOM = 82;
    private static final int GAP = 6;

    private LevelBars() {}

    /**
     * Draws it.
     *
     * @param counts of the levels, the lowest first
     * @param label the same in words
     */
    public static String draw(List<Integer> counts, String label) {
        Svg svg = Svg.drawn(WIDTH, HEIGHT, label);
        double most = Math.max(1, Collections.max(counts));
        double step = (double) WIDTH / counts.size();
        for (int at = 0; at < counts.size(); at++) {
            double height = counts.get(at) / most * (BOTTOM - TOP);
            double x = at * step + GAP / 2.0;
            String middle = Svg.number(at * step + step / 2);
            if (counts.get(at) > 0) {
                svg.with(
                        "rect",
                        "class",
                        "bar level-" + (at + 1),
                        "x",
                        Svg.number(x),
                        "y",
                        Svg.number(BOTTOM - height),
                        "width",
                        Svg.number(step - GAP),
                        "height",
                        Svg.number(height),
                        "rx",
                        "3");
            }
            svg.text(
                            Integer.toString(counts.get(at)),
                            "class",
                            "count",
                            "x",
                            middle,
                            "y",
                            Svg.number(BOTTOM - height - 5),
                            "text-anchor",
                            "middle")
                    .text(
                            Integer.toString(at + 1),
                            "class",
                            "digit",
                            "x",
                            middle,
                            "y",
                            Integer.toString(HEIGHT - 6),
                            "text-anchor",
                            "middle");
        }
        return svg.with(
                        "line",
                        "class",
                        "rule",
                        "x1",
                        "0",
                        "x2",
                        Integer.toString(WIDTH),
                        "y1",
                        Integer.toString(BOTTOM),
                        "y2",
                        Integer.toString(BOTTOM))
                .markup();
    }
}
