package no.hvorervi.assessment.ui;

import java.util.Collections;
import java.util.List;
import no.hvorervi.base.ui.ChartOption;

/** Bars from a middle line, forward to the right and back to the left, with the name of each above it. */
final class DivergingBars {

    private DivergingBars() {}

    /**
     * One bar.
     *
     * @param value −4 to +4; what points back is hatched as well as coloured, so that it can be told in grey
     */
    record Bar(String name, double value) {}

    /** Draws each side's bars from the top; bars at the same place on two sides share a row. */
    static ChartOption of(List<List<Bar>> sides) {
        int rows = sides.stream().mapToInt(List::size).max().orElse(0);
        return ChartOption.of("""
                        {
                          grid: {left: 4, right: 4, top: 28, bottom: 6},
                          xAxis: {type: 'value', min: -4, max: 4, axisLabel: {show: false}, splitLine: {show: false}},
                          yAxis: {
                            type: 'category', inverse: true,
                            axisTick: {show: false}, axisLine: {lineStyle: {color: 'var(--mark)'}}
                          }
                        }
                        """)
                .with("/yAxis/data", Collections.nCopies(rows, ""))
                .with("/series", sides.stream().map(DivergingBars::series).toList());
    }

    private static ChartOption series(List<Bar> bars) {
        return ChartOption.of("{type: 'bar', stack: 'pull', barWidth: 16, silent: true}")
                .with("/data", bars.stream().map(DivergingBars::bar).toList());
    }

    private static ChartOption bar(Bar bar) {
        return ChartOption.of(bar.value() >= 0 ? """
                        {
                          itemStyle: {color: 'var(--promote)', borderRadius: 3},
                          label: {
                            show: true, formatter: '{b}', color: 'var(--ink)', fontSize: 12, lineHeight: 13,
                            position: 'insideLeft', align: 'left', verticalAlign: 'bottom', offset: [0, -12], distance: 3,
                            width: 150, overflow: 'break'
                          }
                        }
                        """ : """
                        {
                          itemStyle: {
                            color: 'var(--hinder)', borderRadius: 3,
                            decal: {color: 'var(--sheet)', dashArrayX: [1, 0], dashArrayY: [2, 5], rotation: -0.785}
                          },
                          label: {
                            show: true, formatter: '{b}', color: 'var(--ink)', fontSize: 12, lineHeight: 13,
                            position: 'insideRight', align: 'right', verticalAlign: 'bottom', offset: [0, -12], distance: 3,
                            width: 150, overflow: 'break'
                          }
                        }
                        """)
                .with("/name", bar.name())
                .with("/value", bar.value());
    }
}
