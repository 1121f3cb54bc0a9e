package no.hvorervi.yousaid.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.results.ResultRoutes;
import no.hvorervi.yousaid.OutcomeState;

/** OutcomePieces that several views of this feature show. */
final class OutcomePieces {

    private OutcomePieces() {}

    /** That nobody who works there can read it yet, and where that is mended. */
    static Paragraph missingLink(UnitId unit, RoundId round) {
        var note = new Paragraph(
                Texts.of(new Span(), "yousaid.link.missing"),
                new Span(" "),
                Texts.of(new Anchor(ResultRoutes.round(unit, round), ""), "yousaid.link.make"));
        note.addClassNames("note", "no-print");
        return note;
    }

    static Paragraph note(Texts.InLocale text) {
        var note = Texts.of(new Paragraph(), text);
        note.addClassName("note");
        return note;
    }

    /** How far the unit has come with the round. */
    static String status(OutcomeState state, Locale locale) {
        return state.publishedAt()
                .map(at -> I18NProvider.translate(
                        locale,
                        state.address().isPresent() ? "yousaid.status.citizens" : "yousaid.status.employees",
                        NorwegianTime.longDate(at, locale)))
                .orElseGet(() -> I18NProvider.translate(
                        locale, state.isBegun() ? "yousaid.status.begun" : "yousaid.status.none"));
    }
}
