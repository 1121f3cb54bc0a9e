package no.hvorervi.results.kit;

/** How strongly a factor pulls: a bar from the middle, hatched where it holds back. */
public final class ForceBar {

    private static final int HEIGHT = 18;

    private ForceBar() {}

    /**
     * Draws it.
     *
     * @param strength 0 to 4
     * @param holdsBack whether it points to the left
     */
    public static String draw(double strength, boolean holdsBack, String label) {
        double part = Math.clamp(strength / 4, 0, 1) * 100;
        Svg svg = Svg.stretched(HEIGHT, label);
        String height = Integer.toString(HEIGHT);
        String x = Svg.percent(holdsBack ? 100 - part : 0);
        svg.with("rect", "class", "well", "x", "0", "y", "0", "width", "100%", "height", height, "rx", "4")
                .with(
                        "rect",
                        "class",
                        holdsBack ? "hinder" : "promote",
                        "x",
                        x,
                        "y",
                        "0",
                        "width",
                        Svg.percent(part),
                        "height",
                        height,
                        "rx",
                        "4");
        if (holdsBack) {
            hatch(svg, part);
        }
        return svg.markup();
    }

    /** Slanted lines within the bar, by a frame of its own. */
    private static void hatch(Svg svg, double part) {
        svg.open("svg", "x", Svg.percent(100 - part), "y", "0", "width", Svg.percent(part), "height", "100%");
        for (int at = -HEIGHT; at < 900; at += 7) {
            svg.with(
                    "line",
                    "class",
                    "hatch",
                    "x1",
                    Integer.toString(at),
                    "y1",
                    Integer.toString(HEIGHT),
                    "x2",
                    Integer.toString(at + HEIGHT),
                    "y2",
                    "0");
        }
        svg.close();
    }
}
