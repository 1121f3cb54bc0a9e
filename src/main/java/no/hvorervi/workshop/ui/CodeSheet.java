package no.hvorervi.workshop.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.results.kit.Picture;
import no.hvorervi.results.kit.Qr;
import no.hvorervi.workshop.Board;

/** The code as a sheet to hang up, for a room without a screen: only paper shows it. */
final class CodeSheet extends Div {

    CodeSheet(WorkshopPages pages, Board board) {
        addClassName("code-sheet");
        var code = new Paragraph(board.code().grouped());
        code.addClassName("room-code");
        var qr = new Picture(
                locale -> Qr.draw(pages.address(board.code()), I18NProvider.translate(locale, "facilitate.room.qr")));
        qr.addClassName("qr-square");
        add(
                new H2(board.title()),
                Texts.of(new Paragraph(), "facilitate.sheet.scan"),
                qr,
                Texts.of(new Paragraph(), "facilitate.room.how", pages.typed()),
                code,
                Texts.of(new Paragraph(), "facilitate.sheet.safe", board.smallestGroup()));
    }
}
