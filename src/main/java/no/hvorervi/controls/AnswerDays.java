package no.hvorervi.controls;

/**
 * Within how many days owners answer.
 *
 * @param version for telling whether somebody else changed it meanwhile
 */
public record AnswerDays(int days, int version) {

    public static final int LEAST = 7;
    public static final int MOST = 180;

    /** Where a municipality has said nothing else. */
    static final AnswerDays USUAL = new AnswerDays(28, 0);
}
