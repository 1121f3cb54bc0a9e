package no.hvorervi.results.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Level from side to side, agreement from bottom to top, in four fields. The cuts are the same for all: nobody is measured by
 * where others are.
 */
public final class LevelMap {

    /** From this level on a principle is high. */
    public static final double HIGH_FROM = 3.5;

    /** From this agreement on people agree. */
    public static final double AGREED_FROM = 0.4;

    private static final int WIDTH = 340;
    private static final int HEIGHT = 300;
    private static final int LEFT = 30;
    private static final int RIGHT = 334;
    private static final int TOP = 6;
    private static final int BOTTOM = 268;
    private static final int RADIUS = 11;

    private LevelMap() {}

    /** What a principle asks for, by where it stands. */
    public enum Field {
        /** Low, and people agree: do something about it. */
        ACT,
        /** Low or not, depending on whom one asks: talk first. */
        TALK,
        /** High, but not for everybody. */
        OUTSIDE,
        /** High, and people agree. */
        LEARN;

        public static Field of(double level, double agreement) {
            if (level < HIGH_FROM) {
                return agreement < AGREED_FROM ? TALK : ACT;
            }
            return agreement < AGREED_FROM ? OUTSIDE : LEARN;
        }
    }

    /** A principle by its number in the list beside the map. */
    public record Point(int number, double level, double agreement) {}

    /** What the map says in one language. */
    public record Words(String label, String level, String agreement, Map<Field, String> fields) {

        public Words {
            fields = Map.copyOf(fields);
        }
    }

    /** Draws it. */
    public static String draw(List<Point> points, Words words) {
        Svg svg = Svg.drawn(WIDTH, HEIGHT, words.label());
        double cutX = x(HIGH_FROM);
        double cutY = y(AGREED_FROM);
        for (Field field : Field.values()) {
            boolean isLow = field == Field.ACT || field == Field.TALK;
            boolean isAgreed = field == Field.ACT || field == Field.LEARN;
            double x = isLow ? LEFT : cutX;
            double y = isAgreed ? TOP : cutY;
            double width = isLow ? cutX - LEFT : RIGHT - cutX;
            double height = isAgreed ? cutY - TOP : BOTTOM - cutY;
            svg.with(
                            "rect",
                            "class",
                            "field " + field.name().toLowerCase(java.util.Locale.ROOT),
                            "x",
                            Svg.number(x),
                            "y",
                            Svg.number(y),
                            "width",
                            Svg.number(width),
                            "height",
                            Svg.number(height))
                    .text(
                            words.fields().getOrDefault(field, ""),
                            "class",
                            "name",
                            "x",
                            Svg.number(x + 8),
                            "y",
                            Svg.number(isAgreed ? TOP + 18 : BOTTOM - 9));
        }
        placed(points).forEach(each -> point(svg, each));
        return svg.text(
                        words.level(),
                        "class",
                        "axis",
                        "x",
                        Svg.number((LEFT + RIGHT) / 2.0),
                        "y",
                        Integer.toString(HEIGHT - 8),
                        "text-anchor",
                        "middle")
                .text(
                        words.agreement(),
                        "class",
                        "axis",
                        "transform",
                        "rotate(-90 16 " + (TOP + BOTTOM) / 2 + ")",
                        "x",
                        "16",
                        "y",
                        Integer.toString((TOP + BOTTOM) / 2),
                        "text-anchor",
                        "middle")
                .markup();
    }

    private record Place(int number, double x, double y) {}

    /** Those that would hide each other are pushed aside, no further than to stand beside each other. */
    private static List<Place> placed(List<Point> points) {
        List<Place> placed = new ArrayList<>();
        for (Point point : points) {
            double x = x(point.level());
            double y = Math.clamp(y(point.agreement()), TOP + 34, BOTTOM - 34);
            int turn = 0;
            Place place = new Place(point.number(), x, y);
            while (isHiding(place, placed)) {
                turn++;
                double distance = RADIUS * (1 + turn / 6.0);
                place = new Place(
                        point.number(),
                        Math.clamp(x + distance * Math.cos(turn), LEFT + RADIUS, RIGHT - RADIUS),
                        Math.clamp(y + distance * Math.sin(turn), TOP + RADIUS, BOTTOM - RADIUS));
            }
            placed.add(place);
        }
        return placed;
    }

    private static boolean isHiding(Place place, List<Place> others) {
        return others.stream().anyMatch(each -> Math.hypot(each.x() - place.x(), each.y() - place.y()) < 1.8 * RADIUS);
    }

    private static void point(Svg svg, Place place) {
        svg.with(
                        "circle",
                        "class",
                        "voice employee",
                        "cx",
                        Svg.number(place.x()),
                        "cy",
                        Svg.number(place.y()),
                        "r",
                        Integer.toString(RADIUS))
                .text(
                        Integer.toString(place.number()),
                        "class",
                        "number",
                        "x",
                        Svg.number(place.x()),
                        "y",
                        Svg.number(place.y() + 4),
                        "text-anchor",
                        "middle");
    }

    private static double x(double level) {
        return LEFT + RADIUS + (level - 1) / 4 * (RIGHT - LEFT - 2 * RADIUS);
    }

    /** From −1 at the bottom to 1 at the top. */
    private static double y(double agreement) {
        return BOTTOM - (agreement + 1) / 2 * (BOTTOM - TOP);
    }
}
