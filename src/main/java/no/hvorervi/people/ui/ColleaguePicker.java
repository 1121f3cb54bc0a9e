package no.hvorervi.people.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.ids.UnitId;
import no.hvorervi.people.DelegationService;
import no.hvorervi.people.DelegationService.Colleague;

/** A field for choosing a colleague by typing some of the name; what the colleague works with tells equal names apart. */
final class ColleaguePicker extends ComboBox<Colleague> {

    ColleaguePicker(DelegationService service, UnitId unit) {
        setItemLabelGenerator(Colleague::name);
        setRenderer(new ComponentRenderer<>(ColleaguePicker::option));
        setItems(query -> service.colleagues(unit, query.getFilter().orElse("")).stream()
                .skip(query.getOffset())
                .limit(query.getLimit()));
        Texts.bind(this, this::setLabel, "away.colleague");
        Texts.bind(this, this::setHelperText, "away.colleague.hint", DelegationService.MIN_LETTERS);
        Texts.bind(this, this::setErrorMessage, "away.colleague.missing");
        setManualValidation(true);
        addValueChangeListener(change -> setInvalid(false));
        setWidthFull();
    }

    private static Div option(Colleague colleague) {
        var units = new Span(String.join(", ", colleague.units()));
        units.addClassName("muted");
        var option = new Div(new Span(colleague.name()), units);
        option.addClassName("unit-option");
        return option;
    }
}
