package no.hvorervi.released;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import no.hvorervi.ids.CriteriaVersionId;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.ids.RoundId;
import no.hvorervi.rounds.AnonymousVoice;
import no.hvorervi.rounds.Upward;

/**
 * What a release is made of and decided by; fixed when its round is frozen.
 *
 * @param closedOn the last day of the round
 * @param group the fewest answers to an item that a figure is shown for, 5 to 20
 * @param upward what those above the units see of them
 * @param isImported whether it was answered elsewhere and brought in
 * @param voices whom the round asked, one at least
 * @param items what it asked, numbered from 1 in their order
 */
public record ReleaseBasis(
        RoundId round,
        MunicipalityId municipality,
        CriteriaVersionId criteria,
        String title,
        LocalDate closedOn,
        int group,
        Upward upward,
        boolean isImported,
        Set<AnonymousVoice> voices,
        List<ReleasedItem> items) {

    /** More than any municipality may demand. */
    private static final int LARGEST_GROUP = 20;

    /**
     * Holds what nobody may lower.
     *
     * @throws IllegalArgumentException if the group is too small or too large, nobody or nothing is asked, or items are not numbered
     */
    public ReleaseBasis {
        voices = Set.copyOf(voices);
        items = List.copyOf(items);
        if (group < Figure.SMALLEST_GROUP || group > LARGEST_GROUP) {
            throw new IllegalArgumentException("A group of " + group);
        }
        if (voices.isEmpty() || items.isEmpty()) {
            throw new IllegalArgumentException("Nobody or nothing was asked");
        }
        for (int at = 0; at < items.size(); at++) {
            if (items.get(at).no() != at + 1) {
                throw new IllegalArgumentException("Items are not numbered in their order");
            }
        }
    }

    /** The fewest answers that anything is shown for which tells more than the mean. */
    public int spreadGroup() {
        return Math.max(Figure.SMALLEST_SPREAD_GROUP, group);
    }
}
