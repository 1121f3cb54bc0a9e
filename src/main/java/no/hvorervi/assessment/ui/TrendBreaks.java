package no.hvorervi.assessment.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.hvorervi.assessment.UnitTrend;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.organisation.Predecessor;

/** Where a trend breaks: the days on which the unit took over from others, in words and on the axis. */
final class TrendBreaks {

    private final UnitTrend trend;

    TrendBreaks(UnitTrend trend) {
        this.trend = trend;
    }

    boolean isEmpty() {
        return trend.predecessors().isEmpty();
    }

    /** The days, the earliest first. */
    List<LocalDate> days() {
        return trend.predecessors().stream()
                .map(Predecessor::day)
                .distinct()
                .sorted()
                .toList();
    }

    List<Instant> moments() {
        return days().stream()
                .map(day -> day.atStartOfDay(NorwegianTime.ZONE).toInstant())
                .toList();
    }

    /** A sentence for each, the latest first. */
    UnorderedList sentences() {
        var list = new UnorderedList();
        list.addClassNames("plain", "breaks");
        days().reversed().stream()
                .flatMap(day -> trend.predecessors().stream()
                        .filter(each -> each.day().equals(day))
                        .collect(Collectors.groupingBy(Predecessor::successor))
                        .values()
                        .stream()
                        .sorted(Comparator.comparing(group -> group.getFirst().name())))
                .forEach(group -> list.add(Texts.of(new ListItem(), locale -> sentence(group, locale))));
        return list;
    }

    private String sentence(List<Predecessor> group, Locale locale) {
        Predecessor one = group.getFirst();
        String happened = I18NProvider.translate(
                locale,
                "profile.break." + (one.joins() ? "JOIN" : one.kind().name()),
                listed(group.stream().map(Predecessor::name).toList(), locale),
                NorwegianTime.longDate(one.day(), locale),
                successor(one, locale));
        List<String> shown = names(group, true);
        List<String> hidden = names(group, false);
        String told =
                shown.isEmpty() ? "" : I18NProvider.translate(locale, "profile.break.shown", listed(shown, locale));
        return Stream.of(happened, told, hidden(one, hidden, shown.isEmpty(), locale))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String hidden(Predecessor one, List<String> hidden, boolean isAll, Locale locale) {
        if (hidden.isEmpty()) {
            return "";
        }
        return isAll && !one.joins()
                ? I18NProvider.translate(locale, "profile.break.hidden")
                : I18NProvider.translate(locale, "profile.break.notShown", listed(hidden, locale));
    }

    /** The unit that took over: the one of the page, or one before it. */
    private String successor(Predecessor one, Locale locale) {
        return trend.predecessors().stream()
                .filter(each -> each.unit().equals(one.successor()))
                .map(each -> I18NProvider.translate(locale, "units.quoted", each.name()))
                .findFirst()
                .orElseGet(() ->
                        I18NProvider.translate(locale, one.joins() ? "profile.break.thisUnit" : "profile.break.this"));
    }

    private static List<String> names(List<Predecessor> group, boolean shown) {
        return group.stream()
                .filter(each -> each.showsHistory() == shown)
                .map(Predecessor::name)
                .toList();
    }

    private static String listed(List<String> names, Locale locale) {
        List<String> quoted = names.stream()
                .map(name -> I18NProvider.translate(locale, "units.quoted", name))
                .toList();
        return quoted.size() < 2
                ? String.join("", quoted)
                : I18NProvider.translate(
                        locale,
                        "units.and",
                        quoted.stream().limit(quoted.size() - 1L).collect(Collectors.joining(", ")),
                        quoted.getLast());
    }

    /** How the table marks the day: its heading. */
    static String heading(LocalDate day, Locale locale) {
        return I18NProvider.translate(locale, "profile.break.column", NorwegianTime.longDate(day, locale));
    }

    /** What stands in the table on the day for each principle. */
    String cell(LocalDate day, Locale locale) {
        List<Predecessor> then = trend.predecessors().stream()
                .filter(each -> each.day().equals(day))
                .toList();
        boolean shows = then.stream().anyMatch(Predecessor::showsHistory);
        boolean joins = then.stream().allMatch(Predecessor::joins);
        String unjoined = shows ? "profile.break.cell.shown" : "profile.break.cell.hidden";
        return I18NProvider.translate(locale, joins ? "profile.break.cell.joined" : unjoined);
    }
}
