package no.hvorervi.suppression;

/**
 * How many answers there must be before something is shown.
 *
 * @param group answers behind a mean, {@value #SMALLEST} to {@value #LARGEST}; a municipality may raise it, nobody can lower it
 */
public record Threshold(int group) {

    /** Fewest answers that any figure is shown for. */
    public static final int SMALLEST = 5;

    /** A greater group would leave little to see. */
    public static final int LARGEST = 20;

    /** Fewest answers that texts, and how answers are spread, are shown for. */
    public static final int TEXT = 10;

    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException if the group is outside its range
     */
    public Threshold {
        if (group < SMALLEST || group > LARGEST) {
            throw new IllegalArgumentException("A group of " + group + " is not within " + SMALLEST + " to " + LARGEST);
        }
    }

    /** Answers behind how answers are spread: {@value #TEXT}, or the group where that is greater. */
    public int spread() {
        return Math.max(TEXT, group);
    }
}
