package no.hvorervi.assessment.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import no.hvorervi.assessment.AssessmentRoutes;
import no.hvorervi.assessment.DueAssessment;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.ids.UnitId;

/** That a round waits for an assessment of the unit, by when, and the way to it. */
final class DueNote extends Div {

    DueNote(DueAssessment due, UnitId unit) {
        addClassNames("note", "no-print");
        var link = Texts.of(
                new Anchor(AssessmentRoutes.assess(unit), ""),
                due.isBegun() ? "profile.due.continue" : "profile.due.begin");
        link.addClassNames("btn", "first");
        add(
                line(
                        due.isLate()
                                ? "profile.due.late"
                                : "profile.due." + due.voice().name(),
                        due),
                link);
    }

    /** Above the assessment itself. */
    static Paragraph deadline(DueAssessment due) {
        return Texts.of(
                new Paragraph(),
                locale -> I18NProvider.translate(
                        locale,
                        due.isLate() ? "assess.due.late" : "assess.due",
                        NorwegianTime.longDate(due.due(), locale),
                        due.title()));
    }

    /** Under one that has been signed. */
    static Paragraph belonging(DueAssessment round) {
        return line(round.isLate() ? "profile.inRound.late" : "profile.inRound", round);
    }

    private static Paragraph line(String key, DueAssessment due) {
        return Texts.of(
                new Paragraph(),
                locale -> I18NProvider.translate(locale, key, due.title(), NorwegianTime.longDate(due.due(), locale)));
    }
}
