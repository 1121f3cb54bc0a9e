package no.hvorervi.yousaid.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.organisation.Unit;
import no.hvorervi.yousaid.OutcomeState;

/** Pieces that several views of this feature show. */
final class Pieces {

    private Pieces() {}

    static Button button(String key, Runnable pressed) {
        var button = Texts.of(new Button(), key);
        button.addClassName("no-print");
        button.addClickListener(click -> pressed.run());
        return button;
    }

    static Paragraph note(Texts.InLocale text) {
        var note = Texts.of(new Paragraph(), text);
        note.addClassName("note");
        return note;
    }

    static Span path(List<Unit> path) {
        return new Span(path.stream().map(Unit::name).collect(Collectors.joining(" › ")));
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
