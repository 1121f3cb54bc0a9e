package no.hvorervi.exchange.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.exchange.ImportFault;

/** What must be put right in a file before it can be imported, line by line. */
final class FaultList extends Section {

    private static final int MAX_SHOWN = 200;

    FaultList(List<ImportFault> faults) {
        addClassNames("card", "faults");
        var note = new Div(
                Texts.of(new H2(), "units.faults.title", faults.size()),
                Texts.of(new Paragraph(), "units.faults.text"));
        note.addClassNames("note", "wrong");
        add(note, table(faults));
        if (faults.size() > MAX_SHOWN) {
            add(Texts.of(new Paragraph(), "units.more", faults.size() - MAX_SHOWN));
        }
    }

    private static NativeTable table(List<ImportFault> faults) {
        var table = new NativeTable();
        var headings = new NativeTableRow();
        headings.add(heading("units.faults.line"), heading("units.faults.what"));
        table.getHead().add(headings);
        faults.stream().limit(MAX_SHOWN).map(FaultList::row).forEach(table.getBody()::add);
        return table;
    }

    private static NativeTableHeaderCell heading(String key) {
        var cell = Texts.of(new NativeTableHeaderCell(), key);
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    private static NativeTableRow row(ImportFault fault) {
        var line = new NativeTableHeaderCell();
        line.getElement().setAttribute("scope", "row");
        if (fault.line() == 0) {
            Texts.of(line, "units.faults.file");
        } else {
            line.setText(Integer.toString(fault.line()));
        }
        var row = new NativeTableRow();
        row.add(
                line,
                Texts.of(
                        new NativeTableCell(),
                        fault.textKey(),
                        fault.arguments().toArray()));
        return row;
    }
}
