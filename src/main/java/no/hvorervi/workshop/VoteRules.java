package no.hvorervi.workshop;

import no.hvorervi.scripts.StepKind;

/** Which votes belong to which step, and when they take ballots. */
final class VoteRules {

    private VoteRules() {}

    /** Whether somebody who has not voted yet can. */
    static boolean takesBallots(Board board, BoardVote vote) {
        return switch (vote.state()) {
            case OPEN -> true;
            case CLOSED -> false;
            case REVEALED -> belongsTo(vote.asked().kind(), board.current().kind()) && isLastTurn(board, vote);
        };
    }

    /** Whether people are asked that in such a step. */
    static boolean belongsTo(VoteKind vote, StepKind step) {
        return switch (vote) {
            case SCORE -> step == StepKind.VOTE || step == StepKind.REVEAL || step == StepKind.TALK;
            case HINDERING, CHANGEABLE -> step == StepKind.FACTORS;
            case ROTI -> step == StepKind.ROTI;
        };
    }

    private static boolean isLastTurn(Board board, BoardVote vote) {
        return !(vote.asked() instanceof Asked.OfPrinciple(var principle))
                || board.turnsOf(principle).getLast().id().equals(vote.id());
    }
}
