package no.hvorervi.people.ui;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import no.hvorervi.access.UnitRole;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.ui.DayField;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.organisation.UnitPicker;
import no.hvorervi.people.RoleService.NewRole;

/** Asks for a role, its unit, and from which day to which. */
final class RoleFields extends Div {

    private final Select<UnitRole> role = new Select<>();
    private final UnitPicker unit;
    private final DayField from = new DayField("role.from");
    private final DayField to = new DayField("role.to");

    RoleFields(PeopleActions actions) {
        unit = new UnitPicker(actions.trees().today());
        addClassName("role-fields");
        role.setItems(UnitRole.values());
        Texts.redraw(role, (self, locale) -> {
            self.setItemLabelGenerator(each -> RoleTexts.name(each, locale));
            return self;
        });
        Texts.bind(role, role::setLabel, "role.field");
        Texts.bind(role, role::setErrorMessage, "role.missing");
        Texts.bind(
                role,
                role::setHelperText,
                locale -> role.isEmpty()
                        ? ""
                        : com.vaadin.flow.i18n.I18NProvider.translate(
                                locale, "role.meaning." + role.getValue().name()));
        role.addValueChangeListener(change -> {
            role.setInvalid(false);
            role.setHelperText(Texts.text("role.meaning." + change.getValue().name()));
        });
        role.setManualValidation(true);
        role.setWidthFull();
        Texts.bind(unit, unit::setLabel, "people.unit");
        Texts.bind(unit, unit::setErrorMessage, "people.unit.missing");
        unit.setManualValidation(true);
        unit.addValueChangeListener(change -> unit.setInvalid(false));
        from.setValue(NorwegianTime.today(actions.clock()));
        Texts.bind(to, to::setHelperText, "role.to.hint");
        var days = new Div(from, to);
        days.addClassName("days");
        add(role, unit, days);
    }

    /** The role as it is filled in; empty when something is missing or wrong, which the fields then say. */
    Optional<NewRole> read() {
        role.setInvalid(role.isEmpty());
        unit.setInvalid(unit.isEmpty());
        if (from.isEmpty()) {
            from.showFault("role.from.missing");
        }
        Optional<LocalDate> last = to.getOptionalValue();
        if (!from.isEmpty() && last.filter(from.getValue()::isAfter).isPresent()) {
            to.showFault("refused.DAYS");
        }
        boolean isWrong = fields().anyMatch(HasValidation::isInvalid);
        return isWrong
                ? Optional.empty()
                : Optional.of(new NewRole(role.getValue(), unit.getValue().id(), from.getValue(), last));
    }

    private Stream<HasValidation> fields() {
        return Stream.of(role, unit, from, to);
    }

    void focusFirstFault() {
        fields().filter(HasValidation::isInvalid).findFirst().ifPresent(field -> ((Focusable<?>) field).focus());
    }
}
