package no.hvorervi.actions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import no.hvorervi.actions.Action;
import no.hvorervi.actions.ActionList;
import no.hvorervi.actions.ActionState;
import no.hvorervi.base.ui.Texts;

/** The actions of a unit beside each other, by how far they have come; below each other where there is no room. */
final class ActionBoard extends Div {

    /** Of what is over, the last ones; the list has the others. */
    private static final int MOST_OVER = 10;

    private final Function<Action, Component> words;

    ActionBoard(ActionList list, LocalDate today, Function<Action, Component> words) {
        this.words = words;
        addClassName("board");
        Predicate<Action> isComing = action -> action.contents().start().isAfter(today);
        Predicate<Action> isLate = action -> action.isOverdue(today);
        column("COMING", list.open().stream().filter(isComing).toList());
        column(
                "RUNNING",
                list.open().stream()
                        .filter(isComing.negate().and(isLate.negate()))
                        .toList());
        column("LATE", list.open().stream().filter(isLate).toList());
        column("DONE", over(list, ActionState.DONE));
        column("DROPPED", over(list, ActionState.DROPPED));
    }

    private static List<Action> over(ActionList list, ActionState state) {
        return list.closed().stream()
                .filter(each -> each.standing().state() == state)
                .toList();
    }

    private void column(String name, List<Action> actions) {
        var column = new Section(Texts.of(new H2(), "actions.board." + name, actions.size()));
        column.addClassName("board-column");
        boolean isOver = name.equals("DONE") || name.equals("DROPPED");
        if (actions.isEmpty()) {
            column.add(Texts.of(new Paragraph(), "actions.board.none"));
        } else {
            int most = isOver ? MOST_OVER : actions.size();
            var list = new UnorderedList(actions.stream()
                    .limit(most)
                    .map(each -> new ListItem(words.apply(each)))
                    .toArray(ListItem[]::new));
            list.addClassName("plain");
            column.add(list);
            if (actions.size() > most) {
                column.add(Texts.of(new Paragraph(), "actions.board.more", actions.size() - most));
            }
        }
        add(column);
    }
}
