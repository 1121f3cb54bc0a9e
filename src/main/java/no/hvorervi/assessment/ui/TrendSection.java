package no.hvorervi.assessment.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.hvorervi.assessment.UnitTrend;
import no.hvorervi.assessment.ui.TrendLines.Line;
import no.hvorervi.assessment.ui.TrendLines.Point;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.ui.Chart;
import no.hvorervi.base.ui.ChartOption;
import no.hvorervi.base.ui.DataTable;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.criteria.Criteria;
import no.hvorervi.criteria.CriteriaService;
import no.hvorervi.criteria.Principle;

/**
 * The level of each principle over the unit's assessments, with a mark where the unit took over from others. One person's
 * view each time, so nothing is called certain.
 */
class TrendSection extends Section {

    private final TrendLines lines;
    private final TrendBreaks breaks;
    private final Instant first;
    private final Instant last;

    TrendSection(Criteria criteria, UnitTrend trend, CriteriaService published) {
        lines = new TrendLines(criteria, trend, published);
        breaks = new TrendBreaks(trend);
        List<Instant> moments = Stream.concat(lines.moments(), breaks.moments().stream())
                .sorted()
                .toList();
        first = moments.isEmpty() ? Instant.EPOCH : moments.getFirst();
        last = moments.isEmpty() ? Instant.EPOCH : moments.getLast();
        addClassName("card");
        add(Texts.of(new H2(), "profile.trend"));
        if (!breaks.isEmpty()) {
            add(breaks.sentences());
        }
        if (lines.moments().count() < 2) {
            add(Texts.of(new Paragraph(), "profile.trend.none"));
            return;
        }
        Instant since = lines.moments().min(Comparator.naturalOrder()).orElse(first);
        var lead = Texts.of(
                new Paragraph(),
                locale -> I18NProvider.translate(
                        locale, "profile.trend.lead", lines.size(), NorwegianTime.longDate(since, locale)));
        lead.addClassName("muted");
        if (lines.size() > 1) {
            add(lead);
        }
        if (!lines.agreed().isEmpty()) {
            var told = Texts.of(new Paragraph(), "profile.trend.agreed.lead");
            told.addClassName("muted");
            add(told);
        }
        var small = new Div();
        small.addClassName("trends");
        criteria.principles().forEach(principle -> small.add(trend(principle)));
        add(small, table(criteria));
    }

    private Div trend(Principle principle) {
        var chart = new Chart();
        chart.setHeight("6rem");
        chart.setWidthFull();
        var words = new Paragraph();
        words.addClassName("muted");
        var title = Texts.of(new H3(), principle.name()::in);
        Texts.redraw(chart, (self, locale) -> {
            String change = Stream.of(changes(principle, locale), agreed(principle, locale))
                    .filter(each -> !each.isEmpty())
                    .collect(Collectors.joining(". "));
            self.draw(option(principle), principle.name().in(locale) + ": " + change);
            words.setText(change);
            return self;
        });
        return new Div(title, chart, words);
    }

    /** Each unit for itself: a level of one unit followed by that of another is no change in either. */
    private String changes(Principle principle, Locale locale) {
        if (lines.all().size() == 1 && lines.all().getFirst().name().isEmpty()) {
            return change(lines.all().getFirst(), principle, locale);
        }
        return lines.all().reversed().stream()
                .map(line -> line.name()
                        .map(name -> I18NProvider.translate(
                                locale, "profile.trend.of", name, change(line, principle, locale)))
                        .orElseGet(() ->
                                I18NProvider.translate(locale, "profile.trend.own", change(line, principle, locale))))
                .collect(Collectors.joining(". "));
    }

    /** What was agreed on each time, with its day; empty when nothing was. */
    private String agreed(Principle principle, Locale locale) {
        String levels = lines.agreed().stream()
                .flatMap(point -> point.level(principle).stream()
                        .map(level -> I18NProvider.translate(
                                locale, "profile.trend.agreed.one", level, NorwegianTime.longDate(point.at(), locale))))
                .collect(Collectors.joining(", "));
        return levels.isEmpty() ? "" : I18NProvider.translate(locale, "profile.trend.agreed", levels);
    }

    /** From the first to the last assessment that gave the principle a level. */
    private static String change(Line line, Principle principle, Locale locale) {
        List<Integer> given =
                line.levels(principle).stream().flatMap(Optional::stream).toList();
        if (given.size() < 2) {
            return given.isEmpty() || line.points().size() > 1
                    ? I18NProvider.translate(locale, "profile.trend.tooFew")
                    : I18NProvider.translate(locale, "profile.trend.once", given.getFirst());
        }
        int before = given.getFirst();
        int now = given.getLast();
        String key = before == now ? "profile.trend.same" : before < now ? "profile.trend.up" : "profile.trend.down";
        return I18NProvider.translate(locale, key, before, now);
    }

    private ChartOption option(Principle principle) {
        List<ChartOption> series = new ArrayList<>();
        int earlier = 0;
        for (Line line : lines.all()) {
            series.add(line.name().isEmpty() ? TrendChart.own() : TrendChart.before(earlier++));
            series.getLast().with("/data", data(line.points(), principle));
        }
        series.add(TrendChart.agreed().with("/data", data(lines.agreed(), principle)));
        series.getFirst()
                .with(
                        "/markLine/data",
                        breaks.moments().stream()
                                .map(moment -> Map.of("xAxis", moment.toEpochMilli()))
                                .toList());
        return TrendChart.axes(first, last).with("/series", series);
    }

    private static List<List<Object>> data(List<Point> points, Principle principle) {
        return points.stream()
                .map(point -> List.of(
                        (Object) point.at().toEpochMilli(),
                        point.level(principle).<Object>map(each -> each).orElse("-")))
                .toList();
    }

    /** One column of the table: an assessment of some unit, or a break. */
    private record Column(Instant at, String heading, Function<Principle, String> cell) {}

    private Details table(Criteria criteria) {
        var holder = new Div();
        Texts.redraw(holder, (self, locale) -> {
            List<Column> columns = columns(criteria, locale);
            List<String> headings = new ArrayList<>();
            headings.add(I18NProvider.translate(locale, "table.principle"));
            columns.forEach(column -> headings.add(column.heading()));
            self.removeAll();
            self.add(new DataTable(
                    I18NProvider.translate(locale, "profile.trend"),
                    headings,
                    criteria.principles().stream()
                            .map(principle -> Stream.concat(
                                            Stream.of(principle.name().in(locale)),
                                            columns.stream()
                                                    .map(column -> column.cell().apply(principle)))
                                    .toList())
                            .toList()));
            return self;
        });
        var details = new Details(Texts.of(new Span(), "chart.asTable"), holder);
        details.addClassName("as-table");
        return details;
    }

    private List<Column> columns(Criteria criteria, Locale locale) {
        List<Column> columns = new ArrayList<>();
        for (Line line : lines.all()) {
            line.points().forEach(point -> columns.add(column(line, point, criteria, locale)));
        }
        lines.agreed().forEach(point -> columns.add(agreed(point, locale)));
        for (LocalDate day : breaks.days()) {
            columns.add(new Column(
                    day.atStartOfDay(NorwegianTime.ZONE).toInstant(),
                    TrendBreaks.heading(day, locale),
                    principle -> breaks.cell(day, locale)));
        }
        return columns.stream().sorted(Comparator.comparing(Column::at)).toList();
    }

    private static Column agreed(Point point, Locale locale) {
        return new Column(
                point.at(),
                I18NProvider.translate(
                        locale, "profile.trend.agreed.column", NorwegianTime.longDate(point.at(), locale)),
                principle -> point.level(principle)
                        .map(Objects::toString)
                        .orElseGet(() -> I18NProvider.translate(locale, "results.agreed.none")));
    }

    private static Column column(Line line, Point point, Criteria criteria, Locale locale) {
        String date = NorwegianTime.longDate(point.at(), locale);
        return new Column(
                point.at(),
                line.name()
                        .map(name -> I18NProvider.translate(locale, "profile.break.column.of", name, date))
                        .orElse(date),
                principle -> point.level(principle).map(Objects::toString).orElseGet(() -> criteria.noAnswer()
                        .in(locale)));
    }
}
