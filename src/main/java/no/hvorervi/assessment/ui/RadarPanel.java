package no.hvorervi.assessment.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.hvorervi.assessment.UnitProfile;
import no.hvorervi.assessment.UnitProfile.PrincipleLevel;
import no.hvorervi.base.ui.ChartOption;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.criteria.ScoreRange;

/** The principles around a circle. One without a level has no place on it, and the page says so. */
class RadarPanel extends Div implements ChartCard.Content {

    private static final int FEWEST_AXES = 3;

    private final List<PrincipleLevel> scored;

    RadarPanel(UnitProfile profile) {
        scored = profile.principles().stream()
                .filter(each -> each.level().isPresent())
                .toList();
        if (scored.size() < FEWEST_AXES) {
            add(Texts.of(new Paragraph(), "profile.radar.tooFew"));
            return;
        }
        add(new ChartCard(this, "30rem"));
        if (scored.size() < profile.principles().size()) {
            var note = Texts.of(
                    new Paragraph(),
                    "profile.radar.without",
                    profile.principles().size() - scored.size());
            note.addClassName("muted");
            add(note);
        }
    }

    @Override
    public ChartOption option(Locale locale) {
        return ChartOption.of("""
                        {
                          radar: {
                            radius: '66%', splitNumber: 5, indicator: [],
                            axisName: {color: 'var(--ink)', fontSize: 12, width: 120, overflow: 'break'},
                            axisLine: {lineStyle: {color: 'var(--line)'}},
                            splitLine: {lineStyle: {color: 'var(--line)'}},
                            splitArea: {areaStyle: {color: ['var(--sheet)', 'var(--sunk)']}}
                          },
                          series: [{
                            type: 'radar', symbol: 'rect', symbolSize: 10, silent: true,
                            itemStyle: {color: 'var(--leader)'},
                            lineStyle: {color: 'var(--leader)', width: 2.5},
                            areaStyle: {color: 'var(--leader)', opacity: 0.15},
                            label: {show: true, color: 'var(--ink)', fontWeight: 600},
                            data: [{value: []}]
                          }]
                        }
                        """)
                .with(
                        "/radar/indicator",
                        scored.stream().map(each -> axis(each, locale)).toList())
                .with(
                        "/series/0/data/0/value",
                        scored.stream().map(each -> each.level().orElseThrow()).toList());
    }

    private static Map<String, Object> axis(PrincipleLevel principle, Locale locale) {
        return Map.of("name", principle.principle().name().in(locale), "min", 0, "max", ScoreRange.EXTENT.max());
    }

    @Override
    public String label(Locale locale) {
        return I18NProvider.translate(locale, "profile.radar.label");
    }

    @Override
    public List<String> headings(Locale locale) {
        return List.of(
                I18NProvider.translate(locale, "table.principle"), I18NProvider.translate(locale, "table.level"));
    }

    @Override
    public List<List<String>> rows(Locale locale) {
        return scored.stream()
                .map(each -> List.of(
                        each.principle().name().in(locale),
                        Integer.toString(each.level().orElseThrow())))
                .toList();
    }
}
