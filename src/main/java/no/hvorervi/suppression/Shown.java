package no.hvorervi.suppression;

/** How much of a cell is shown; what comes later in the order shows more. */
public enum Shown {
    /** Nothing, not even how many answered. */
    HIDDEN,
    /** How many answered, and the mean to the nearest half step: the answers are too alike for more. */
    ROUNDED,
    /** How many answered, and the exact mean. */
    MEAN,
    /** How many answered, the exact mean, and how many gave each answer, with all that follows from it. */
    SPREAD
}
