package no.hvorervi.workshop.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H3;
import java.util.ArrayList;
import java.util.List;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.workshop.Asked;
import no.hvorervi.workshop.Board;
import no.hvorervi.workshop.BoardVote;
import no.hvorervi.workshop.Late;
import no.hvorervi.workshop.Running;
import no.hvorervi.workshop.VoteKind;

/** Shows all principles at once, those first that there is most to talk about; and takes in those who came late. */
final class RevealStage extends Stage {

    private final CastCount count;

    RevealStage(Lead lead, Running running, Board board) {
        super(lead, board);
        count = new CastCount(running);
    }

    @Override
    void show(Running running, Board board) {
        List<BoardVote> votes = board.votes().stream()
                .filter(each -> each.asked().kind() == VoteKind.SCORE)
                .toList();
        Standing standing = Standing.of(votes);
        boolean waits = standing == Standing.OPEN || standing == Standing.CLOSED;
        List<Component> buttons = new ArrayList<>();
        if (waits) {
            buttons.add(lead().showing("facilitate.reveal", true, run -> run.reveal(lead().workshop())));
        }
        buttons.add(next(running, board, !waits));
        if (running.hasLate()) {
            buttons.add(lead().showing("facilitate.late.take", false, run -> run.revealLate(lead().workshop())));
        }
        buttons.addAll(back(board));
        buttons(buttons.toArray(Component[]::new));
        count.show(running);
        List<Component> parts = new ArrayList<>();
        if (waits) {
            parts.add(count);
        } else if (running.late().containsValue(Late.SOME) && !running.hasLate()) {
            parts.add(WorkshopWords.note(
                    "facilitate.late.some", running.workshop().plan().smallestGroup()));
        }
        board.revealed().forEach(each -> {
            if (each.asked() instanceof Asked.OfPrinciple(var principle)) {
                parts.add(Texts.of(new H3(), principle.name()::in));
                parts.add(new ResultPiece(each));
            }
        });
        body(parts);
    }

    @Override
    void tick(Running running) {
        count.show(running);
    }
}
