package no.hvorervi.results.kit;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One principle over the rounds, on the whole scale; the line breaks where the mean is hidden and where rounds cannot be compared. */
public final class TrendLine {

    private static final int WIDTH = 220;
    private static final int HEIGHT = 76;
    private static final int EDGE = 14;

    private TrendLine() {}

    /**
     * What one unit has had in the rounds.
     *
     * @param kind what it is of
     * @param means of the rounds, the earliest first; empty where the unit is not in the round or the mean is hidden
     * @param hidden the places of the rounds that the unit is in and whose mean is hidden
     */
    public record Course(Kind kind, List<Optional<Double>> means, Set<Integer> hidden) {

        /** What a course is of. */
        public enum Kind {
            OWN,
            /** Of another unit: fainter. */
            OTHER,
            /** What the unit has agreed on together: crosses, and a broken line. */
            AGREED
        }

        public Course(boolean isOwn, List<Optional<Double>> means, Set<Integer> hidden) {
            this(isOwn ? Kind.OWN : Kind.OTHER, means, hidden);
        }

        public Course {
            means = List.copyOf(means);
            hidden = Set.copyOf(hidden);
        }
    }

    /**
     * Draws it.
     *
     * @param courses of the same rounds, one at least
     * @param breaks the places of the rounds that cannot be set beside those before them
     */
    public static String draw(List<Course> courses, List<Integer> breaks, String label) {
        Svg svg = Svg.drawn(WIDTH, HEIGHT, label);
        for (int level = 1; level <= 5; level += 2) {
            line(svg, "rule", 0, y(level), WIDTH, y(level));
        }
        int size = courses.getFirst().means().size();
        breaks.stream().filter(at -> at > 0).forEach(at -> {
            double x = (x(at - 1, size) + x(at, size)) / 2;
            line(svg, "break", x, 0, x, HEIGHT);
        });
        courses.reversed().forEach(course -> draw(svg, course, breaks));
        return svg.markup();
    }

    /**
     * Draws one course without breaks.
     *
     * @param means of the rounds, the earliest first; empty where it is hidden
     */
    public static String draw(List<Optional<Double>> means, String label) {
        Set<Integer> hidden = IntStream.range(0, means.size())
                .filter(at -> means.get(at).isEmpty())
                .boxed()
                .collect(Collectors.toSet());
        return draw(List.of(new Course(true, means, hidden)), List.of(), label);
    }

    private static void draw(Svg svg, Course course, List<Integer> breaks) {
        int size = course.means().size();
        // A round of others alone, which the unit is not in, keeps nothing apart.
        int before = -1;
        for (int at = 0; at < size; at++) {
            if (breaks.contains(at) || course.hidden().contains(at)) {
                before = -1;
            }
            if (course.means().get(at).isPresent()) {
                if (before >= 0) {
                    line(
                            svg,
                            style(course),
                            x(before, size),
                            y(course.means().get(before).get()),
                            x(at, size),
                            y(course.means().get(at).get()));
                }
                before = at;
            }
        }
        for (int at = 0; at < size; at++) {
            double x = x(at, size);
            course.means().get(at).ifPresent(mean -> point(svg, course, x, y(mean)));
            if (course.hidden().contains(at)) {
                svg.text("·", "class", "axis", "x", Svg.number(x), "y", Svg.number(y(3) + 4), "text-anchor", "middle");
            }
        }
    }

    private static String style(Course course) {
        return switch (course.kind()) {
            case OWN -> "course";
            case OTHER -> "course other";
            case AGREED -> "course agreed";
        };
    }

    private static void point(Svg svg, Course course, double x, double y) {
        switch (course.kind()) {
            case OWN -> circle(svg, "voice employee", x, y, "5");
            case OTHER -> circle(svg, "course other", x, y, "3.5");
            case AGREED -> svg.with("path", "class", "voice agreed", "d", Mark.cross(x, y));
        }
    }

    private static void circle(Svg svg, String style, double x, double y, String radius) {
        svg.with("circle", "class", style, "cx", Svg.number(x), "cy", Svg.number(y), "r", radius);
    }

    private static void line(Svg svg, String style, double x1, double y1, double x2, double y2) {
        svg.with(
                "line",
                "class",
                style,
                "x1",
                Svg.number(x1),
                "x2",
                Svg.number(x2),
                "y1",
                Svg.number(y1),
                "y2",
                Svg.number(y2));
    }

    private static double x(int at, int size) {
        return size == 1 ? WIDTH / 2.0 : EDGE + at * (WIDTH - 2.0 * EDGE) / (size - 1);
    }

    private static double y(double level) {
        return HEIGHT - 8 - (level - 1) / 4 * (HEIGHT - 16);
    }
}
