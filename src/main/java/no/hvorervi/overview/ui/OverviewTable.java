package no.hvorervi.overview.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import no.hvorervi.measures.Certainty;
import no.hvorervi.overview.Overview;
import no.hvorervi.overview.OverviewColumn;
import no.hvorervi.overview.OverviewRow;
import no.hvorervi.overview.Sight;
import no.hvorervi.results.kit.HeatTable.Cell;
import no.hvorervi.results.kit.HeatTable.Content;
import no.hvorervi.results.kit.HeatTable.Row;
import no.hvorervi.results.kit.HeatTable.Writing;
import no.hvorervi.results.kit.HiddenWord;

/** The units in the order of the tree, each on its own line: how many answered, nine levels, what has changed, how far they agree. */
record OverviewTable(Overview overview, String unitName) implements Writing {

    @Override
    public Content in(Locale locale) {
        List<String> headings = new ArrayList<>(List.of(text("overview.answered", locale)));
        overview.columns().forEach(each -> headings.add(each.principle().name().in(locale)));
        headings.add(text("results.change", locale));
        headings.add(text("overview.divided", locale));
        return new Content(
                overview.before()
                        .map(before -> I18NProvider.translate(locale, "overview.caption.before", before.title()))
                        .orElseGet(() -> text("overview.caption", locale)),
                text("overview.unit", locale),
                headings,
                Stream.concat(Stream.of(whole(locale)), overview.rows().stream().map(each -> row(each, locale)))
                        .toList());
    }

    private static String text(String key, Locale locale) {
        return I18NProvider.translate(locale, key);
    }

    /** The page itself is of this unit: it leads nowhere. */
    private Row whole(Locale locale) {
        return new Row(
                I18NProvider.translate(locale, "overview.whole", unitName),
                Optional.empty(),
                OverviewWords.peopleOf(overview.whole(), locale).stream().toList(),
                true,
                cells(overview.whole(), locale));
    }

    private Row row(OverviewRow row, Locale locale) {
        return new Row(
                row.unit().name(),
                OverviewWords.path(row, overview.round().round()),
                OverviewWords.peopleOf(row, locale).stream().toList(),
                false,
                cells(row, locale));
    }

    private List<Cell> cells(OverviewRow row, Locale locale) {
        return switch (row.sight()) {
            case Sight.NotShared none -> nothing("overview.notShared", locale);
            case Sight.TooFew few -> nothing(HiddenWord.KEY, locale);
            case Sight.Seen seen -> {
                List<Cell> cells = new ArrayList<>();
                cells.add(new Cell.Plain(OverviewWords.people(row, seen.people(), locale)));
                seen.cells().forEach(each -> cells.add(level(each, locale)));
                cells.add(new Cell.Plain(OverviewWords.movement(seen.movement(), locale)));
                cells.add(new Cell.Plain(OverviewWords.accord(seen.accord(), locale)));
                yield cells;
            }
        };
    }

    private List<Cell> nothing(String key, Locale locale) {
        return Collections.nCopies(overview.columns().size() + 3, new Cell.Words(text(key, locale)));
    }

    private Cell level(Sight.Cell cell, Locale locale) {
        return switch (cell) {
            case Sight.Cell.Hidden hidden -> new Cell.Words(text(HiddenWord.KEY, locale));
            case Sight.Cell.Alike alike ->
                new Cell.Words(text(
                        overview.columns().stream().anyMatch(OverviewColumn::isComparable)
                                ? "overview.alike.short"
                                : "overview.alike",
                        locale));
            case Sight.Cell.Level level ->
                new Cell.Band(
                        level.level(),
                        level
                                .change()
                                .filter(each -> each == Certainty.BETTER || each == Certainty.WORSE)
                                .map(each -> text("overview.sure." + each, locale))
                                .stream()
                                .toList());
        };
    }
}
