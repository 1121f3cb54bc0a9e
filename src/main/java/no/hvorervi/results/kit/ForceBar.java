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

    /** Stripes: one dashed line as thick as the bar is high. */
    private static void hatch(Svg svg, double part) {
        String middle = Svg.number(HEIGHT / 2.0);
        svg.with("line", "class", "hatch", "x1", Svg.percent(100 - part), "x2", "100%", "y1", middle, "y2", middle);
    }
}
