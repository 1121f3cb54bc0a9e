package no.hvorervi.workshop.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.Duration;
import no.hvorervi.base.ui.NarrowWindow;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.scripts.ScriptStep;
import no.hvorervi.workshop.Board;

/** The programme: where the room is in it, and how much is left of the time. */
final class ProgrammePart extends Div {

    private final Lead lead;
    private final Span left = new Span();
    private final Details all = new Details();
    private Board board;

    ProgrammePart(Lead lead, Board board) {
        this.lead = lead;
        this.board = board;
        addClassNames("programme", "card");
        left.addClassName("time-left");
        var more = lead.button("facilitate.time.more", false, run -> run.extend(lead.workshop()));
        var clock = new Div(left, more);
        clock.addClassName("clock");
        Texts.redraw(left, (self, locale) -> {
            tick();
            return self;
        });
        // Beside what is on there is room for all of it; on a phone it would push that away.
        NarrowWindow.whenChanged(all, narrow -> all.setOpened(!narrow));
        add(clock, all);
        show(board);
    }

    void show(Board now) {
        board = now;
        all.setSummary(Texts.of(
                new Span(),
                locale -> I18NProvider.translate(
                        locale,
                        "facilitate.programme",
                        board.step() + 1,
                        board.steps().size())));
        var list = new OrderedList();
        list.addClassName("plain");
        for (int at = 0; at < now.steps().size(); at++) {
            list.add(item(now.steps().get(at), at, now.step()));
        }
        all.removeAll();
        all.add(list);
        tick();
    }

    private ListItem item(ScriptStep step, int at, int current) {
        Button go = lead.button(
                locale -> I18NProvider.translate(
                        locale,
                        "script.step.line",
                        I18NProvider.translate(locale, WorkshopWords.step(step.kind())),
                        step.minutes()),
                false,
                run -> run.goTo(lead.workshop(), at));
        var item = new ListItem(go);
        item.setClassName("past", at < current);
        if (at == current) {
            item.addClassName("now");
            go.getElement().setAttribute("aria-current", "step");
        }
        return item;
    }

    /** The time goes. */
    void tick() {
        String now = WorkshopWords.left(Duration.between(lead.pages().now(), board.stepEnds()), getLocale());
        if (!now.equals(left.getText())) {
            left.setText(now);
        }
        left.setClassName("over", lead.pages().now().isAfter(board.stepEnds()));
    }
}
