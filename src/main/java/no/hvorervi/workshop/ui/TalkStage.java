package no.hvorervi.workshop.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.List;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.criteria.Principle;
import no.hvorervi.workshop.Board;
import no.hvorervi.workshop.BoardVote;
import no.hvorervi.workshop.Running;

/** One principle at a time: what to ask, a new vote, and what the room agrees on. */
final class TalkStage extends Stage {

    private final Principle principle;
    private final CastCount count;
    private final Div results = new Div();
    private final AgreeForm form;

    TalkStage(Lead lead, Running running, Board board, Principle principle) {
        super(
                lead,
                board,
                locale -> I18NProvider.translate(
                        locale, "facilitate.talk.about", principle.name().in(locale)));
        this.principle = principle;
        count = new CastCount(running);
        form = new AgreeForm(lead, principle, board.agreed(principle));
        body(Texts.of(new Paragraph(), principle.statement()::in), questions(), results, form);
    }

    private UnorderedList questions() {
        return new UnorderedList(principle.questions().stream()
                .map(each -> Texts.of(new ListItem(), each::in))
                .toArray(ListItem[]::new));
    }

    @Override
    boolean fits(Board board) {
        return super.fits(board)
                && board.talk()
                        .filter(each -> each.key().equals(principle.key()))
                        .isPresent();
    }

    @Override
    void show(Running running, Board board) {
        List<BoardVote> turns = board.turnsOf(principle);
        boolean isAgreed = board.agreed(principle).isPresent();
        Standing standing = Standing.of(turns);
        List<Component> buttons = new ArrayList<>();
        switch (standing) {
            case OPEN -> buttons.add(lead().button("facilitate.close", true, run -> run.closeVotes(lead().workshop())));
            case CLOSED -> {
                buttons.add(lead().showing("facilitate.reveal", true, run -> run.reveal(lead().workshop())));
                buttons.add(lead().button("facilitate.openAgain", false, run -> run.openVotes(lead().workshop())));
            }
            case SHOWN, NOT_ASKED -> {
                buttons.add(onward(running, board, isAgreed));
                if (standing == Standing.SHOWN) {
                    buttons.add(lead().button(
                                    "facilitate.revote", false, run -> run.revote(lead().workshop(), principle.key())));
                }
                if (running.hasLate()) {
                    buttons.add(
                            lead().showing("facilitate.late.take", false, run -> run.revealLate(lead().workshop())));
                }
            }
        }
        buttons.add(lead().button("facilitate.talk.all", false, run -> run.talkAboutAll(lead().workshop())));
        buttons(buttons.toArray(Component[]::new));
        results.removeAll();
        count.show(running);
        if (standing == Standing.OPEN || standing == Standing.CLOSED) {
            results.add(count);
        }
        String heading = turns.size() > 1 ? "facilitate.turn" : "facilitate.turn.only";
        turns.stream()
                .filter(each -> each.result().isPresent())
                .forEach(each -> results.add(Texts.of(new H3(), heading, each.turn()), new ResultPiece(each)));
        form.show(board);
        form.setPrimary(!isAgreed && (standing == Standing.SHOWN || standing == Standing.NOT_ASKED));
    }

    /** The next principle that nothing is agreed on for, or on in the programme. */
    private Component onward(Running running, Board board, boolean isPrimary) {
        return TalkChoiceStage.suggested(board).stream()
                .filter(each -> !each.key().equals(principle.key()))
                .filter(each -> board.agreed(each).isEmpty())
                .findFirst()
                .<Component>map(each -> TalkChoiceStage.about(lead(), each, isPrimary))
                .orElseGet(() -> next(running, board, isPrimary));
    }

    @Override
    void tick(Running running) {
        count.show(running);
    }
}
