package no.hvorervi.measures;

import java.util.Arrays;

/**
 * How much less a group's answers vary than answers by chance would (James, Demaree &amp; Wolf, Journal of Applied
 * Psychology 69, 1984). Chance is that each score of five is as likely: a variance of (5² − 1) / 12 = 2.
 */
public final class WithinGroup {

    private static final int SCORES = 5;

    private static final double VARIANCE_BY_CHANCE = (SCORES * SCORES - 1) / 12.0;

    private WithinGroup() {}

    /**
     * Of one statement: rwg = 1 − sd² / 2.
     *
     * @return at most 1, when all have answered alike; 0 as by chance; negative when people are more split than by chance,
     *     −1 when a large group stands half at each end, and down to −3 when two people do
     * @throws IllegalArgumentException if the scale has not five scores
     * @throws IllegalStateException if fewer than two have answered
     */
    public static double rwg(Distribution answers) {
        if (answers.highest() - answers.lowest() + 1 != SCORES) {
            throw new IllegalArgumentException("Not five scores");
        }
        return 1 - answers.variance() / VARIANCE_BY_CHANCE;
    }

    /**
     * Of J statements together: rwg(j) = J·(1 − q) / (J·(1 − q) + q), where q is the mean of their variances divided by 2.
     *
     * <p>Where the answers vary more than by chance (q &gt; 1) the formula means nothing: it falls below every limit, then
     * comes back above 1. Such a group has no agreement, 0, as the authors advise.
     *
     * @param variances of each statement's answers, on scales of five scores
     * @return 0 to 1
     * @throws IllegalArgumentException if there are no variances or one is negative
     */
    public static double rwgJ(double... variances) {
        if (variances.length == 0 || !Arrays.stream(variances).allMatch(variance -> variance >= 0)) {
            throw new IllegalArgumentException("No variances");
        }
        double ratio = Math.min(1, Arrays.stream(variances).average().orElseThrow() / VARIANCE_BY_CHANCE);
        double agreement = variances.length * (1 - ratio);
        return agreement / (agreement + ratio);
    }
}
