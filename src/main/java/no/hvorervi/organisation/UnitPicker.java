package no.hvorervi.organisation;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.Optional;
import no.hvorervi.base.ui.Texts;

/** A field for choosing a unit by typing some of its name or id; what it stands under tells equal names apart. */
public final class UnitPicker extends ComboBox<Unit> {

    public UnitPicker(UnitTree tree) {
        setItemLabelGenerator(Unit::name);
        setRenderer(new ComponentRenderer<>(unit -> option(tree, unit)));
        setItems(query -> tree.search(query.getFilter().orElse("")).stream()
                .skip(query.getOffset())
                .limit(query.getLimit()));
        setWidthFull();
        addValueChangeListener(change -> setHelperText(change.getValue() == null ? "" : path(tree, change.getValue())));
    }

    /** One that must be chosen; without a choice it says so. */
    public static UnitPicker required(UnitTree tree, String labelKey, String missingKey) {
        var picker = new UnitPicker(tree);
        Texts.bind(picker, picker::setLabel, labelKey);
        Texts.bind(picker, picker::setErrorMessage, missingKey);
        picker.setManualValidation(true);
        picker.addValueChangeListener(change -> picker.setInvalid(false));
        return picker;
    }

    /** One that may be left empty; the hint tells what that means. */
    public static UnitPicker optional(UnitTree tree, String labelKey, String hintKey) {
        var picker = new UnitPicker(tree);
        picker.setClearButtonVisible(true);
        Texts.bind(picker, picker::setLabel, labelKey);
        Texts.bind(picker, picker::setPlaceholder, hintKey);
        return picker;
    }

    /** The choice; without one the field says what is wrong. */
    public Optional<Unit> read() {
        setInvalid(getOptionalValue().isEmpty());
        return getOptionalValue();
    }

    private static Div option(UnitTree tree, Unit unit) {
        var path = new Span(path(tree, unit));
        path.addClassName("muted");
        var option = new Div(new Span(unit.name()), path);
        option.addClassName("unit-option");
        return option;
    }

    private static String path(UnitTree tree, Unit unit) {
        return Unit.path(tree.ancestors(unit.id()));
    }
}
