package no.hvorervi.coordination.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import no.hvorervi.actions.ActionRoutes;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.ui.PageHeader;
import no.hvorervi.base.ui.Pieces;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.coordination.ActionShare;
import no.hvorervi.coordination.Coordinated;
import no.hvorervi.coordination.HandedAnswer;
import no.hvorervi.coordination.HandedUp;
import no.hvorervi.organisation.Unit;

/** Words and pieces that several of these pages show. */
final class CoordinationWords {

    private CoordinationWords() {}

    /** What is between the two units, and since when. */
    static String state(ActionShare share, Locale locale) {
        return I18NProvider.translate(
                locale, "joint.state." + share.state().name(), NorwegianTime.longDate(share.since(), locale));
    }

    /** Whether there is an answer, and otherwise by when there is to be one. */
    static String state(HandedUp handed, LocalDate today, Locale locale) {
        if (handed.withdrawn().isPresent()) {
            return I18NProvider.translate(
                    locale,
                    "handed.withdrawn",
                    NorwegianTime.longDate(handed.withdrawn().get(), locale));
        }
        if (!handed.answers().isEmpty()) {
            return title(handed.answers().getFirst(), locale);
        }
        return I18NProvider.translate(
                locale,
                handed.isUnanswered(today) ? "handed.unanswered" : "handed.waiting",
                NorwegianTime.longDate(handed.due(), locale));
    }

    static String title(HandedAnswer answer, Locale locale) {
        return I18NProvider.translate(
                locale, "handed.answer." + answer.kind().name(), NorwegianTime.longDate(answer.at(), locale));
    }

    /** An answer in full. */
    static Div answer(HandedAnswer answer) {
        var title = Texts.of(new Span(), locale -> title(answer, locale));
        title.addClassName("entry-name");
        var all = new Div(title);
        all.addClassName("handed-answer");
        if (!answer.words().isEmpty()) {
            all.add(Pieces.written(answer.words()));
        }
        answer.due()
                .ifPresent(day -> all.add(Pieces.muted(locale ->
                        I18NProvider.translate(locale, "handed.answer.due", NorwegianTime.longDate(day, locale)))));
        return all;
    }

    /** The key of what is said of an attempt, where there is nothing to mend. */
    static String outcome(Coordinated outcome, String done) {
        return switch (outcome) {
            case Coordinated.Done it -> done;
            case Coordinated.Faulty(var fault) -> "coordination.fault." + fault.name();
            case Coordinated.Refused(var refusal) -> "coordination.refusal." + refusal.name();
        };
    }

    /** The head of a page of the unit, below its actions. */
    static PageHeader header(String title, List<Unit> path) {
        return new PageHeader(new H1(title))
                .above(Pieces.above(
                        Unit.path(path), ActionRoutes.of(path.getLast().id()), "actions.title"));
    }

    /** One of a list: what it is called, and what is said of it. */
    static ListItem entry(String target, String name, Component... lines) {
        var link = new Anchor(target, name);
        link.addClassName("entry-name");
        var words = new Div(link);
        words.add(lines);
        return new ListItem(words);
    }
}
