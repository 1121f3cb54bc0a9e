package no.hvorervi.workshop;

import java.util.Optional;
import no.hvorervi.ids.WorkshopVoteId;

/**
 * A vote as the room sees it.
 *
 * @param turn 1, and one more each time it is taken anew
 * @param result once it is revealed
 */
public record BoardVote(WorkshopVoteId id, Asked asked, int turn, VoteState state, Optional<VoteResult> result) {}
