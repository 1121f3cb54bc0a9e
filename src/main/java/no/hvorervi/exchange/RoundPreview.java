package no.hvorervi.exchange;

import java.util.List;
import no.hvorervi.earlier.EarlierPreview.Group;

/** What bringing a file of answers in would do. */
public sealed interface RoundPreview {

    /** Nothing, before the file is put right. */
    record Refused(List<ImportFault> faults) implements RoundPreview {

        public Refused {
            faults = List.copyOf(faults);
        }
    }

    /**
     * A round.
     *
     * @param respondents how many have answered
     * @param unanswered how many lines hold no score, and are left out
     * @param groups who has answered, by unit and voice
     */
    record Ready(int respondents, int unanswered, List<Group> groups) implements RoundPreview {

        public Ready {
            groups = List.copyOf(groups);
        }
    }
}
