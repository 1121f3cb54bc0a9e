package no.hvorervi.people.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.hvorervi.access.UnitRole;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.ids.UnitId;
import no.hvorervi.municipalities.Municipality;
import no.hvorervi.organisation.Unit;
import no.hvorervi.organisation.UnitPicker;
import no.hvorervi.organisation.UnitTree;
import no.hvorervi.people.PeopleRoutes;
import no.hvorervi.people.PersonSearch;

/** What people are searched by; it can be written into the page's address and read from it. */
final class PeopleFilter extends Div {

    private final List<Municipality> municipalities;
    private final UnitTree tree;
    private final Select<Municipality> municipality = new Select<>();
    private final TextField text = new TextField();
    private final Select<UnitRole> role = new Select<>();
    private final UnitPicker unit;

    PeopleFilter(List<Municipality> municipalities, UnitTree tree, Runnable whenChanged) {
        this.municipalities = municipalities;
        this.tree = tree;
        this.unit = new UnitPicker(tree);
        addClassName("filter");
        Texts.bind(municipality, municipality::setLabel, "people.municipality");
        Texts.bind(text, text::setLabel, "people.search");
        Texts.bind(role, role::setLabel, "role.field");
        Texts.bind(unit, unit::setLabel, "people.filter.unit");
        municipality.setItems(municipalities);
        municipality.setItemLabelGenerator(Municipality::name);
        municipality.setValue(municipalities.getFirst());
        municipality.setVisible(municipalities.size() > 1);
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        role.setItems(UnitRole.values());
        role.setEmptySelectionAllowed(true);
        Texts.redraw(role, (self, locale) -> {
            self.setItemLabelGenerator(
                    each -> each == null ? Texts.text("people.filter.anyRole") : RoleTexts.name(each, locale));
            self.setEmptySelectionCaption(Texts.text("people.filter.anyRole"));
            return self;
        });
        unit.setClearButtonVisible(true);
        add(municipality, text, role, unit);
        municipality.addValueChangeListener(change -> whenChanged.run());
        text.addValueChangeListener(change -> whenChanged.run());
        role.addValueChangeListener(change -> whenChanged.run());
        unit.addValueChangeListener(change -> whenChanged.run());
    }

    PersonSearch search() {
        return new PersonSearch(
                municipality.getValue().id(),
                text.getValue(),
                role.getOptionalValue(),
                unit.getOptionalValue().map(Unit::id));
    }

    boolean isEmpty() {
        return text.getValue().isBlank() && role.isEmpty() && unit.isEmpty();
    }

    /** Fills the fields in from an address; what is not known there is left out. */
    void read(QueryParameters address) {
        Map<String, String> asked = new LinkedHashMap<>();
        address.getParameters().forEach((name, values) -> asked.put(name, values.getFirst()));
        PeopleRoutes.number(asked, PeopleRoutes.MUNICIPALITY)
                .flatMap(id -> municipalities.stream()
                        .filter(each -> each.id().value() == id)
                        .findFirst())
                .ifPresent(municipality::setValue);
        text.setValue(asked.getOrDefault(PeopleRoutes.TEXT, ""));
        Optional.ofNullable(asked.get(PeopleRoutes.ROLE))
                .flatMap(name -> Arrays.stream(UnitRole.values())
                        .filter(each -> each.name().equals(name))
                        .findFirst())
                .ifPresentOrElse(role::setValue, role::clear);
        PeopleRoutes.number(asked, PeopleRoutes.IN_UNIT)
                .flatMap(id -> tree.find(new UnitId(id)))
                .ifPresentOrElse(unit::setValue, unit::clear);
    }

    QueryParameters address() {
        Map<String, String> asked = new LinkedHashMap<>();
        if (municipality.isVisible()) {
            asked.put(PeopleRoutes.MUNICIPALITY, municipality.getValue().id().toString());
        }
        if (!text.getValue().isBlank()) {
            asked.put(PeopleRoutes.TEXT, text.getValue());
        }
        role.getOptionalValue().ifPresent(each -> asked.put(PeopleRoutes.ROLE, each.name()));
        unit.getOptionalValue()
                .ifPresent(each -> asked.put(PeopleRoutes.IN_UNIT, each.id().toString()));
        return QueryParameters.simple(asked);
    }
}
