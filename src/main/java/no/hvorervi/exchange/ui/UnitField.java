package no.hvorervi.exchange.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.stream.Collectors;
import no.hvorervi.organisation.Unit;
import no.hvorervi.organisation.UnitTree;

/** A field for choosing a unit of the municipality by typing some of its name or id. */
final class UnitField extends ComboBox<Unit> {

    UnitField(UnitTree tree) {
        setItemLabelGenerator(Unit::name);
        setRenderer(new ComponentRenderer<>(unit -> option(tree, unit)));
        setItems(query -> tree.search(query.getFilter().orElse("")).stream()
                .skip(query.getOffset())
                .limit(query.getLimit()));
        setWidthFull();
        addValueChangeListener(change -> setHelperText(change.getValue() == null ? "" : path(tree, change.getValue())));
    }

    private static Div option(UnitTree tree, Unit unit) {
        var path = new Span(path(tree, unit));
        path.addClassName("muted");
        var option = new Div(new Span(unit.name()), path);
        option.addClassName("unit-option");
        return option;
    }

    private static String path(UnitTree tree, Unit unit) {
        return tree.ancestors(unit.id()).stream().map(Unit::name).collect(Collectors.joining(" › "));
    }
}
