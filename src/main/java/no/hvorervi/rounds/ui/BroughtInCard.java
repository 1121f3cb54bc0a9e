package no.hvorervi.rounds.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.ui.Pieces;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.rounds.BroughtIn;
import no.hvorervi.rounds.RoundPlaces.RoundPlace;

/** Where a round comes from that was answered elsewhere, and the ways to what can be seen of it; there is nothing to do. */
final class BroughtInCard extends Section {

    BroughtInCard(Instant closedAt, BroughtIn broughtIn, List<RoundPlace> places) {
        addClassNames("card", "quiet");
        add(
                Texts.of(new H2(), "round.imported.title"),
                Texts.of(
                        new Paragraph(),
                        locale -> I18NProvider.translate(
                                locale, "round.imported.answered", NorwegianTime.longDate(closedAt, locale))),
                Texts.of(new Paragraph(), locale -> origin(broughtIn, locale)));
        if (!places.isEmpty()) {
            var buttons = new Div();
            buttons.addClassName("buttons");
            places.forEach(place -> buttons.add(Pieces.link(place.key(), place.target(), false)));
            add(buttons);
        }
    }

    private static String origin(BroughtIn broughtIn, Locale locale) {
        String day = NorwegianTime.longDate(broughtIn.at(), locale);
        return broughtIn
                .by()
                .map(name -> I18NProvider.translate(locale, "round.imported.by", day, name))
                .orElseGet(() -> I18NProvider.translate(locale, "round.imported.at", day));
    }
}
