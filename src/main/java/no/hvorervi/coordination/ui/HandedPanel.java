package no.hvorervi.coordination.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.util.List;
import no.hvorervi.actions.Action;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.ui.Confirm;
import no.hvorervi.base.ui.LiveStatus;
import no.hvorervi.base.ui.Pieces;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.coordination.HandedUp;
import no.hvorervi.coordination.HandedUpService;

/** What a unit has handed up of an action, and the answers; what has none says so. */
final class HandedPanel extends Section {

    private final HandedUpService handed;
    private final Action action;
    private final boolean mayHand;
    private final LocalDate today;
    private final LiveStatus status = new LiveStatus();
    private final Div body = new Div();

    HandedPanel(HandedUpService handed, Action action, boolean mayHand, LocalDate today, List<HandedUp> all) {
        this.handed = handed;
        this.action = action;
        this.mayHand = mayHand;
        this.today = today;
        addClassName("card");
        add(Texts.of(new H2(), "handed.title"), status, body);
        show(all);
    }

    private void show(List<HandedUp> all) {
        body.removeAll();
        if (all.isEmpty()) {
            body.add(Texts.of(new Paragraph(), "handed.none"));
        } else {
            var list = new UnorderedList(all.stream().map(this::entry).toArray(ListItem[]::new));
            list.addClassNames("plain", "entries");
            body.add(list);
        }
        if (mayHand && action.isOpen() && all.stream().noneMatch(HandedUp::isWaiting)) {
            handed.receiver(action.id())
                    .ifPresentOrElse(
                            receiver -> body.add(Pieces.buttons(Pieces.button("handed.hand", () -> hand(receiver)))),
                            () -> body.add(Texts.of(new Paragraph(), "handed.nobody")));
        }
    }

    private ListItem entry(HandedUp each) {
        var what = new Span(each.what());
        what.addClassName("entry-name");
        var words = new Div(
                what,
                Pieces.muted(locale -> I18NProvider.translate(
                        locale, "handed.to", each.toName(), NorwegianTime.longDate(each.at(), locale))));
        if (!each.why().isEmpty()) {
            words.add(Pieces.written(each.why()));
        }
        if (each.answers().isEmpty()) {
            var state = Texts.of(new Span(), locale -> CoordinationWords.state(each, today, locale));
            state.setClassName("late", each.isUnanswered(today));
            words.add(state);
        }
        each.answers().forEach(answer -> words.add(CoordinationWords.answer(answer)));
        var item = new ListItem(words);
        if (mayHand && each.isWaiting()) {
            item.add(Pieces.button("handed.withdraw", this::withdraw));
        }
        return item;
    }

    private void hand(String receiver) {
        new HandDialog(handed, action, receiver, () -> done("handed.hand.done")).open();
    }

    private void withdraw() {
        Confirm.ask(
                "handed.withdraw",
                () -> done(CoordinationWords.outcome(handed.withdraw(action.id()), "handed.withdraw.done")));
    }

    private void done(String key) {
        show(handed.of(action.id()));
        status.say(locale -> I18NProvider.translate(locale, key));
    }
}
