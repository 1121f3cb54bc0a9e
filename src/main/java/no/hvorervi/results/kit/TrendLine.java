package no.hvorervi.results.kit;

import java.util.List;
import java.util.Optional;

/** One principle over the rounds, on the whole scale; the line breaks where nothing is shown. */
public final class TrendLine {

    private static final int WIDTH = 220;
    private static final int HEIGHT = 76;
    private static final int EDGE = 14;

    private TrendLine() {}

    /**
     * Draws it.
     *
     * @param means of the rounds, the earliest first; empty where it is hidden
     */
    public static String draw(List<Optional<Double>> means, String label) {
        Svg svg = Svg.drawn(WIDTH, HEIGHT, label);
        for (int level = 1; level <= 5; level += 2) {
            svg.with(
                    "line",
                    "class",
                    "rule",
                    "x1",
                    "0",
                    "x2",
                    Integer.toString(WIDTH),
                    "y1",
                    Svg.number(y(level)),
                    "y2",
                    Svg.number(y(level)));
        }
        for (int at = 1; at < means.size(); at++) {
            if (means.get(at - 1).isPresent() && means.get(at).isPresent()) {
                svg.with(
                        "line",
                        "class",
                        "course",
                        "x1",
                        Svg.number(x(at - 1, means.size())),
                        "y1",
                        Svg.number(y(means.get(at - 1).get())),
                        "x2",
                        Svg.number(x(at, means.size())),
                        "y2",
                        Svg.number(y(means.get(at).get())));
            }
        }
        for (int at = 0; at < means.size(); at++) {
            point(svg, x(at, means.size()), means.get(at));
        }
        return svg.markup();
    }

    private static void point(Svg svg, double x, Optional<Double> mean) {
        mean.ifPresentOrElse(
                value -> svg.with(
                        "circle", "class", "voice employee", "cx", Svg.number(x), "cy", Svg.number(y(value)), "r", "5"),
                () -> svg.text(
                        "·", "class", "axis", "x", Svg.number(x), "y", Svg.number(y(3) + 4), "text-anchor", "middle"));
    }

    private static double x(int at, int size) {
        return size == 1 ? WIDTH / 2.0 : EDGE + at * (WIDTH - 2.0 * EDGE) / (size - 1);
    }

    private static double y(double level) {
        return HEIGHT - 8 - (level - 1) / 4 * (HEIGHT - 16);
    }
}
