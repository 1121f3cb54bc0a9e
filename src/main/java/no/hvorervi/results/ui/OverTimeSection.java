package no.hvorervi.results.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.results.PrincipleResult;
import no.hvorervi.results.UnitResult;
import no.hvorervi.results.kit.AsTable;
import no.hvorervi.results.page.Saying;
import no.hvorervi.results.page.Told;
import no.hvorervi.results.page.TrendLines;

/** The nine principles over the rounds, each with a verdict on what has become of it since the round before. */
class OverTimeSection extends Section {

    private final TrendLines trend;

    OverTimeSection(UnitResult result) {
        trend = new TrendLines(result);
        addClassNames("card", "over-time");
        add(Texts.of(new H2(), "results.trend"), Drawn.muted(trend::lead));
        if (!trend.breaks().isEmpty()) {
            add(breaks());
        }
        trend.agreed().ifPresent(text -> add(Drawn.muted(text)));
        if (trend.isDrawn()) {
            var lines = new Div();
            lines.addClassName("trends");
            result.principles().forEach(each -> lines.add(line(each)));
            add(lines, new AsTable(locale -> trend.table(Told.in(locale))));
        }
    }

    private UnorderedList breaks() {
        var list = new UnorderedList(trend.breaks().stream()
                .map(each -> Saying.of(new ListItem(), each))
                .toArray(ListItem[]::new));
        list.addClassNames("plain", "breaks");
        return list;
    }

    private Div line(PrincipleResult principle) {
        return new Div(
                Texts.of(new H3(), principle.principle().name()::in),
                Drawn.picture(told -> trend.draw(principle, told)),
                Drawn.muted(told -> trend.change(principle, told)));
    }
}
