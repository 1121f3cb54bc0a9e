package no.hvorervi.actions.ui;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import no.hvorervi.actions.Action;
import no.hvorervi.actions.ActionRoutes;
import no.hvorervi.actions.Origin.OfAssessment;
import no.hvorervi.actions.Origin.OfResult;
import no.hvorervi.actions.Origin.OfUnit;
import no.hvorervi.actions.Origin.OfWorkshop;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.ui.PageHeader;
import no.hvorervi.base.ui.Pieces;
import no.hvorervi.organisation.Unit;

/** Words and pieces that several views of actions show. */
final class ActionWords {

    private ActionWords() {}

    /** When it is to be done, and whether that day has gone by. */
    static String due(Action action, LocalDate today, Locale locale) {
        LocalDate due = action.contents().due();
        return I18NProvider.translate(
                locale,
                action.isOverdue(today) ? "actions.overdue" : "actions.dueBy",
                NorwegianTime.longDate(due, locale));
    }

    /** Who sees to it; somebody who has been erased has no name. */
    static String owner(Action action, Locale locale) {
        String words = action.contents().owner().words();
        return words.isEmpty() ? I18NProvider.translate(locale, "actions.owner.none") : words;
    }

    /** That nobody has answered whether it helps. */
    static String unanswered(LocalDate askedOn, Locale locale) {
        return I18NProvider.translate(locale, "actions.checkIn.unanswered", NorwegianTime.longDate(askedOn, locale));
    }

    /** Key of where it was born. */
    static String origin(Action action) {
        return switch (action.origin()) {
            case OfUnit unit -> "actions.origin.UNIT";
            case OfResult result -> "actions.origin.RESULT";
            case OfAssessment assessment -> "actions.origin.ASSESSMENT";
            case OfWorkshop workshop -> "actions.origin.WORKSHOP";
        };
    }

    /** Who wrote it down and when; somebody who has been erased has no name. */
    static String made(Action action, Locale locale) {
        return I18NProvider.translate(
                locale,
                action.createdBy().isEmpty() ? "actions.made" : "actions.made.by",
                NorwegianTime.longDate(action.createdAt(), locale),
                action.createdBy());
    }

    /** The head of a page of the unit; below the list a way back to it stands above the title. */
    static PageHeader header(H1 title, List<Unit> path, boolean isBelow) {
        return new PageHeader(title)
                .above(
                        isBelow
                                ? Pieces.above(
                                        Unit.path(path),
                                        ActionRoutes.of(path.getLast().id()),
                                        "actions.title")
                                : new Span(Unit.path(path)));
    }
}
