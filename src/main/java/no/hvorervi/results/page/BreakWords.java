package no.hvorervi.results.page;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.organisation.Predecessor;
import no.hvorervi.results.Trend;

/** What became of units on a day, in words. */
record BreakWords(Trend trend, Trend.Reorganised reorganised) {

    /** One for each unit that took over from others. */
    Stream<Saying> sentences() {
        return reorganised.from().stream().collect(Collectors.groupingBy(Predecessor::successor)).values().stream()
                .sorted(Comparator.comparing(group -> group.getFirst().name()))
                .map(group -> told -> sentence(group, told));
    }

    private String sentence(List<Predecessor> group, Told told) {
        Predecessor one = group.getFirst();
        String happened = told.text(
                "profile.break." + (one.joins() ? "JOIN" : one.kind().name()),
                listed(group, told),
                NorwegianTime.longDate(one.day(), told.locale()),
                successor(one, told));
        List<Predecessor> shown = group.stream().filter(this::isShown).toList();
        List<Predecessor> hidden =
                group.stream().filter(each -> !shown.contains(each)).toList();
        return Stream.of(
                        happened,
                        shown.isEmpty() ? "" : told.text("results.break.shown", listed(shown, told)),
                        hidden.isEmpty() ? "" : told.text("results.break.hidden", listed(hidden, told)))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private boolean isShown(Predecessor unit) {
        return trend.courses().stream()
                .flatMap(course -> course.before().stream())
                .anyMatch(each -> each.unit().equals(unit.unit()));
    }

    /** The unit that took over: the one of the page, or one before it. */
    private String successor(Predecessor one, Told told) {
        return trend.breaks().stream()
                .filter(Trend.Reorganised.class::isInstance)
                .map(Trend.Reorganised.class::cast)
                .flatMap(each -> each.from().stream())
                .filter(each -> each.unit().equals(one.successor()))
                .map(each -> told.text("units.quoted", each.name()))
                .findFirst()
                .orElseGet(() -> told.text(one.joins() ? "profile.break.thisUnit" : "profile.break.this"));
    }

    private static String listed(List<Predecessor> units, Told told) {
        List<String> quoted = units.stream()
                .map(each -> told.text("units.quoted", each.name()))
                .toList();
        return quoted.size() < 2
                ? String.join("", quoted)
                : told.text(
                        "units.and",
                        quoted.stream().limit(quoted.size() - 1L).collect(Collectors.joining(", ")),
                        quoted.getLast());
    }
}
