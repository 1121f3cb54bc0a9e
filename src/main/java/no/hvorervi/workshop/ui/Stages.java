package no.hvorervi.workshop.ui;

import no.hvorervi.workshop.Board;
import no.hvorervi.workshop.Running;
import no.hvorervi.workshop.VoteKind;

/** What stands in the middle for each step of a programme. */
final class Stages {

    private Stages() {}

    static Stage of(Lead lead, Running running, Board board) {
        Stage stage =
                switch (board.current().kind()) {
                    case OPEN_ACTIONS, WELCOME, RELEASED, MINUTES -> new PlainStage(lead, board);
                    case VOTE -> new AskStage(lead, running, board, VoteKind.SCORE);
                    case REVEAL -> new RevealStage(lead, running, board);
                    case TALK ->
                        board.talk()
                                .<Stage>map(principle -> new TalkStage(lead, running, board, principle))
                                .orElseGet(() -> new TalkChoiceStage(lead, board));
                    case FACTORS -> new AskStage(lead, running, board, VoteKind.HINDERING, VoteKind.CHANGEABLE);
                    case ACTIONS -> new ActionsStage(lead, board);
                    case ROTI -> new AskStage(lead, running, board, VoteKind.ROTI);
                };
        stage.show(running, board);
        return stage;
    }
}
