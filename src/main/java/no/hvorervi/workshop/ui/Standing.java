package no.hvorervi.workshop.ui;

import java.util.List;
import no.hvorervi.workshop.BoardVote;
import no.hvorervi.workshop.VoteState;

/** How far votes that belong together have come. */
enum Standing {
    /** Nothing has been asked. */
    NOT_ASKED,
    OPEN,
    /** Nobody can cast, and nothing is shown yet of some of them. */
    CLOSED,
    SHOWN;

    static Standing of(List<BoardVote> votes) {
        if (votes.isEmpty()) {
            return NOT_ASKED;
        }
        if (votes.stream().anyMatch(each -> each.state() == VoteState.OPEN)) {
            return OPEN;
        }
        return votes.stream().allMatch(each -> each.state() == VoteState.REVEALED) ? SHOWN : CLOSED;
    }
}
