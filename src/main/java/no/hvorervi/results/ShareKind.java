package no.hvorervi.results;

/** What a unit can let others see of itself in a round. */
public enum ShareKind {
    /** Its averages, to those above it. */
    UPWARD,
    /** Its averages under its name, to units that compare themselves with it. */
    COMPARE,
    /** That it has got better, to units that look for somebody to learn from. */
    FOUND
}
