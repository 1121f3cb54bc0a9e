package no.hvorervi.earlier;

import java.time.LocalDate;
import no.hvorervi.ids.CriteriaVersionId;
import no.hvorervi.rounds.RoundSettings;
import no.hvorervi.rounds.Upward;

/**
 * On which terms a round that was answered elsewhere is shown.
 *
 * @param closedOn the day it ended
 * @param group the fewest answers to an item that a figure is shown for, 5 to 20
 * @param retentionDays how long its answers are kept after the release, 0 to 365
 * @param upward what those above the units see of them
 */
public record EarlierTerms(
        String title, LocalDate closedOn, CriteriaVersionId criteria, int group, int retentionDays, Upward upward) {

    public static final int RETENTION_DAYS = 30;

    /**
     * Holds the floors.
     *
     * @throws IllegalArgumentException if there is no title, or a number out of its range
     */
    public EarlierTerms {
        title = title.strip();
        require(!title.isEmpty() && title.length() <= RoundSettings.MAX_TITLE, "title");
        require(group >= RoundSettings.SMALLEST_GROUP_FLOOR && group <= RoundSettings.SMALLEST_GROUP_MAX, "group");
        require(retentionDays >= 0 && retentionDays <= RoundSettings.MAX_RETENTION_DAYS, "retention");
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException("No round can be shown so: " + what);
        }
    }
}
