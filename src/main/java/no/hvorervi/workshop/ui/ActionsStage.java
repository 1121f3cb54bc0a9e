package no.hvorervi.workshop.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.ArrayList;
import java.util.List;
import no.hvorervi.actions.ActionService;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.workshop.Board;
import no.hvorervi.workshop.Running;

/** At most three actions that the room decides on. */
final class ActionsStage extends Stage {

    private final Div decided = new Div();
    private final DecideForm form;

    ActionsStage(Lead lead, Board board) {
        super(lead, board);
        form = new DecideForm(lead, board);
        body(decided, form);
    }

    @Override
    void show(Running running, Board board) {
        int number = board.decided().size();
        List<Component> buttons = new ArrayList<>();
        buttons.add(next(running, board, number > 0));
        buttons.addAll(back(board));
        buttons(buttons.toArray(Component[]::new));
        decided.removeAll();
        if (number > 0) {
            decided.add(
                    Texts.of(new H3(), "facilitate.decided", number, ActionService.MAX_OF_WORKSHOP),
                    PlainStage.actions(board.decided()));
        }
        boolean hasRoom = number < ActionService.MAX_OF_WORKSHOP;
        form.setVisible(hasRoom);
        form.setPrimary(number == 0);
        if (!hasRoom) {
            decided.add(WorkshopWords.note("facilitate.decided.all"));
        }
    }
}
