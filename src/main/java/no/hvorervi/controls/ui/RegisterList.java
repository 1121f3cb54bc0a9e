package no.hvorervi.controls.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.util.List;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.ui.Pieces;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.controls.ControlRoutes;
import no.hvorervi.controls.ControlRow;

/** Controls one below the other: what each is, who answers for it, and whether there is an answer. */
final class RegisterList extends UnorderedList {

    private final LocalDate today;

    RegisterList(List<ControlRow> rows, LocalDate today) {
        this.today = today;
        addClassNames("plain", "entries", "register");
        rows.forEach(each -> add(item(each)));
    }

    private ListItem item(ControlRow row) {
        var name = new Anchor(
                ControlRoutes.control(row.control().id()), row.control().terms().name());
        name.addClassName("entry-name");
        var words = new Div(
                name,
                ControlWords.standing(row.standing(), today),
                Pieces.muted(locale -> ControlWords.kind(row.control(), locale)),
                Pieces.muted(locale ->
                        I18NProvider.translate(locale, "controls.owner.is", ControlWords.owner(row.control(), locale))),
                Pieces.muted(locale -> ControlWords.load(row.load(), row.standing(), locale)));
        if (row.control().terms().isLawBound()) {
            words.add(mark(locale -> I18NProvider.translate(
                    locale, "controls.law.is", row.control().terms().legalBasis())));
        }
        row.control()
                .terms()
                .reviewOn()
                .filter(day -> row.control().isPastReview(today))
                .ifPresent(day -> words.add(mark(locale ->
                        I18NProvider.translate(locale, "controls.review.past", NorwegianTime.longDate(day, locale)))));
        return new ListItem(words);
    }

    private static Span mark(Texts.InLocale text) {
        var mark = Texts.of(new Span(), text);
        mark.addClassName("control-mark");
        return mark;
    }
}
