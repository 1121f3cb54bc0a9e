package no.hvorervi.controls.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.ui.PageHeader;
import no.hvorervi.base.ui.Pieces;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.controls.Control;
import no.hvorervi.controls.ControlAnswer;
import no.hvorervi.controls.ControlRoutes;
import no.hvorervi.controls.ControlRow.Load;
import no.hvorervi.controls.ControlStanding;
import no.hvorervi.controls.Cost;
import no.hvorervi.controls.Frequency;
import no.hvorervi.controls.Purpose;
import no.hvorervi.controls.Spent;
import no.hvorervi.controls.VerdictKind;
import no.hvorervi.organisation.Unit;

/** Words and pieces that several views of the register show. */
final class ControlWords {

    private ControlWords() {}

    /** Such as «52 timer og 30 minutter». */
    static String time(long minutes, Locale locale) {
        var spent = Spent.of(minutes);
        return I18NProvider.translate(locale, spent.key(), spent.hours(), spent.minutes());
    }

    /** How often, how long and how many. */
    static String cost(Cost cost, Locale locale) {
        return I18NProvider.translate(
                locale, "controls.cost.words", often(cost.times(), locale), cost.minutes(), cost.people());
    }

    private static String often(int times, Locale locale) {
        return Frequency.of(times)
                .map(each -> I18NProvider.translate(locale, "controls.often." + each.name()))
                .orElseGet(() -> I18NProvider.translate(locale, "controls.often.times", times));
    }

    /** What it takes of the units, as far as that may be said. */
    static String load(Optional<Load> load, ControlStanding standing, Locale locale) {
        return load.map(each -> I18NProvider.translate(
                        locale,
                        standing instanceof ControlStanding.Removed ? "controls.load.gone" : "controls.load",
                        each.units(),
                        time(each.minutes(), locale)))
                .orElseGet(() -> I18NProvider.translate(
                        locale,
                        standing instanceof ControlStanding.NotAsked
                                ? "controls.standing.NOT_ASKED"
                                : "controls.load.few",
                        Load.FEWEST));
    }

    static String purposes(Iterable<Purpose> purposes, Locale locale) {
        return Arrays.stream(Purpose.values())
                .filter(each -> contains(purposes, each))
                .map(each -> I18NProvider.translate(locale, "controls.purpose." + each.name()))
                .collect(Collectors.joining(", "));
    }

    private static boolean contains(Iterable<Purpose> purposes, Purpose wanted) {
        for (Purpose each : purposes) {
            if (each == wanted) {
                return true;
            }
        }
        return false;
    }

    /** What sort of thing it is, and who demands it. */
    static String kind(Control control, Locale locale) {
        return I18NProvider.translate(
                locale,
                "controls.kind.of",
                I18NProvider.translate(
                        locale, "controls.kind." + control.terms().kind().name()),
                control.terms().body());
    }

    static String owner(Control control, Locale locale) {
        return control.ownerName().isEmpty()
                ? I18NProvider.translate(locale, "controls.owner.none")
                : control.ownerName();
    }

    static String standing(ControlStanding standing, LocalDate today, Locale locale) {
        return switch (standing) {
            case ControlStanding.NotAsked none -> I18NProvider.translate(locale, "controls.standing.NOT_ASKED");
            case ControlStanding.NoOwner(LocalDate since) -> on("controls.standing.NO_OWNER", since, locale);
            case ControlStanding.Waiting(LocalDate due) -> on("controls.standing.WAITING", due, locale);
            case ControlStanding.Unanswered(LocalDate due) -> on("controls.standing.UNANSWERED", due, locale);
            case ControlStanding.Removed(LocalDate day) -> on("controls.standing.REMOVED", day, locale);
            case ControlStanding.Answered(ControlAnswer answer) -> verdict(answer, today, locale);
        };
    }

    /** What was answered, and how far what was promised has come. */
    static String verdict(ControlAnswer answer, LocalDate today, Locale locale) {
        String key = "controls.verdict." + VerdictKind.of(answer.verdict()).name();
        if (answer.done().isPresent()) {
            return on(key + ".done", answer.done().get().on(), locale);
        }
        return answer.promised()
                .map(day -> on(key + (day.isBefore(today) ? ".late" : ".by"), day, locale))
                .orElseGet(() -> I18NProvider.translate(locale, key));
    }

    private static String on(String key, LocalDate day, Locale locale) {
        return I18NProvider.translate(locale, key, NorwegianTime.longDate(day, locale));
    }

    /** A standing that somebody should see at a glance: no answer, or a promise that was not kept. */
    static boolean isLate(ControlStanding standing, LocalDate today) {
        return standing instanceof ControlStanding.Unanswered
                || (standing instanceof ControlStanding.Answered(ControlAnswer answer)
                        && answer.promised().filter(day -> day.isBefore(today)).isPresent());
    }

    static Span standing(ControlStanding standing, LocalDate today) {
        var words = Texts.of(new Span(), locale -> standing(standing, today, locale));
        words.addClassName("standing");
        words.setClassName("late", isLate(standing, today));
        return words;
    }

    /** The head of a page of the unit; below the list a way back to it stands above the title. */
    static PageHeader ofUnit(H1 title, List<Unit> path, boolean isBelow) {
        return new PageHeader(title)
                .above(
                        isBelow
                                ? Pieces.above(
                                        Unit.path(path),
                                        ControlRoutes.of(path.getLast().id()),
                                        "controls.unit.title")
                                : new Span(Unit.path(path)));
    }

    /** The head of a page of the register, with the way back to it. */
    static PageHeader ofRegister(H1 title) {
        return new PageHeader(title)
                .above(new Span(Texts.of(new Anchor(ControlRoutes.REGISTER, ""), "controls.title")));
    }

    /** Shows what another has saved meanwhile, and asks which of the two is to hold; one's own stands in the fields. */
    static void choose(Div note, Component saved, Runnable theirs, Runnable mine) {
        note.removeAll();
        note.addClassNames("note", "wrong");
        note.getElement().setAttribute("role", "alert");
        note.add(
                Texts.of(new Paragraph(), "controls.conflict.text"),
                saved,
                Pieces.buttons(
                        Pieces.button("controls.conflict.theirs", theirs),
                        Pieces.button("controls.conflict.mine", mine)));
    }
}
