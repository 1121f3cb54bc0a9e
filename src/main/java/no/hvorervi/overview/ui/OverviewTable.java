package no.hvorervi.overview.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.measures.Certainty;
import no.hvorervi.overview.Overview;
import no.hvorervi.overview.OverviewRow;
import no.hvorervi.overview.Sight;
import no.hvorervi.overview.Sight.Cell;
import no.hvorervi.results.kit.HiddenWord;

/** The units in the order of the tree, each on its own line: how many answered, nine levels, what has changed, how far they agree. */
final class OverviewTable extends Div {

    private final Overview overview;

    OverviewTable(Overview overview, String unitName) {
        this.overview = overview;
        addClassNames("table-scroller", "overview-table");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "region");
        Texts.redraw(this, (self, locale) -> {
            self.draw(unitName, locale);
            return self;
        });
    }

    private void draw(String unitName, Locale locale) {
        String caption = overview.before()
                .map(before -> I18NProvider.translate(locale, "overview.caption.before", before.title()))
                .orElseGet(() -> I18NProvider.translate(locale, "overview.caption"));
        getElement().setAttribute("aria-label", caption);
        var table = new NativeTable();
        table.setCaptionText(caption);
        table.getHead().add(head(locale));
        NativeTableRow whole =
                row(overview.whole(), new Span(I18NProvider.translate(locale, "overview.whole", unitName)), locale);
        whole.addClassName("whole");
        table.getBody().add(whole);
        overview.rows().forEach(each -> table.getBody().add(row(each, name(each), locale)));
        removeAll();
        add(table);
    }

    private NativeTableRow head(Locale locale) {
        var head = new NativeTableRow();
        head.add(column(I18NProvider.translate(locale, "overview.unit")));
        head.add(column(I18NProvider.translate(locale, "overview.answered")));
        overview.columns().forEach(each -> {
            NativeTableHeaderCell cell = column("");
            cell.addClassName("principle");
            cell.add(new Span(each.principle().name().in(locale)));
            head.add(cell);
        });
        head.add(column(I18NProvider.translate(locale, "results.change")));
        head.add(column(I18NProvider.translate(locale, "results.agreement")));
        return head;
    }

    private static NativeTableHeaderCell column(String text) {
        var cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    private Component name(OverviewRow row) {
        Optional<Component> link =
                OverviewWords.link(row, overview.round().round()).map(each -> each);
        return link.orElseGet(() -> new Span(row.unit().name()));
    }

    private NativeTableRow row(OverviewRow row, Component name, Locale locale) {
        var heading = new NativeTableHeaderCell(name);
        heading.getElement().setAttribute("scope", "row");
        var line = new NativeTableRow(heading);
        int levels = overview.columns().size();
        switch (row.sight()) {
            case Sight.NotShared none -> line.add(said("overview.notShared", levels + 3, locale));
            case Sight.TooFew few -> line.add(said(HiddenWord.KEY, levels + 3, locale));
            case Sight.Seen seen -> {
                line.add(new NativeTableCell(OverviewWords.people(row.unit(), seen.people(), locale)));
                addLevels(line, seen.cells(), locale);
                line.add(lines(OverviewWords.movement(seen.movement(), locale)));
                line.add(new NativeTableCell(OverviewWords.accord(seen.accord(), locale)));
            }
        }
        return line;
    }

    private static NativeTableCell lines(List<String> texts) {
        var cell = new NativeTableCell();
        texts.forEach(each -> cell.add(new Div(each)));
        return cell;
    }

    /** Words that stand for several figures are said once. */
    private static void addLevels(NativeTableRow line, List<Cell> cells, Locale locale) {
        int at = 0;
        while (at < cells.size()) {
            Cell cell = cells.get(at);
            int end = at + 1;
            if (!(cell instanceof Cell.Level)) {
                while (end < cells.size() && cells.get(end).equals(cell)) {
                    end++;
                }
            }
            line.add(switch (cell) {
                case Cell.Hidden hidden -> said(HiddenWord.KEY, end - at, locale);
                case Cell.Alike alike ->
                    said(end - at > 2 ? "overview.alike" : "overview.alike.short", end - at, locale);
                case Cell.Level level -> level(level, locale);
            });
            at = end;
        }
    }

    private static NativeTableCell said(String key, int columns, Locale locale) {
        var cell = new NativeTableCell(I18NProvider.translate(locale, key));
        cell.getElement().setAttribute("colspan", Integer.toString(columns));
        cell.addClassName("hidden-word");
        return cell;
    }

    private static NativeTableCell level(Cell.Level level, Locale locale) {
        var cell = new NativeTableCell(Integer.toString(level.level()));
        cell.addClassNames("level", "level-" + level.level());
        level.change()
                .filter(each -> each == Certainty.BETTER || each == Certainty.WORSE)
                .ifPresent(change -> {
                    var sign = new Span(change == Certainty.BETTER ? "▲" : "▼");
                    sign.getElement().setAttribute("aria-hidden", "true");
                    var words = new Span(" " + OverviewWords.change(change, locale));
                    words.addClassName("visually-hidden");
                    cell.add(sign, words);
                });
        return cell;
    }
}
