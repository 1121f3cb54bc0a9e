package no.hvorervi.base.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tables that assistive technology can read out cell by cell. */
class DataTableTest {

    private static Stream<Element> all(Element root) {
        return Stream.concat(Stream.of(root), root.getChildren().flatMap(DataTableTest::all));
    }

    private static <C> List<C> of(Class<C> type, DataTable table) {
        return all(table.getElement())
                .flatMap(each -> each.getComponent().stream())
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    @Test
    void hasACaptionAndHeadingsOfColumnsAndRows() {
        var table = new DataTable(
                "Nivåer", List.of("Prinsipp", "Nivå"), List.of(List.of("Åpenhet", "3"), List.of("<b>", "=1+1")));
        assertThat(of(NativeTable.class, table).getFirst().getCaptionText()).isEqualTo("Nivåer");
        assertThat(of(NativeTableHeaderCell.class, table))
                .extracting(each -> each.getElement().getAttribute("scope") + " " + each.getText())
                .containsExactly("col Prinsipp", "col Nivå", "row Åpenhet", "row <b>");
        assertThat(of(NativeTableCell.class, table))
                .extracting(NativeTableCell::getText)
                .containsExactly("3", "=1+1");
    }

    @Test
    void scrollerCanBeReachedByKeyboardAndHasAName() {
        Element scroller = new DataTable("Nivåer", List.of("Prinsipp"), List.of()).getElement();
        assertThat(scroller.getAttribute("tabindex")).isEqualTo("0");
        assertThat(scroller.getAttribute("role")).isEqualTo("region");
        assertThat(scroller.getAttribute("aria-label")).isEqualTo("Nivåer");
    }
}
