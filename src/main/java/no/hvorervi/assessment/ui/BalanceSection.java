package no.hvorervi.assessment.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import no.hvorervi.assessment.Balance;
import no.hvorervi.assessment.Balance.Place;
import no.hvorervi.base.ui.AboutLinks;
import no.hvorervi.base.ui.ChartOption;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.criteria.BalanceItem;
import no.hvorervi.criteria.Criteria;
import no.hvorervi.criteria.Item;

/** Control from side to side, latitude from bottom to top, and the four corners by name. */
class BalanceSection extends Section implements ChartCard.Content {

    /** Where the names of the corners stand, a little outside the scale. */
    private static final double CORNER = 2.2;

    private final Balance balance;
    private final Criteria criteria;

    /** @param links to what can be done about the two */
    BalanceSection(Balance balance, Criteria criteria, Function<Item, List<AboutLinks.Link>> links) {
        this.balance = balance;
        this.criteria = criteria;
        addClassName("card");
        add(Texts.of(new H2(), "profile.balance"));
        balance.place()
                .ifPresentOrElse(
                        place -> {
                            var lead = Texts.of(new Paragraph(), locale -> sentence(place, locale));
                            lead.addClassName("muted");
                            add(lead, new ChartCard(this, "21rem"));
                            List<AboutLinks.Link> all = criteria.balance().stream()
                                    .flatMap(each -> links.apply(each).stream())
                                    .toList();
                            if (!all.isEmpty()) {
                                add(AboutLinks.below(all));
                            }
                        },
                        () -> add(Texts.of(new Paragraph(), "profile.balance.none")));
    }

    private String sentence(Place place, Locale locale) {
        return I18NProvider.translate(
                locale,
                "profile.balance.sentence",
                RatingWords.balance(balance.control().orElseThrow(), locale),
                RatingWords.balance(balance.latitude().orElseThrow(), locale),
                RatingWords.place(place, locale));
    }

    @Override
    public ChartOption option(Locale locale) {
        return ChartOption.of("""
                        {
                          grid: {left: 28, right: 4, top: 4, bottom: 28},
                          xAxis: {
                            type: 'value', min: -2.5, max: 2.5, nameLocation: 'middle', nameGap: 8,
                            nameTextStyle: {color: 'var(--ink)', fontSize: 12},
                            axisLabel: {show: false}, axisTick: {show: false}, splitLine: {show: false},
                            axisLine: {onZero: true, lineStyle: {color: 'var(--mark)', type: 'dashed'}}
                          },
                          yAxis: {
                            type: 'value', min: -2.5, max: 2.5, nameLocation: 'middle', nameGap: 10,
                            nameTextStyle: {color: 'var(--ink)', fontSize: 12},
                            axisLabel: {show: false}, axisTick: {show: false}, splitLine: {show: false},
                            axisLine: {onZero: true, lineStyle: {color: 'var(--mark)', type: 'dashed'}}
                          },
                          series: [
                            {type: 'scatter', symbolSize: 0, silent: true},
                            {
                              type: 'scatter', symbol: 'circle', symbolSize: 66, silent: true, data: [[0, 0]],
                              itemStyle: {color: 'transparent', borderColor: 'var(--here)', borderWidth: 1.5},
                              label: {show: true, position: 'insideBottom', color: 'var(--here)', fontSize: 12}
                            },
                            {
                              type: 'scatter', symbol: 'rect', symbolSize: 16, silent: true,
                              itemStyle: {opacity: 1, color: 'var(--leader)', borderColor: 'var(--sheet)', borderWidth: 2}
                            }
                          ]
                        }
                        """)
                .with("/xAxis/name", I18NProvider.translate(locale, "profile.balance.xAxis"))
                .with("/yAxis/name", I18NProvider.translate(locale, "profile.balance.yAxis"))
                .with(
                        "/series/0/data",
                        List.of(
                                corner(-CORNER, CORNER, Place.ADRIFT, locale),
                                corner(CORNER, CORNER, Place.CONTRADICTORY, locale),
                                corner(-CORNER, -CORNER, Place.NEGLECTED, locale),
                                corner(CORNER, -CORNER, Place.RULE_BOUND, locale)))
                .with("/series/1/label/formatter", RatingWords.balance(0, locale))
                .with(
                        "/series/2/data",
                        List.of(List.of(
                                balance.control().orElseThrow(),
                                balance.latitude().orElseThrow())));
    }

    private static ChartOption corner(double x, double y, Place place, Locale locale) {
        return ChartOption.of("""
                        {label: {
                          show: true, formatter: '{b}', distance: 0, width: 140, overflow: 'break',
                          color: 'var(--ink-2)', fontSize: 12
                        }}
                        """)
                .with("/name", RatingWords.place(place, locale))
                .with("/value", List.of(x, y))
                .with("/label/position", x < 0 ? "right" : "left");
    }

    @Override
    public String label(Locale locale) {
        return sentence(balance.place().orElseThrow(), locale);
    }

    @Override
    public List<String> headings(Locale locale) {
        return Stream.of("table.balance", "table.answer", "table.tooLittle", "table.tooMuch")
                .map(key -> I18NProvider.translate(locale, key))
                .toList();
    }

    @Override
    public List<List<String>> rows(Locale locale) {
        List<List<String>> rows = new ArrayList<>();
        for (BalanceItem item : criteria.balance()) {
            int score = (item.key().equals("control") ? balance.control() : balance.latitude()).orElseThrow();
            rows.add(List.of(
                    item.name().in(locale),
                    RatingWords.balance(score, locale),
                    item.low().in(locale),
                    item.high().in(locale)));
        }
        return rows;
    }
}
