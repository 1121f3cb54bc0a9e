package no.hvorervi.workshop.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import no.hvorervi.base.ui.Pieces;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.criteria.Principle;
import no.hvorervi.workshop.AgreedScore;
import no.hvorervi.workshop.Asked;
import no.hvorervi.workshop.Board;
import no.hvorervi.workshop.BoardVote;
import no.hvorervi.workshop.Running;

/** Which principle to talk about: those that are low or split come first. */
final class TalkChoiceStage extends Stage {

    TalkChoiceStage(Lead lead, Board board) {
        super(lead, board);
    }

    @Override
    boolean fits(Board board) {
        return super.fits(board) && board.talk().isEmpty();
    }

    @Override
    void show(Running running, Board board) {
        List<Principle> inOrder = suggested(board);
        Optional<Principle> first =
                inOrder.stream().filter(each -> board.agreed(each).isEmpty()).findFirst();
        List<Component> buttons = new ArrayList<>();
        first.ifPresent(each -> buttons.add(about(lead(), each, true)));
        buttons.add(next(running, board, first.isEmpty()));
        buttons.addAll(back(board));
        buttons(buttons.toArray(Component[]::new));
        var list = new OrderedList();
        list.addClassNames("plain", "entries", "talk-about");
        inOrder.forEach(each -> list.add(item(board, each)));
        body(Pieces.muted(locale -> I18NProvider.translate(locale, "facilitate.talk.order")), list);
    }

    private ListItem item(Board board, Principle principle) {
        var name = Texts.of(new Span(), principle.name()::in);
        name.addClassName("entry-name");
        var words = new Div(name, Pieces.muted(locale -> words(board, principle, locale)));
        Button talk = lead().button("facilitate.talk", false, run -> run.talkAbout(lead().workshop(), principle.key()));
        Texts.bind(
                talk,
                talk::setAriaLabel,
                locale -> I18NProvider.translate(
                        locale, "facilitate.talk.about", principle.name().in(locale)));
        return new ListItem(words, talk);
    }

    private static String words(Board board, Principle principle, Locale locale) {
        Optional<AgreedScore> agreed = board.agreed(principle);
        if (agreed.isPresent()) {
            return I18NProvider.translate(
                    locale, "facilitate.talk.agreed", agreed.get().score());
        }
        return board.turnsOf(principle).reversed().stream()
                .flatMap(each -> each.result().stream())
                .findFirst()
                .map(result -> ResultPiece.words(result, locale))
                .orElseGet(() -> I18NProvider.translate(locale, "facilitate.talk.noNumbers"));
    }

    static Button about(Lead lead, Principle principle, boolean isPrimary) {
        return lead.button(
                locale -> I18NProvider.translate(
                        locale, "facilitate.talk.about", principle.name().in(locale)),
                isPrimary,
                run -> run.talkAbout(lead.workshop(), principle.key()));
    }

    /** Those shown first that there is most to talk about; then those that no number is shown of. */
    static List<Principle> suggested(Board board) {
        List<Principle> shown = board.revealed().stream()
                .map(BoardVote::asked)
                .filter(Asked.OfPrinciple.class::isInstance)
                .map(each -> ((Asked.OfPrinciple) each).principle())
                .toList();
        return Stream.concat(shown.stream(), board.principles().stream().filter(each -> shown.stream()
                        .noneMatch(other -> other.key().equals(each.key()))))
                .toList();
    }
}
