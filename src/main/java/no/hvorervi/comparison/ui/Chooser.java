package no.hvorervi.comparison.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.comparison.Comparison;
import no.hvorervi.comparison.Comparison.Line;
import no.hvorervi.comparison.Neighbour;
import no.hvorervi.ids.UnitId;

/** Which units stand beside one's own: by name those that have said yes, and the others without. */
class Chooser extends Div {

    private final Comparison comparison;
    private final Address address;

    Chooser(Comparison comparison, Address address) {
        this.comparison = comparison;
        this.address = address;
        addClassNames("chooser", "no-print");
        List<Neighbour> chosen =
                comparison.lines().stream().skip(1).map(Line::unit).toList();
        if (comparison.isSomeGone()) {
            add(muted("compare.gone"));
        }
        if (!chosen.isEmpty()) {
            add(chosen(chosen));
        }
        if (comparison.choices().isEmpty()) {
            add(muted("compare.choose.none"));
        } else if (chosen.size() < Comparison.MOST) {
            add(picker(chosen));
        } else {
            add(muted("compare.choose.full"));
        }
        add(comparison.hasUnnamed() ? unnamed() : muted("compare.unnamed.few"));
    }

    private static Paragraph muted(String key) {
        var line = Texts.of(new Paragraph(), key);
        line.addClassName("muted");
        return line;
    }

    private UnorderedList chosen(List<Neighbour> chosen) {
        var list = new UnorderedList();
        list.addClassNames("plain", "chosen");
        chosen.forEach(each -> {
            var remove = Texts.of(new Button(), "compare.remove");
            Texts.bind(remove, remove::setAriaLabel, "compare.remove.one", each.name());
            remove.addClickListener(click -> address.without(each.unit()).open());
            list.add(new ListItem(new Span(each.name()), remove));
        });
        return list;
    }

    private ComboBox<Neighbour> picker(List<Neighbour> chosen) {
        Set<UnitId> there = chosen.stream().map(Neighbour::unit).collect(Collectors.toSet());
        var picker = new ComboBox<Neighbour>();
        picker.setItems(comparison.choices().stream()
                .filter(each -> !there.contains(each.unit()))
                .toList());
        picker.setItemLabelGenerator(Neighbour::name);
        picker.setRenderer(new ComponentRenderer<>(Chooser::option));
        Texts.bind(picker, picker::setLabel, "compare.choose");
        Texts.bind(picker, picker::setHelperText, "compare.choose.help", Comparison.MOST);
        picker.addValueChangeListener(change -> picker.getOptionalValue()
                .ifPresent(each -> address.with(each.unit()).open()));
        return picker;
    }

    private static Div option(Neighbour unit) {
        var above = new Span(String.join(" › ", unit.above()));
        above.addClassName("muted");
        var option = new Div(new Span(unit.name()), above);
        option.addClassName("unit-option");
        return option;
    }

    private Checkbox unnamed() {
        var unnamed = new Checkbox(address.wish().withUnnamed());
        Texts.bind(unnamed, unnamed::setLabel, "compare.unnamed.show");
        Texts.bind(unnamed, unnamed::setHelperText, "compare.unnamed.help");
        unnamed.addValueChangeListener(
                change -> address.withUnnamed(change.getValue()).open());
        return unnamed;
    }
}
