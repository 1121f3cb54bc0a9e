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

    private static final List<String> SYMBOLS = List.of("circle", "triangle", "diamond", "roundRect", "arrow");

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
        if (lines.size() < 2) {
            add(Texts.of(new Paragraph(), "profile.trend.none"));
            return;
        }
        Instant since = lines.moments().min(Comparator.naturalOrder()).orElse(first);
        var lead = Texts.of(
                new Paragraph(),
                locale -> I18NProvider.translate(
                        locale, "profile.trend.lead", lines.size(), NorwegianTime.longDate(since, locale)));
        lead.addClassName("muted");
        var small = new Div();
        small.addClassName("trends");
        criteria.principles().forEach(principle -> small.add(trend(principle)));
        add(lead, small, table(criteria));
    }

    private Div trend(Principle principle) {
        var chart = new Chart();
        chart.setHeight("6rem");
        chart.setWidthFull();
        var words = new Paragraph();
        words.addClassName("muted");
        var title = Texts.of(new H3(), principle.name()::in);
        Texts.redraw(chart, (self, locale) -> {
            String change = changes(principle, locale);
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
            series.add(line.name().isEmpty() ? own() : before(earlier++));
            series.getLast().with("/data", data(line, principle));
        }
        series.getFirst()
                .with(
                        "/markLine/data",
                        breaks.moments().stream()
                                .map(moment -> Map.of("xAxis", moment.toEpochMilli()))
                                .toList());
        return ChartOption.of("""
                        {
                          grid: {left: 18, right: 14, top: 10, bottom: 20},
                          xAxis: {
                            type: 'time', nameLocation: 'middle', nameGap: 5,
                            nameTextStyle: {color: 'var(--ink-2)', fontSize: 11},
                            axisLabel: {show: false}, axisTick: {show: false},
                            axisLine: {lineStyle: {color: 'var(--line)'}}
                          },
                          yAxis: {
                            type: 'value', min: 1, max: 5, interval: 4,
                            axisLabel: {color: 'var(--ink-2)', fontSize: 11},
                            splitLine: {lineStyle: {color: 'var(--line)'}}
                          }
                        }
                        """)
                .with("/xAxis/min", first.toEpochMilli())
                .with("/xAxis/max", last.toEpochMilli())
                .with("/xAxis/name", year(first) + " – " + year(last))
                .with("/series", series);
    }

    private static ChartOption own() {
        return ChartOption.of("""
                {
                  type: 'line', connectNulls: true, symbol: 'rect', symbolSize: 8, silent: true,
                  lineStyle: {color: 'var(--leader)', width: 2.5}, itemStyle: {color: 'var(--leader)'},
                  markLine: {
                    silent: true, symbol: 'none', label: {show: false},
                    lineStyle: {color: 'var(--ink-2)', type: 'dashed', width: 1.5}
                  }
                }
                """);
    }

    /** Another unit: another shape and a thinner, broken line, so that colour alone tells nothing. */
    private static ChartOption before(int number) {
        return ChartOption.of("""
                {
                  type: 'line', connectNulls: true, symbolSize: 8, silent: true,
                  lineStyle: {color: 'var(--mark)', width: 1.5, type: 'dashed'}, itemStyle: {color: 'var(--mark)'},
                  markLine: {
                    silent: true, symbol: 'none', label: {show: false},
                    lineStyle: {color: 'var(--ink-2)', type: 'dashed', width: 1.5}
                  }
                }
                """).with("/symbol", SYMBOLS.get(number % SYMBOLS.size()));
    }

    private static List<List<Object>> data(Line line, Principle principle) {
        return line.points().stream()
                .map(point -> List.of(
                        (Object) point.at().toEpochMilli(),
                        point.level(principle).<Object>map(each -> each).orElse("-")))
                .toList();
    }

    private static int year(Instant moment) {
        return NorwegianTime.dateOf(moment).getYear();
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
        for (LocalDate day : breaks.days()) {
            columns.add(new Column(
                    day.atStartOfDay(NorwegianTime.ZONE).toInstant(),
                    TrendBreaks.heading(day, locale),
                    principle -> breaks.cell(day, locale)));
        }
        return columns.stream().sorted(Comparator.comparing(Column::at)).toList();
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
