package no.hvorervi.comparison.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.comparison.Comparison.Spread;
import no.hvorervi.results.kit.AsTable;
import no.hvorervi.results.kit.LevelBars;
import no.hvorervi.results.kit.Picture;

/** How many units stand on each level, without saying which. */
class SpreadSection extends Section {

    private static final int LEVELS = 5;

    private final List<Spread> spreads;

    SpreadSection(List<Spread> spreads) {
        this.spreads = spreads;
        addClassNames("card", "spreads");
        boolean isAnySeen = spreads.stream().anyMatch(each -> each.counts().isPresent());
        var lead = Texts.of(new Paragraph(), isAnySeen ? "compare.spread.lead" : "compare.spread.few");
        lead.addClassName("muted");
        add(Texts.of(new H2(), "compare.spread"), lead);
        if (isAnySeen) {
            var all = new Div();
            all.addClassName("trends");
            spreads.forEach(each -> all.add(picture(each)));
            add(all, new AsTable(this::table));
        }
    }

    private static Div picture(Spread spread) {
        var part = new Div(Texts.of(new H3(), spread.principle().name()::in));
        spread.counts()
                .ifPresentOrElse(
                        counts -> part.add(new Picture(locale -> LevelBars.draw(counts, label(spread, locale)))),
                        () -> part.add(Texts.of(new Paragraph(), "compare.spread.hidden")));
        return part;
    }

    private static String label(Spread spread, Locale locale) {
        List<String> said = new ArrayList<>();
        for (int level = 1; level <= LEVELS; level++) {
            said.add(level(level, locale) + ": " + cells(spread, locale).get(level - 1));
        }
        return spread.principle().name().in(locale) + ". " + String.join(", ", said);
    }

    private static String level(int level, Locale locale) {
        return I18NProvider.translate(locale, "compare.level", level);
    }

    private static List<String> cells(Spread spread, Locale locale) {
        List<String> cells = new ArrayList<>();
        for (int level = 1; level <= LEVELS; level++) {
            int at = level - 1;
            cells.add(spread.counts()
                    .map(counts -> Integer.toString(counts.get(at)))
                    .orElseGet(() -> I18NProvider.translate(locale, "compare.spread.hidden")));
        }
        return cells;
    }

    private AsTable.Content table(Locale locale) {
        List<String> headings = new ArrayList<>(List.of(I18NProvider.translate(locale, "table.principle")));
        for (int level = 1; level <= LEVELS; level++) {
            headings.add(level(level, locale));
        }
        return new AsTable.Content(
                I18NProvider.translate(locale, "compare.spread"),
                headings,
                spreads.stream()
                        .map(each -> {
                            List<String> row = new ArrayList<>(
                                    List.of(each.principle().name().in(locale)));
                            row.addAll(cells(each, locale));
                            return row;
                        })
                        .toList());
    }
}
