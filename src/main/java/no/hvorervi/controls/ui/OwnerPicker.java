package no.hvorervi.controls.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.List;
import java.util.Optional;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.controls.Control;
import no.hvorervi.controls.ControlManagementService;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.people.Colleagues;
import no.hvorervi.people.Colleagues.Colleague;

/** A field for naming whoever answers for a control, by typing some of the name. */
final class OwnerPicker extends ComboBox<Colleague> {

    OwnerPicker(ControlManagementService service, MunicipalityId municipality) {
        setItemLabelGenerator(Colleague::name);
        setRenderer(new ComponentRenderer<>(OwnerPicker::option));
        setItems(query -> service.people(municipality, query.getFilter().orElse("")).stream()
                .skip(query.getOffset())
                .limit(query.getLimit()));
        Texts.bind(this, this::setLabel, "controls.owner");
        Texts.bind(this, this::setHelperText, "controls.owner.hint", Colleagues.MIN_LETTERS);
        setClearButtonVisible(true);
        setWidthFull();
    }

    private static Div option(Colleague colleague) {
        var units = new Span(String.join(", ", colleague.units()));
        units.addClassName("muted");
        var option = new Div(new Span(colleague.name()), units);
        option.addClassName("unit-option");
        return option;
    }

    /** Names whoever answers for it now. */
    void show(Control control) {
        control.terms().owner().ifPresent(owner -> setValue(new Colleague(owner, control.ownerName(), List.of())));
    }

    Optional<AccountId> read() {
        return getOptionalValue().map(Colleague::id);
    }
}
