package no.hvorervi.measures;

/**
 * Agreement in a word: «enige», «delte», «uenige». The limits are this tool's own and the same for all: a group of ten
 * in which everybody is within one step of everybody else is at .75 or more; one spread evenly over all steps is at 0.
 */
public enum AgreementWord {
    AGREED,
    MIXED,
    DIVIDED;

    /** From this on people agree. */
    public static final double AGREED_FROM = 0.5;

    /** Below this they are divided. */
    public static final double DIVIDED_BELOW = 0.2;

    /**
     * The word for an agreement; on a limit, the word above.
     *
     * @param agreement −1 to 1
     * @throws IllegalArgumentException if it is not an agreement
     */
    public static AgreementWord of(double agreement) {
        if (!(agreement >= -1 && agreement <= 1)) {
            throw new IllegalArgumentException("No agreement");
        }
        if (agreement >= AGREED_FROM) {
            return AGREED;
        }
        return agreement >= DIVIDED_BELOW ? MIXED : DIVIDED;
    }
}
