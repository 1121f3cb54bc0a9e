package no.hvorervi.results.kit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import no.hvorervi.measures.Level;

/** The five steps with each voice where it stands, and a line for how sure that is. */
public final class PrincipleBand {

    private static final int STEPS = 5;
    private static final int HEIGHT = 48;
    private static final double WIDTH_OF_STEP = 100.0 / STEPS;
    private static final int MARKS_AT = 16;

    /** Marks closer than this, in steps, are drawn side by side. */
    private static final double CLOSE = 0.22;

    private static final int BESIDE = 13;

    private PrincipleBand() {}

    /**
     * A voice.
     *
     * @param value where it stands, 1 to 5
     * @param low the lower end of its interval; the value itself where there is none
     */
    public record Point(Mark mark, double value, double low, double high) {

        /** Of a voice that says it for sure: it has signed for it. */
        public static Point exact(Mark mark, double value) {
            return new Point(mark, value, value, value);
        }
    }

    /**
     * Draws it.
     *
     * @param points in no order; the step that the first stands on is lit up
     * @param label the same in words
     */
    public static String draw(List<Point> points, String label) {
        Svg svg = Svg.stretched(HEIGHT, label);
        int lit = points.isEmpty() ? 0 : Level.band(points.getFirst().value());
        for (int step = 1; step <= STEPS; step++) {
            String style = step == lit ? "step now" : "step";
            svg.with(
                            "rect",
                            "class",
                            style,
                            "x",
                            Svg.percent((step - 1) * WIDTH_OF_STEP),
                            "y",
                            "0",
                            "width",
                            Svg.percent(WIDTH_OF_STEP),
                            "height",
                            Integer.toString(HEIGHT),
                            "rx",
                            "5")
                    .text(
                            Integer.toString(step),
                            "class",
                            step == lit ? "digit now" : "digit",
                            "x",
                            Svg.percent((step - 0.5) * WIDTH_OF_STEP),
                            "y",
                            Integer.toString(HEIGHT - 6),
                            "text-anchor",
                            "middle");
        }
        points.stream().filter(each -> each.high() > each.low()).forEach(each -> line(svg, each));
        marks(svg, points);
        return svg.markup();
    }

    private static void line(Svg svg, Point point) {
        svg.with(
                "rect",
                "class",
                "sure " + point.mark().name().toLowerCase(java.util.Locale.ROOT),
                "x",
                Svg.percent(at(point.low())),
                "y",
                Integer.toString(MARKS_AT - 2),
                "width",
                Svg.percent(at(point.high()) - at(point.low())),
                "height",
                "4",
                "rx",
                "2");
    }

    /** Those that would hide each other stand side by side, the first of the points on top. */
    private static void marks(Svg svg, List<Point> points) {
        List<Point> left = new ArrayList<>(points);
        left.sort(Comparator.comparingDouble(Point::value));
        while (!left.isEmpty()) {
            double first = left.getFirst().value();
            List<Point> near =
                    left.stream().filter(each -> each.value() - first < CLOSE).toList();
            for (int place = near.size() - 1; place >= 0; place--) {
                Point point = near.get(place);
                double beside = (place - (near.size() - 1) / 2.0) * BESIDE;
                svg.open("svg", "x", Svg.percent(at(point.value())), "y", "0", "overflow", "visible");
                point.mark().draw(svg, beside, MARKS_AT);
                svg.close();
            }
            left.removeAll(near);
        }
    }

    private static double at(double value) {
        return (value - 0.5) * WIDTH_OF_STEP;
    }
}
