package no.hvorervi.workshop.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import no.hvorervi.actions.ActionRoutes;
import no.hvorervi.actions.ActionService;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.ui.Pieces;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.criteria.Principle;
import no.hvorervi.released.Figure;
import no.hvorervi.results.kit.Numbers;
import no.hvorervi.workshop.AgreedScore;
import no.hvorervi.workshop.Board;
import no.hvorervi.workshop.BoardAction;
import no.hvorervi.workshop.ReleasedBoard;
import no.hvorervi.workshop.Running;
import no.hvorervi.workshop.WorkshopRoutes;

/** A step in which nothing is asked: what there is to talk about, and the way on. */
final class PlainStage extends Stage {

    PlainStage(Lead lead, Board board) {
        super(lead, board);
    }

    @Override
    void show(Running running, Board board) {
        List<Component> buttons = new ArrayList<>();
        buttons.add(next(running, board, true));
        buttons.addAll(back(board));
        buttons(buttons.toArray(Component[]::new));
        body(parts(running, board));
    }

    private List<Component> parts(Running running, Board board) {
        return switch (board.current().kind()) {
            case OPEN_ACTIONS -> carried(running, board);
            case WELCOME -> List.of(Texts.of(new Paragraph(), "facilitate.welcome", board.smallestGroup()));
            case RELEASED ->
                board.released()
                        .map(PlainStage::released)
                        .orElseGet(() -> List.of(Texts.of(new Paragraph(), "facilitate.released.none")));
            case MINUTES -> minutes(running, board);
            default -> List.of();
        };
    }

    private List<Component> carried(Running running, Board board) {
        var link = Texts.of(new Anchor(ActionRoutes.of(running.workshop().unit()), ""), "facilitate.carried.see");
        if (board.carried().isEmpty()) {
            return List.of(Texts.of(new Paragraph(), "facilitate.carried.none"));
        }
        var buttons = WorkshopWords.buttons();
        buttons.add(link, lead().button("facilitate.carried.again", false, run -> run.showAnew(lead().workshop())));
        return List.of(actions(board.carried()), buttons);
    }

    /** All that is to be read out, and where the rest of it stands. */
    private List<Component> minutes(Running running, Board board) {
        List<Component> parts = new ArrayList<>();
        UnorderedList agreed = WorkshopWords.list();
        board.principles().forEach(principle -> board.agreed(principle)
                .map(each -> agreed(principle, each))
                .ifPresent(agreed::add));
        if (agreed.getChildren().findAny().isPresent()) {
            parts.add(Texts.of(new H3(), "facilitate.agreed"));
            parts.add(agreed);
        }
        if (!board.decided().isEmpty()) {
            parts.add(Texts.of(new H3(), "facilitate.decided", board.decided().size(), ActionService.MAX_OF_WORKSHOP));
            parts.add(actions(board.decided()));
        }
        parts.add(Texts.of(
                new Anchor(WorkshopRoutes.minutes(running.workshop().unit(), lead().workshop()), ""),
                "facilitate.minutes"));
        return parts;
    }

    private static ListItem agreed(Principle principle, AgreedScore agreed) {
        var name = Texts.of(new Span(), principle.name()::in);
        name.addClassName("entry-name");
        var words = new Div(
                name,
                Pieces.muted(locale ->
                        I18NProvider.translate(locale, "facilitate.agreed.line", agreed.score(), agreed.reason())));
        if (!agreed.dissent().isEmpty()) {
            words.add(Pieces.muted(locale -> I18NProvider.translate(locale, "minutes.dissent", agreed.dissent())));
        }
        return new ListItem(words);
    }

    static UnorderedList actions(List<BoardAction> actions) {
        UnorderedList list = WorkshopWords.list();
        actions.forEach(each -> {
            var what = new Span(each.what());
            what.addClassName("entry-name");
            list.add(new ListItem(new Div(
                    what,
                    Pieces.muted(locale -> I18NProvider.translate(
                            locale,
                            "facilitate.action.line",
                            each.owner(),
                            NorwegianTime.longDate(each.due(), locale))))));
        });
        return list;
    }

    private static List<Component> released(ReleasedBoard released) {
        UnorderedList list = WorkshopWords.list();
        released.lines().forEach(each -> {
            var name = Texts.of(new Span(), each.principle().name()::in);
            name.addClassName("entry-name");
            list.add(new ListItem(new Div(name, Pieces.muted(locale -> mean(each, locale)))));
        });
        return List.of(
                Texts.of(
                        new Paragraph(),
                        locale -> I18NProvider.translate(
                                locale,
                                "facilitate.released",
                                released.title(),
                                NorwegianTime.longDate(released.closedOn(), locale))),
                list);
    }

    private static String mean(ReleasedBoard.Line line, Locale locale) {
        return line.figure() instanceof Figure.Visible visible
                ? I18NProvider.translate(locale, "facilitate.released.mean", Numbers.one(visible.mean(), locale))
                : I18NProvider.translate(locale, "facilitate.released.hidden");
    }
}
