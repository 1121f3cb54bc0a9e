package no.hvorervi.results.kit;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.measures.Level;

/**
 * Units by principles in absolute bands: the same mean has the same colour wherever it stands, and its digit with it. Rows come in
 * the order given; there is no other.
 */
public final class HeatTable extends Div {

    private static final int LEVELS = 5;

    /** What stands in one place of a row. */
    public sealed interface Cell {

        /**
         * A level that can be seen.
         *
         * @param level 1 to 5
         * @param notes short texts below the digit, such as the mean; each on a line of its own
         */
        record Band(int level, List<String> notes) implements Cell {

            /**
             * Takes a level.
             *
             * @throws IllegalArgumentException if it is none of the five
             */
            public Band {
                if (level < 1 || level > LEVELS) {
                    throw new IllegalArgumentException("No level");
                }
                notes = List.copyOf(notes);
            }
        }

        /** Why there is no level to see, in words, such as «skjult: for få svar». */
        record Words(String text) implements Cell {}

        /** Something else that is told of the unit, such as how many answered. */
        record Plain(String text) implements Cell {}

        /** The band that a mean of 1 to 5 lies in. */
        static Cell of(double mean, String... notes) {
            return new Band(Level.band(mean), List.of(notes));
        }
    }

    /**
     * A unit.
     *
     * @param path of the page that its name leads to, if any
     * @param notes short texts below its name; each on a line of its own
     * @param isOwn whether it is the reader's own
     */
    public record Row(String name, Optional<String> path, List<String> notes, boolean isOwn, List<Cell> cells) {

        public Row {
            notes = List.copyOf(notes);
            cells = List.copyOf(cells);
        }
    }

    /**
     * The table in one language.
     *
     * @param caption what it shows
     * @param units heading of the units' names
     * @param headings one for each cell of a row
     */
    public record Content(String caption, String units, List<String> headings, List<Row> rows) {

        /**
         * Takes rows that fit the headings.
         *
         * @throws IllegalArgumentException if one does not
         */
        public Content {
            headings = List.copyOf(headings);
            rows = List.copyOf(rows);
            int columns = headings.size();
            if (rows.stream().anyMatch(row -> row.cells().size() != columns)) {
                throw new IllegalArgumentException("Not one cell for each heading");
            }
        }
    }

    /** Writes the table in a language. */
    @FunctionalInterface
    public interface Writing extends Serializable {
        Content in(Locale locale);
    }

    /** The table, and below it what the digits mean. */
    public HeatTable(Writing writing) {
        addClassName("heat");
        var scroller = new Div();
        scroller.addClassName("table-scroller");
        scroller.getElement().setAttribute("tabindex", "0");
        scroller.getElement().setAttribute("role", "region");
        Texts.redraw(scroller, (self, locale) -> {
            Content content = writing.in(locale);
            self.getElement().setAttribute("aria-label", content.caption());
            self.getElement().setProperty("innerHTML", draw(content));
            return self;
        });
        add(scroller, scale());
    }

    private static Paragraph scale() {
        var scale = new Paragraph();
        scale.addClassName("scale");
        for (int level = 1; level <= LEVELS; level++) {
            var digit = new Span(Integer.toString(level));
            digit.addClassNames("band", "level-" + level);
            scale.add(digit);
        }
        scale.add(Texts.of(new Span(), "results.heat.scale"));
        return scale;
    }

    /**
     * The table as markup, for pages of any kind. It says which part is which by roles too: on a phone each row is laid out as a
     * list, and some browsers take a table that is laid out otherwise for none.
     */
    public static String draw(Content content) {
        Svg html = Svg.html().open("table", "role", "table");
        element(html, "caption", content.caption());
        html.open("thead", "role", "rowgroup").open("tr", "role", "row");
        element(html, "th", content.units(), "role", "columnheader", "scope", "col");
        content.headings().forEach(each -> element(html, "th", each, "role", "columnheader", "scope", "col"));
        html.close().close().open("tbody", "role", "rowgroup");
        content.rows().forEach(each -> row(html, each, content.headings()));
        return html.markup();
    }

    private static void row(Svg html, Row row, List<String> headings) {
        html.open("tr", "role", "row", "class", row.isOwn() ? "own" : "other");
        html.open("th", "role", "rowheader", "scope", "row");
        row.path()
                .ifPresentOrElse(
                        path -> element(html, "a", row.name(), "href", path), () -> element(html, "span", row.name()));
        row.notes().forEach(note -> element(html, "small", note));
        html.close();
        List<Cell> cells = row.cells();
        int at = 0;
        while (at < cells.size()) {
            Cell cell = cells.get(at);
            int end = at + 1;
            // The same words are said once for all columns that they stand in.
            while (cell instanceof Cell.Words
                    && end < cells.size()
                    && cells.get(end).equals(cell)) {
                end++;
            }
            boolean isAll = end - at == headings.size();
            cell(html, cell, end - at, isAll ? "" : String.join(", ", headings.subList(at, end)));
            at = end;
        }
        html.close();
    }

    private static void cell(Svg html, Cell cell, int columns, String heading) {
        html.open("td", "role", "cell", "colspan", Integer.toString(columns));
        // Read from the column's heading; seen where there are no columns.
        element(html, "span", heading, "class", "heading", "aria-hidden", "true");
        switch (cell) {
            case Cell.Band(int level, List<String> notes) -> {
                html.open("span", "class", "band level-" + level);
                element(html, "b", Integer.toString(level));
                notes.forEach(note -> element(html, "small", note));
                html.close();
            }
            case Cell.Words(String text) -> element(html, "span", text, "class", "hidden-word");
            case Cell.Plain(String text) -> element(html, "span", text, "class", "plainly");
        }
        html.close();
    }

    private static void element(Svg html, String name, String text, String... attributes) {
        html.open(name, attributes).words(text).close();
    }
}
