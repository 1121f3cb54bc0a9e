package no.hvorervi.comments.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.i18n.I18NProvider;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.comments.CommentReview;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.results.ResultRoutes;

/** What was decided about the comments of one voice. */
final class OverSection extends Section {

    OverSection(CommentReview.Over over, UnitId unit, RoundId round) {
        addClassName("card");
        add(
                Texts.of(new H2(), "comments.of." + over.voice()),
                Texts.of(
                        new Paragraph(),
                        locale -> I18NProvider.translate(
                                locale,
                                over.isShown() ? "comments.over.shown" : "comments.over.none",
                                NorwegianTime.longDate(over.at(), locale))));
        if (over.isShown()) {
            add(Texts.of(new Anchor(ResultRoutes.round(unit, round), ""), "comments.over.see"));
        }
    }
}
