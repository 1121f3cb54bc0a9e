package no.hvorervi.workshop.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H3;
import java.util.ArrayList;
import java.util.List;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.workshop.Board;
import no.hvorervi.workshop.BoardVote;
import no.hvorervi.workshop.Running;
import no.hvorervi.workshop.VoteKind;

/** Asks the room something, one kind after the other: opens it, closes it, and shows what came of it where this step does. */
final class AskStage extends Stage {

    private final List<VoteKind> kinds;
    private final CastCount count;

    /** Principles are shown in a step of their own; everything else at once. */
    AskStage(Lead lead, Running running, Board board, VoteKind... kinds) {
        super(lead, board);
        this.kinds = List.of(kinds);
        count = new CastCount(running);
    }

    @Override
    void show(Running running, Board board) {
        VoteKind now = kinds.stream()
                .filter(kind -> Standing.of(votes(board, kind)) != Standing.SHOWN)
                .findFirst()
                .orElseGet(kinds::getLast);
        Standing standing = Standing.of(votes(board, now));
        List<Component> buttons = new ArrayList<>(buttons(running, board, now, standing));
        buttons.addAll(back(board));
        buttons(buttons.toArray(Component[]::new));
        List<Component> parts = new ArrayList<>();
        count.show(running);
        count.setAsked(standing != Standing.NOT_ASKED);
        if (standing != Standing.SHOWN) {
            parts.add(count);
        }
        if (now != VoteKind.SCORE) {
            kinds.forEach(kind -> votes(board, kind).stream()
                    .filter(each -> each.result().isPresent())
                    .forEach(each -> {
                        parts.add(Texts.of(new H3(), "facilitate.asked." + kind.name()));
                        parts.add(new ResultPiece(each));
                    }));
        }
        body(parts);
    }

    private List<Component> buttons(Running running, Board board, VoteKind now, Standing standing) {
        String key = "facilitate.ask." + now.name();
        boolean showsHere = now != VoteKind.SCORE;
        return switch (standing) {
            case NOT_ASKED ->
                List.of(lead().button(key, true, run -> run.openVotes(lead().workshop())), next(running, board, false));
            case OPEN -> List.of(lead().button("facilitate.close", true, run -> run.closeVotes(lead().workshop())));
            case CLOSED ->
                showsHere
                        ? List.of(
                                lead().showing("facilitate.reveal", true, run -> run.reveal(lead().workshop())),
                                lead().button("facilitate.openAgain", false, run -> run.openVotes(lead().workshop())),
                                next(running, board, false))
                        : List.of(
                                next(running, board, true),
                                lead().button("facilitate.openAgain", false, run -> run.openVotes(lead().workshop())));
            case SHOWN -> List.of(next(running, board, true));
        };
    }

    private static List<BoardVote> votes(Board board, VoteKind kind) {
        return board.votes().stream()
                .filter(each -> each.asked().kind() == kind)
                .toList();
    }

    @Override
    void tick(Running running) {
        count.show(running);
    }
}
