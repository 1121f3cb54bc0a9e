package no.hvorervi.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;

/** A plain table of texts in a scroller of its own: the equal of a chart, for readers and for print. */
public final class DataTable extends Div {

    /**
     * Builds the table.
     *
     * @param caption what the table shows
     * @param headings one for each column
     * @param rows the first cell of each is its heading
     */
    public DataTable(String caption, List<String> headings, List<List<String>> rows) {
        addClassName("table-scroller");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", caption);
        var table = new NativeTable();
        table.setCaptionText(caption);
        var headingRow = new NativeTableRow();
        headings.forEach(heading -> headingRow.add(heading(heading, "col")));
        table.getHead().add(headingRow);
        table.getBody().add(rows.stream().map(DataTable::row).toArray(Component[]::new));
        add(table);
    }

    private static NativeTableRow row(List<String> cells) {
        var row = new NativeTableRow();
        row.add(heading(cells.getFirst(), "row"));
        cells.stream().skip(1).map(NativeTableCell::new).forEach(row::add);
        return row;
    }

    private static NativeTableHeaderCell heading(String text, String scope) {
        var cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }
}
