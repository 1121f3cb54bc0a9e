package no.hvorervi.workshop.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.hvorervi.ids.WorkshopVoteId;
import no.hvorervi.workshop.Board;
import no.hvorervi.workshop.BoardVote;

/** Decides what a phone that has joined shows: what it has not answered yet comes first, then what the room looks at. */
final class Looking {

    private Looking() {}

    /**
     * What it shows.
     *
     * @param answered votes that the phone has cast in
     * @param wanted the vote that the person asks for, to vote late or differently
     */
    static Sight at(Board board, Set<WorkshopVoteId> answered, Optional<BoardVote> wanted) {
        Optional<BoardVote> asked = wanted.filter(vote -> mayAnswer(board, answered, vote));
        if (asked.isPresent()) {
            WorkshopVoteId vote = asked.get().id();
            return new Sight.Ask(vote, answered.contains(vote), false);
        }
        List<BoardVote> open = board.open();
        if (open.isEmpty()) {
            return new Sight.Shown(
                    board.unanswered(answered).stream().map(BoardVote::id).toList());
        }
        return open.stream()
                .map(BoardVote::id)
                .filter(vote -> !answered.contains(vote))
                .findFirst()
                .<Sight>map(vote -> new Sight.Ask(vote, false, false))
                .orElseGet(Sight.Voted::new);
    }

    /** What has been counted stays; before that, everybody may think again. */
    private static boolean mayAnswer(Board board, Set<WorkshopVoteId> answered, BoardVote vote) {
        return board.takesBallots(vote) && (vote.result().isEmpty() || !answered.contains(vote.id()));
    }
}
