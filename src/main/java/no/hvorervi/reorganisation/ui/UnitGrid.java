package no.hvorervi.reorganisation.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.treegrid.TreeGrid;
import java.text.NumberFormat;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.ui.GridName;
import no.hvorervi.base.ui.NarrowWindow;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.Unit;
import no.hvorervi.organisation.UnitTree;

/** Units as a tree with columns; on a phone one column with the rest in a second line. */
final class UnitGrid extends TreeGrid<Unit> {

    private final Consumer<Unit> opener;
    private final Column<Unit> leader;
    private boolean isNarrow;
    private boolean isToday = true;
    private Map<UnitId, List<String>> leaders = Map.of();

    /** Opens a unit whose name is pressed. */
    UnitGrid(Consumer<Unit> opener) {
        this.opener = opener;
        addClassName("unit-tree");
        setSelectionMode(SelectionMode.NONE);
        GridName.bind(this, "units.title");
        addComponentHierarchyColumn(this::nameWithDetails)
                .setHeader(Texts.of(new Span(), "units.column.name"))
                .setFlexGrow(3)
                .setWidth("16rem");
        var kind = addColumn(Unit::kind)
                .setHeader(Texts.of(new Span(), "units.column.kind"))
                .setFlexGrow(0)
                .setWidth("8rem");
        leader = addColumn(this::leaders)
                .setHeader(Texts.of(new Span(), "units.column.leader"))
                .setWidth("10rem");
        var headcount = addColumn(UnitGrid::headcount)
                .setHeader(Texts.of(new Span(), "units.column.headcount"))
                .setTextAlign(ColumnTextAlign.END)
                .setFlexGrow(0)
                .setWidth("7rem");
        var validity = addColumn(UnitGrid::validity)
                .setHeader(Texts.of(new Span(), "units.column.validity"))
                .setFlexGrow(0)
                .setWidth("13rem");
        NarrowWindow.whenChanged(this, narrow -> {
            isNarrow = narrow;
            Stream.of(kind, headcount, validity).forEach(column -> column.setVisible(!narrow));
            leader.setVisible(!narrow && isToday);
        });
        Texts.redraw(this, (self, locale) -> {
            self.getDataProvider().refreshAll();
            return self;
        });
    }

    /** Who leads what is shown for today only. */
    void setToday(boolean today) {
        isToday = today;
        leader.setVisible(today && !isNarrow);
    }

    void setLeaders(Map<UnitId, List<String>> leaders) {
        this.leaders = leaders;
    }

    /** Shows a tree with these units unfolded and all others folded. */
    void show(UnitTree tree, Collection<Unit> unfolded) {
        setDataProvider(new UnitTreeProvider(tree));
        expand(unfolded);
    }

    private Div nameWithDetails(Unit unit) {
        var details = new Span(Stream.of(unit.kind(), employees(unit), leaders(unit))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · ")));
        details.addClassNames("muted", "only-narrow");
        var name = new NativeButton(unit.name(), click -> opener.accept(unit));
        name.addClassName("unit-link");
        var cell = new Div(name, details);
        cell.addClassName("unit-name");
        return cell;
    }

    private String leaders(Unit unit) {
        return String.join(", ", leaders.getOrDefault(unit.id(), List.of()));
    }

    private static String headcount(Unit unit) {
        return unit.headcount()
                .map(NumberFormat.getIntegerInstance(UI.getCurrentOrThrow().getLocale())::format)
                .orElse("");
    }

    private static String employees(Unit unit) {
        return unit.headcount()
                .map(count -> Texts.text("units.employees", count))
                .orElse("");
    }

    private static String validity(Unit unit) {
        var locale = UI.getCurrentOrThrow().getLocale();
        String from = NorwegianTime.longDate(unit.validFrom(), locale);
        return unit.validTo()
                .map(last -> Texts.text("units.validity.closed", from, NorwegianTime.longDate(last, locale)))
                .orElseGet(() -> Texts.text("units.validity.open", from));
    }
}
