package no.hvorervi.reorganisation.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.organisation.UnitEvent;
import no.hvorervi.reorganisation.ReorganisationFault;
import no.hvorervi.reorganisation.ReorganisationStep;
import no.hvorervi.reorganisation.ReorganisationStep.Begins;
import no.hvorervi.reorganisation.ReorganisationStep.Ends;
import no.hvorervi.reorganisation.ReorganisationStep.IsCorrected;
import no.hvorervi.reorganisation.ReorganisationStep.IsRenamed;
import no.hvorervi.reorganisation.ReorganisationStep.Moves;
import no.hvorervi.reorganisation.ReorganisationStep.RolesEnd;
import no.hvorervi.reorganisation.ReorganisationStep.RolesMove;
import no.hvorervi.reorganisation.ReorganisationStep.TakesOver;

/** What happens to units, what will and what is in the way, each as a sentence. */
final class ReorganisationTexts {

    private ReorganisationTexts() {}

    static Texts.InLocale step(ReorganisationStep step) {
        return locale -> switch (step) {
            case Begins(var unit, var kind, var parent, var day) ->
                text(locale, "reorganise.step.begins", unit, kind, named(parent, locale), date(day, locale));
            case Ends(var unit, var lastDay, var below) ->
                text(locale, "reorganise.step.ends", named(unit, locale), date(lastDay, locale), below);
            case Moves moves -> moves(moves, locale);
            case IsRenamed(var from, var to, var day) ->
                text(locale, "reorganise.step.renamed", from, to, date(day, locale));
            case IsCorrected(var unit, var field, var from, var to) ->
                text(
                        locale,
                        "reorganise.step.corrected",
                        unit,
                        text(locale, "units.field." + field.name()),
                        valueOrNone(from, locale),
                        valueOrNone(to, locale));
            case TakesOver(var unit, var from, var day, var shows) ->
                text(
                        locale,
                        shows ? "reorganise.step.shows" : "reorganise.step.hides",
                        named(unit, locale),
                        named(from, locale),
                        date(day, locale));
            case RolesEnd(var unit, var roles, var lastDay) ->
                text(locale, "reorganise.step.rolesEnd", roles, date(lastDay, locale));
            case RolesMove(var from, var to, var roles, var day) ->
                text(locale, "reorganise.step.rolesMove", roles, named(from, locale), named(to, locale));
        };
    }

    private static String moves(Moves moves, Locale locale) {
        String sentence = text(
                locale,
                "reorganise.step.moves",
                named(moves.unit(), locale),
                named(moves.from(), locale),
                named(moves.to(), locale),
                date(moves.day(), locale),
                moves.below());
        return moves.until()
                .map(last -> sentence + " " + text(locale, "reorganise.step.until", date(last, locale)))
                .orElse(sentence);
    }

    private static String valueOrNone(String value, Locale locale) {
        return value.isEmpty() ? text(locale, "reorganise.none") : value;
    }

    static Texts.InLocale fault(ReorganisationFault fault) {
        return locale -> text(
                locale,
                "reorganise.fault." + fault.reason().name(),
                named(fault.unit(), locale),
                named(fault.other(), locale),
                date(fault.day(), locale));
    }

    /** An event in a list of many units. */
    static Texts.InLocale planned(UnitEvent event) {
        return locale -> event(event, "units.planned.", locale);
    }

    /** An event in the history of its unit. */
    static Texts.InLocale past(UnitEvent event) {
        return locale -> event(event, "units.past.", locale);
    }

    private static String event(UnitEvent event, String family, Locale locale) {
        List<String> others =
                event.others().stream().map(name -> named(name, locale)).toList();
        return text(
                locale,
                family + event.kind().name(),
                date(event.day(), locale),
                event.name(),
                event.kind() == UnitEvent.Kind.MOVES || event.kind() == UnitEvent.Kind.IS_RENAMED
                        ? others.getFirst()
                        : listed(others, locale),
                others.isEmpty() ? "" : others.getLast());
    }

    /** «A, B og C». */
    static String listed(List<String> names, Locale locale) {
        return names.size() < 2
                ? String.join("", names)
                : text(
                        locale,
                        "units.and",
                        names.stream().limit(names.size() - 1L).collect(Collectors.joining(", ")),
                        names.getLast());
    }

    private static String named(String name, Locale locale) {
        return name.isEmpty() ? text(locale, "units.unknown") : name;
    }

    private static String date(LocalDate day, Locale locale) {
        return NorwegianTime.longDate(day, locale);
    }

    private static String text(Locale locale, String key, Object... arguments) {
        return I18NProvider.translate(locale, key, arguments);
    }
}
