package no.hvorervi.workshop.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import no.hvorervi.base.ui.Confirm;
import no.hvorervi.base.ui.Pieces;
import no.hvorervi.base.ui.PrintButton;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.results.kit.Picture;
import no.hvorervi.results.kit.Qr;
import no.hvorervi.scripts.StepKind;
import no.hvorervi.workshop.Board;
import no.hvorervi.workshop.Running;
import no.hvorervi.workshop.Tick;
import no.hvorervi.workshop.WorkshopRoutes;

/** What the room sees, and how it gets in: the code, the big screen, and those who sit apart. */
final class RoomPart extends Section {

    private final Lead lead;
    private final Paragraph present = new Paragraph();
    private final Div seen = new Div();
    private final Div groups = new Div();
    private Texts.InLocale number = locale -> "";

    RoomPart(Lead lead, Running running, Board board) {
        this.lead = lead;
        addClassNames("card", "room");
        Texts.redraw(present, (self, locale) -> {
            self.setText(number.in(locale));
            return self;
        });
        var code = new Paragraph(board.code().grouped());
        code.addClassName("room-code");
        var qr = new Picture(locale ->
                Qr.draw(lead.pages().address(board.code()), I18NProvider.translate(locale, "facilitate.room.qr")));
        qr.addClassName("qr-square");
        var screen = Pieces.link("facilitate.room.screen", WorkshopRoutes.screen(board.code()), false);
        screen.setTarget("_blank");
        // A page that Flow does not know must be fetched as one.
        screen.setRouterIgnore(true);
        var print = new PrintButton("facilitate.room.print");
        var buttons = WorkshopWords.buttons();
        buttons.add(screen, print);
        add(
                Texts.of(new H2(), "facilitate.room"),
                present,
                seen,
                Texts.of(new Paragraph(), "facilitate.room.how", lead.pages().typed()),
                code,
                qr,
                buttons,
                Texts.of(new H3(), "facilitate.groups"),
                groups,
                WorkshopWords.button(
                        "facilitate.sitting.end",
                        false,
                        () -> Confirm.ask(
                                "facilitate.sitting.end",
                                () -> lead.act("facilitate.sitting.ended", run -> run.endSitting(lead.workshop())))));
        show(running, board);
    }

    void show(Running running, Board board) {
        seen.removeAll();
        seen.add(Texts.of(new Paragraph(), seeing(board)));
        groups.removeAll();
        if (running.groups().isEmpty()) {
            groups.add(Texts.of(new Paragraph(), "facilitate.groups.none"));
        } else {
            UnorderedList list = WorkshopWords.list();
            running.groups().forEach(each -> list.add(item(each)));
            groups.add(list);
        }
        groups.add(lead.button("facilitate.groups.add", false, run -> run.addGroup(lead.workshop())));
        tick(running);
    }

    private ListItem item(Running.Group group) {
        var name = Texts.of(new Span(), "facilitate.group", group.number());
        name.addClassName("entry-name");
        var code = new Span(group.code().grouped());
        code.addClassName("group-code");
        var screen = Texts.of(new Anchor(WorkshopRoutes.screen(group.code()), ""), "facilitate.group.screen");
        screen.setTarget("_blank");
        screen.setRouterIgnore(true);
        return new ListItem(new Div(
                name,
                code,
                Pieces.muted(locale -> I18NProvider.translate(locale, "facilitate.present", group.present())),
                screen));
    }

    /** What stands on the screen and on phones, in a sentence. */
    private static String seeing(Board board) {
        if (!board.open().isEmpty()) {
            return "facilitate.seeing.vote";
        }
        if (board.talk().isPresent()) {
            return "facilitate.seeing.talk";
        }
        if (board.current().kind() == StepKind.REVEAL && !board.revealed().isEmpty()) {
            return "facilitate.seeing.shown";
        }
        return "facilitate.seeing." + board.current().kind().name();
    }

    /** How many there are now. */
    void tick(Running running) {
        int now = running.tick().map(Tick::present).orElse(0);
        number = locale -> I18NProvider.translate(locale, "facilitate.present", now);
        String text = number.in(getLocale());
        if (!text.equals(present.getText())) {
            present.setText(text);
        }
    }
}
