package no.hvorervi.controls.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.util.Locale;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.ui.Pieces;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.controls.Control;
import no.hvorervi.controls.ControlDetails;
import no.hvorervi.controls.ControlRoutes;
import no.hvorervi.controls.ControlTerms;

/** What a control is: who demands it and answers for it, why, by which law, and what it takes of the units. */
final class ControlCard extends Section {

    ControlCard(ControlDetails each, LocalDate today) {
        addClassName("card");
        each.into().ifPresent(into -> {
            var note = new Paragraph(
                    Texts.of(new Span(), "controls.joinedInto"),
                    new Span(" "),
                    new Anchor(ControlRoutes.control(into.id()), into.terms().name()));
            note.addClassName("note");
            add(note);
        });
        ControlTerms terms = each.control().terms();
        var facts = new DescriptionList();
        facts.addClassName("facts");
        Pieces.fact(facts, "controls.kind", locale -> ControlWords.kind(each.control(), locale));
        Pieces.fact(facts, "controls.owner", locale -> owner(each, locale));
        Pieces.fact(
                facts,
                "controls.law",
                locale -> terms.isLawBound()
                        ? I18NProvider.translate(locale, "controls.law.is", terms.legalBasis())
                        : I18NProvider.translate(locale, "controls.law.none"));
        if (!terms.reason().isEmpty()) {
            Pieces.fact(facts, "controls.reason", Pieces.written(terms.reason()));
        }
        terms.reviewOn()
                .ifPresent(day ->
                        Pieces.fact(facts, "controls.review", locale -> review(each.control(), day, today, locale)));
        if (each.into().isEmpty()) {
            Pieces.fact(
                    facts, "controls.load.title", locale -> ControlWords.load(each.load(), each.standing(), locale));
        }
        add(facts);
    }

    private static String owner(ControlDetails each, Locale locale) {
        return each.control().ownerName().isEmpty()
                ? I18NProvider.translate(locale, "controls.owner.none")
                : I18NProvider.translate(
                        locale, "controls.owner.within", each.control().ownerName(), each.days());
    }

    private static String review(Control control, LocalDate day, LocalDate today, Locale locale) {
        String words = NorwegianTime.longDate(day, locale);
        return control.isPastReview(today) ? I18NProvider.translate(locale, "controls.review.past", words) : words;
    }
}
