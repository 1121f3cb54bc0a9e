package no.hvorervi.comparison.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.comparison.Comparison;
import no.hvorervi.comparison.Comparison.Column;
import no.hvorervi.comparison.Comparison.Line;
import no.hvorervi.comparison.Gate;
import no.hvorervi.comparison.Standing;
import no.hvorervi.results.kit.HeatTable;
import no.hvorervi.results.kit.HeatTable.Cell;
import no.hvorervi.results.kit.HeatTable.Row;
import no.hvorervi.results.kit.HiddenWord;
import no.hvorervi.results.kit.Numbers;

/** The own unit and the others, one principle beside the other. */
class TableSection extends Section {

    private final Comparison comparison;

    TableSection(Comparison comparison, Address address) {
        this.comparison = comparison;
        addClassNames("card", "side-by-side");
        add(Texts.of(new H2(), "compare.table"), new Chooser(comparison, address), new HeatTable(this::table));
        for (Gate gate : List.of(Gate.ALIKE, Gate.UNKNOWN)) {
            if (comparison.columns().stream().map(Column::gate).anyMatch(gate::equals)) {
                var why = Texts.of(new Paragraph(), "compare.gate.why." + gate);
                why.addClassName("muted");
                add(why);
            }
        }
    }

    private HeatTable.Content table(Locale locale) {
        List<Row> rows = new ArrayList<>();
        for (Line line : comparison.lines()) {
            boolean isOwn = rows.isEmpty();
            rows.add(new Row(
                    line.unit().name(),
                    Optional.empty(),
                    List.of(
                            isOwn
                                    ? I18NProvider.translate(locale, "compare.own")
                                    : String.join(" › ", line.unit().above())),
                    isOwn,
                    cells(line.standings(), locale)));
        }
        char letter = 'A';
        for (List<Standing> standings : comparison.unnamed()) {
            rows.add(new Row(
                    I18NProvider.translate(locale, "compare.unnamed", String.valueOf(letter++)),
                    Optional.empty(),
                    List.of(I18NProvider.translate(locale, "compare.unnamed.note")),
                    false,
                    cells(standings, locale)));
        }
        return new HeatTable.Content(
                I18NProvider.translate(
                        locale,
                        "compare.table.caption." + comparison.voice(),
                        comparison.round().title()),
                I18NProvider.translate(locale, "compare.unit"),
                comparison.columns().stream()
                        .map(each -> each.principle().name().in(locale))
                        .toList(),
                rows);
    }

    private static List<Cell> cells(List<Standing> standings, Locale locale) {
        return standings.stream().map(each -> cell(each, locale)).toList();
    }

    private static Cell cell(Standing standing, Locale locale) {
        return switch (standing) {
            case Standing.Shut(Gate gate) -> words("compare.gate." + gate, locale);
            case Standing.Hidden() -> words(HiddenWord.KEY, locale);
            case Standing.NotAsked() -> words("compare.notAsked", locale);
            case Standing.Mean(double mean) -> Cell.of(mean, Numbers.one(mean, locale));
            case Standing.Band(int level) -> new Cell.Band(level, List.of());
        };
    }

    private static Cell words(String key, Locale locale) {
        return new Cell.Words(I18NProvider.translate(locale, key));
    }
}
