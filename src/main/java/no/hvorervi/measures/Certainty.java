package no.hvorervi.measures;

/**
 * Whether a unit's principle has changed since an earlier round: «sikker bedring», «sikker forverring», «ikke sikker
 * endring», «for få til å si».
 */
public enum Certainty {
    BETTER,
    WORSE,
    UNCERTAIN,
    TOO_FEW;

    /** How many must have answered in each of the rounds. */
    public static final int FEWEST = 8;

    /** From this adjusted p on, a change may as well be chance. */
    public static final double CHANCE = 0.05;

    /** Whether enough have answered in both rounds for a change to be tested. */
    public static boolean isTestable(Sample before, Sample after) {
        return before.n() >= FEWEST && after.n() >= FEWEST;
    }

    /**
     * What a test has shown.
     *
     * @param difference later less earlier, of something that is better when it is higher
     * @param adjustedP 0 to 1, adjusted over the tests made of that unit
     * @throws IllegalArgumentException if it is not a probability
     */
    public static Certainty of(double difference, double adjustedP) {
        if (!(adjustedP >= 0 && adjustedP <= 1)) {
            throw new IllegalArgumentException("Not a probability");
        }
        if (adjustedP >= CHANCE || difference == 0) {
            return UNCERTAIN;
        }
        return difference > 0 ? BETTER : WORSE;
    }
}
