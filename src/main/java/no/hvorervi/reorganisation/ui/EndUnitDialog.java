package no.hvorervi.reorganisation.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import no.hvorervi.base.ui.DayField;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.organisation.Unit;
import no.hvorervi.organisation.UnitPicker;
import no.hvorervi.organisation.UnitTree;
import no.hvorervi.reorganisation.Reorganisation;

/** Asks when a unit ends, and what becomes of the units and the roles in it. */
final class EndUnitDialog extends ReorganisationDialog {

    private final Unit unit;
    private final DayField lastDay;
    private final UnitPicker childrenTo;
    private final UnitPicker rolesTo;

    EndUnitDialog(UnitActions actions, Unit unit, UnitTree managed, LocalDate shown, Runnable whenDone) {
        super(actions, whenDone);
        this.unit = unit;
        lastDay = new DayField("reorganise.lastDay", shown);
        childrenTo = UnitPicker.optional(managed, "reorganise.end.children", "reorganise.end.children.hint");
        rolesTo = UnitPicker.optional(managed, "reorganise.end.roles", "reorganise.end.roles.hint");
        int below = managed.descendants(unit.id()).size();
        childrenTo.setVisible(below > 0);
        Texts.bind(this, this::setHeaderTitle, "reorganise.end.title", unit.name());
        addToForm(Texts.of(new Paragraph(), "reorganise.end.lead", below), lastDay, childrenTo, rolesTo);
    }

    @Override
    Optional<Reorganisation> read() {
        return lastDay.read()
                .map(last -> new Reorganisation.End(
                        unit.id(),
                        last,
                        childrenTo.getOptionalValue().map(Unit::id),
                        rolesTo.getOptionalValue().map(Unit::id)));
    }

    @Override
    Stream<? extends HasValidation> fields() {
        return Stream.of(lastDay, childrenTo, rolesTo);
    }
}
