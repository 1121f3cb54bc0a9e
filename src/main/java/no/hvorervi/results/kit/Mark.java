package no.hvorervi.results.kit;

/** The shape of each voice, beside its colour: whoever sees no colours tells them apart as well. */
public enum Mark {
    EMPLOYEE,
    LEADER,
    REPRESENTATIVE,
    CITIZEN,
    /** Of all together, who have agreed on it. */
    AGREED;

    /** Half of its width, in pixels. */
    static final int HALF = 8;

    /** As a small picture of its own, such as in a legend. */
    public String picture() {
        return draw(Svg.mark(2 * HALF), HALF, HALF).markup();
    }

    /** Puts it with its middle at the place. */
    Svg draw(Svg svg, double x, double y) {
        String style = "voice " + name().toLowerCase(java.util.Locale.ROOT);
        return switch (this) {
            case EMPLOYEE ->
                svg.with("circle", "class", style, "cx", Svg.number(x), "cy", Svg.number(y), "r", Svg.number(7));
            case LEADER ->
                svg.with(
                        "rect",
                        "class",
                        style,
                        "x",
                        Svg.number(x - 6.5),
                        "y",
                        Svg.number(y - 6.5),
                        "width",
                        "13",
                        "height",
                        "13",
                        "rx",
                        "2");
            case REPRESENTATIVE -> svg.with("path", "class", style, "d", path(x, y - 8, 8, 8, -8, 8, -8, -8));
            case CITIZEN -> svg.with("path", "class", style, "d", path(x, y - 8, 8, 14, -16, 0));
            case AGREED -> svg.with("path", "class", style, "d", cross(x, y));
        };
    }

    /** Also in the middle of a line over time. */
    static String cross(double x, double y) {
        return path(
                x - 2.5, y - 8, 5, 0, 0, 5.5, 5.5, 0, 0, 5, -5.5, 0, 0, 5.5, -5, 0, 0, -5.5, -5.5, 0, 0, -5, 5.5, 0);
    }

    private static String path(double x, double y, double... steps) {
        StringBuilder path =
                new StringBuilder("M").append(Svg.number(x)).append(' ').append(Svg.number(y));
        for (int at = 0; at < steps.length; at += 2) {
            path.append(" l").append(Svg.number(steps[at])).append(' ').append(Svg.number(steps[at + 1]));
        }
        return path.append('z').toString();
    }
}
