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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import no.hvorervi.assessment.Assessment;
import no.hvorervi.assessment.AssessmentState.Submitted;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.ui.Chart;
import no.hvorervi.base.ui.ChartOption;
import no.hvorervi.base.ui.DataTable;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.criteria.Criteria;
import no.hvorervi.criteria.CriteriaService;
import no.hvorervi.criteria.Principle;

/** The level of each principle over the unit's assessments. One person's view each time, so nothing is called certain. */
class TrendSection extends Section {

    private final List<Point> points;

    /** One assessment: when, and the level of each principle by key. */
    private record Point(Instant at, Map<String, Optional<Integer>> levels) {}

    TrendSection(Criteria criteria, List<Assessment> assessments, CriteriaService published) {
        points = assessments.stream()
                .filter(each -> published.get(each.criteria()).key().equals(criteria.key()))
                .flatMap(each -> point(published.get(each.criteria()), each).stream())
                .toList();
        addClassName("card");
        add(Texts.of(new H2(), "profile.trend"));
        if (points.size() < 2) {
            add(Texts.of(new Paragraph(), "profile.trend.none"));
            return;
        }
        var lead = Texts.of(
                new Paragraph(),
                locale -> I18NProvider.translate(
                        locale,
                        "profile.trend.lead",
                        points.size(),
                        NorwegianTime.longDate(points.getFirst().at(), locale)));
        lead.addClassName("muted");
        var small = new Div();
        small.addClassName("trends");
        criteria.principles().forEach(principle -> small.add(trend(principle)));
        add(lead, small, table(criteria));
    }

    private static Optional<Point> point(Criteria criteria, Assessment assessment) {
        if (!(assessment.state() instanceof Submitted(var at, var by))) {
            return Optional.empty();
        }
        Map<String, Optional<Integer>> levels = new java.util.HashMap<>();
        criteria.principles()
                .forEach(each -> levels.put(each.key(), assessment.rating(each).scoreIfAny()));
        return Optional.of(new Point(at, levels));
    }

    private Div trend(Principle principle) {
        var chart = new Chart();
        chart.setHeight("6rem");
        chart.setWidthFull();
        var words = new Paragraph();
        words.addClassName("muted");
        var title = Texts.of(new H3(), principle.name()::in);
        Texts.redraw(chart, (self, locale) -> {
            String change = change(principle, locale);
            self.draw(option(principle), principle.name().in(locale) + ": " + change);
            words.setText(change);
            return self;
        });
        return new Div(title, chart, words);
    }

    private List<Optional<Integer>> levels(Principle principle) {
        return points.stream()
                .map(each -> each.levels().getOrDefault(principle.key(), Optional.empty()))
                .toList();
    }

    /** From the first to the last assessment that gave the principle a level. */
    private String change(Principle principle, Locale locale) {
        List<Integer> given =
                levels(principle).stream().flatMap(Optional::stream).toList();
        if (given.size() < 2) {
            return I18NProvider.translate(locale, "profile.trend.tooFew");
        }
        int first = given.getFirst();
        int last = given.getLast();
        String key = first == last ? "profile.trend.same" : first < last ? "profile.trend.up" : "profile.trend.down";
        return I18NProvider.translate(locale, key, first, last);
    }

    private ChartOption option(Principle principle) {
        List<List<Object>> data = new ArrayList<>();
        for (Point point : points) {
            Object level = point.levels()
                    .getOrDefault(principle.key(), Optional.empty())
                    .<Object>map(each -> each)
                    .orElse("-");
            data.add(List.of(point.at().toEpochMilli(), level));
        }
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
                          },
                          series: [{
                            type: 'line', connectNulls: true, symbol: 'rect', symbolSize: 8, silent: true,
                            lineStyle: {color: 'var(--leader)', width: 2.5}, itemStyle: {color: 'var(--leader)'}
                          }]
                        }
                        """)
                .with("/xAxis/min", points.getFirst().at().toEpochMilli())
                .with("/xAxis/max", points.getLast().at().toEpochMilli())
                .with(
                        "/xAxis/name",
                        year(points.getFirst().at()) + " – "
                                + year(points.getLast().at()))
                .with("/series/0/data", data);
    }

    private static int year(Instant moment) {
        return NorwegianTime.dateOf(moment).getYear();
    }

    private Details table(Criteria criteria) {
        var holder = new Div();
        Texts.redraw(holder, (self, locale) -> {
            List<String> headings = new ArrayList<>();
            headings.add(I18NProvider.translate(locale, "table.principle"));
            points.forEach(each -> headings.add(NorwegianTime.longDate(each.at(), locale)));
            self.removeAll();
            self.add(new DataTable(
                    I18NProvider.translate(locale, "profile.trend"),
                    headings,
                    criteria.principles().stream()
                            .map(principle -> row(principle, criteria, locale))
                            .toList()));
            return self;
        });
        var details = new Details(Texts.of(new Span(), "chart.asTable"), holder);
        details.addClassName("as-table");
        return details;
    }

    private List<String> row(Principle principle, Criteria criteria, Locale locale) {
        List<String> cells = new ArrayList<>();
        cells.add(principle.name().in(locale));
        levels(principle)
                .forEach(level -> cells.add(level.map(Objects::toString)
                        .orElseGet(() -> criteria.noAnswer().in(locale))));
        return cells;
    }
}
