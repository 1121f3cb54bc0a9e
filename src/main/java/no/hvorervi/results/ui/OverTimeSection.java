package no.hvorervi.results.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.results.PrincipleResult;
import no.hvorervi.results.TrendPoint;
import no.hvorervi.results.UnitResult;
import no.hvorervi.results.kit.AsTable;
import no.hvorervi.results.kit.Numbers;
import no.hvorervi.results.kit.Picture;
import no.hvorervi.results.kit.TrendLine;

/** The nine principles over the rounds, each with a verdict on what has become of it since the round before. */
class OverTimeSection extends Section {

    private final UnitResult result;

    OverTimeSection(UnitResult result) {
        this.result = result;
        addClassNames("card", "over-time");
        add(Texts.of(new H2(), "results.trend"));
        if (result.trend().size() < 2) {
            add(muted(locale -> I18NProvider.translate(locale, "results.trend.first")));
            return;
        }
        result.before()
                .ifPresent(before -> add(muted(locale -> I18NProvider.translate(
                        locale,
                        "results.trend.lead",
                        before.title(),
                        NorwegianTime.longDate(before.closedOn(), locale)))));
        var lines = new Div();
        lines.addClassName("trends");
        result.principles().forEach(each -> lines.add(line(each)));
        add(lines, new AsTable(this::table));
    }

    private Div line(PrincipleResult principle) {
        List<Optional<Double>> means = means(principle);
        return new Div(
                Texts.of(new H3(), principle.principle().name()::in),
                new Picture(locale -> TrendLine.draw(means, label(principle, locale))),
                muted(locale -> Wording.change(principle, locale)));
    }

    private List<Optional<Double>> means(PrincipleResult principle) {
        return result.trend().stream()
                .map(point -> Optional.ofNullable(
                        point.means().get(principle.principle().key())))
                .toList();
    }

    private static Paragraph muted(Texts.InLocale text) {
        var line = Texts.of(new Paragraph(), text);
        line.addClassName("muted");
        return line;
    }

    private String label(PrincipleResult principle, Locale locale) {
        return principle.principle().name().in(locale) + ": " + String.join(", ", cells(principle, locale));
    }

    private List<String> cells(PrincipleResult principle, Locale locale) {
        return means(principle).stream()
                .map(mean -> mean.map(value -> Numbers.one(value, locale)).orElseGet(() -> Wording.hidden(locale)))
                .toList();
    }

    private AsTable.Content table(Locale locale) {
        List<String> headings = new ArrayList<>(List.of(I18NProvider.translate(locale, "table.principle")));
        for (TrendPoint point : result.trend()) {
            headings.add(I18NProvider.translate(
                    locale, "results.trend.round", point.title(), NorwegianTime.longDate(point.closedOn(), locale)));
        }
        headings.add(I18NProvider.translate(locale, "results.change"));
        List<List<String>> rows = new ArrayList<>();
        for (PrincipleResult principle : result.principles()) {
            List<String> cells =
                    new ArrayList<>(List.of(principle.principle().name().in(locale)));
            cells.addAll(cells(principle, locale));
            cells.add(Wording.change(principle, locale));
            rows.add(cells);
        }
        return new AsTable.Content(I18NProvider.translate(locale, "results.trend"), headings, rows);
    }
}
