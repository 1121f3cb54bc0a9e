package no.hvorervi.assessment.ui;

import java.time.Instant;
import java.util.List;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.ui.ChartOption;

/** How lines over time look: each kind has a shape and a stroke of its own, so that colour alone tells nothing. */
final class TrendChart {

    private static final List<String> SYMBOLS = List.of("circle", "triangle", "diamond", "roundRect", "arrow");

    private TrendChart() {}

    static ChartOption axes(Instant first, Instant last) {
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
                .with("/xAxis/name", year(first) + " – " + year(last));
    }

    static ChartOption own() {
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
    static ChartOption before(int number) {
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

    /** What all have agreed on together: crosses, and dots between them, so that nobody takes it for one person's view. */
    static ChartOption agreed() {
        return ChartOption.of("""
                {
                  type: 'line', connectNulls: true, symbolSize: 12, silent: true,
                  symbol: 'path://M9 0h6v9h9v6h-9v9h-6v-9h-9v-6h9z',
                  lineStyle: {color: 'var(--ink)', width: 1.5, type: 'dotted'}, itemStyle: {color: 'var(--ink)'},
                  markLine: {
                    silent: true, symbol: 'none', label: {show: false},
                    lineStyle: {color: 'var(--ink-2)', type: 'dashed', width: 1.5}
                  }
                }
                """);
    }

    private static int year(Instant moment) {
        return NorwegianTime.dateOf(moment).getYear();
    }
}
