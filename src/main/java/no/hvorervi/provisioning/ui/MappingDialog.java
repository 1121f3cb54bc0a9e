package no.hvorervi.provisioning.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import no.hvorervi.access.Grant;
import no.hvorervi.access.UnitRole;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.municipalities.Municipality;
import no.hvorervi.organisation.Unit;
import no.hvorervi.organisation.UnitPicker;
import no.hvorervi.organisation.UnitTree;
import no.hvorervi.provisioning.ScimMapping;
import no.hvorervi.provisioning.ScimRefusedException;

/** Asks which role in which unit a group is to give. */
final class MappingDialog extends Dialog {

    private final IntegrationActions actions;
    private final Municipality municipality;
    private final ScimMapping group;
    private final Runnable whenSaved;
    private final Select<Optional<UnitRole>> role = new Select<>();
    private final UnitPicker unit;
    private final Div power = note("integration.map.administrator");
    private final Div fault = note("integration.map.last");

    MappingDialog(
            IntegrationActions actions,
            Municipality municipality,
            UnitTree tree,
            ScimMapping group,
            Runnable whenSaved) {
        this.actions = actions;
        this.municipality = municipality;
        this.group = group;
        this.whenSaved = whenSaved;
        unit = UnitPicker.required(tree, "integration.map.unit", "integration.map.unit.missing");
        addClassName("form-dialog");
        setCloseOnOutsideClick(false);
        Texts.bind(this, this::setHeaderTitle, "integration.map.title", group.displayName());
        role.setItems(Stream.concat(
                        Stream.of(Optional.<UnitRole>empty()),
                        Arrays.stream(UnitRole.values()).map(Optional::of))
                .toList());
        role.setWidthFull();
        Texts.bind(role, role::setLabel, "integration.map.role");
        Texts.redraw(role, (self, locale) -> {
            self.setItemLabelGenerator(MappingDialog::label);
            return self;
        });
        role.addValueChangeListener(change -> follow());
        role.setValue(group.grant().map(Grant::role));
        unit.setValue(tree.find(group.grant().map(Grant::unit).orElse(municipality.root()))
                .orElse(null));
        fault.setVisible(false);
        fault.getElement().setAttribute("role", "alert");
        follow();
        add(role, unit, power, fault);
        addButtons();
    }

    private static Div note(String key) {
        var note = new Div(Texts.of(new Paragraph(), key));
        note.addClassNames("note", "wrong");
        return note;
    }

    private static String label(Optional<UnitRole> role) {
        return role.map(each -> Texts.text("integration.role." + each))
                .orElseGet(() -> Texts.text("integration.map.nothing"));
    }

    private Optional<UnitRole> chosen() {
        return role.getOptionalValue().flatMap(each -> each);
    }

    private void follow() {
        unit.setVisible(chosen().isPresent());
        power.setVisible(chosen().equals(Optional.of(UnitRole.ADMINISTRATOR)));
        fault.setVisible(false);
    }

    private void addButtons() {
        if (group.byHand()) {
            var byName = Texts.of(new Button(), "integration.map.name");
            byName.addClickListener(click -> save(() -> actions.mappings().followName(municipality.id(), group.id())));
            getFooter().add(byName);
        }
        var cancel = Texts.of(new Button(), "people.cancel");
        cancel.addClickListener(click -> close());
        var save = Texts.of(new Button(), "integration.map.save");
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickListener(click -> save());
        getFooter().add(cancel, save);
    }

    private void save() {
        Optional<Unit> where = unit.getOptionalValue();
        unit.setInvalid(chosen().isPresent() && where.isEmpty());
        if (unit.isInvalid()) {
            unit.focus();
            return;
        }
        Optional<Grant> grant = chosen().flatMap(what -> where.map(each -> new Grant(what, each.id())));
        save(() -> actions.mappings().map(municipality.id(), group.id(), grant));
    }

    private void save(Runnable saving) {
        try {
            saving.run();
            close();
            whenSaved.run();
        } catch (ScimRefusedException lastAdministrator) {
            fault.setVisible(true);
        }
    }
}
