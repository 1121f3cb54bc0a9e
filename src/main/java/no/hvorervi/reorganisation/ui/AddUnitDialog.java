package no.hvorervi.reorganisation.ui;

import com.vaadin.flow.component.HasValidation;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import no.hvorervi.base.ui.DayField;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.organisation.NewUnit;
import no.hvorervi.organisation.Unit;
import no.hvorervi.reorganisation.Reorganisation;

/** Asks for a new unit under another. */
final class AddUnitDialog extends ReorganisationDialog {

    private final Unit parent;
    private final NewUnitFields unit = new NewUnitFields();
    private final DayField day;

    AddUnitDialog(UnitActions actions, Unit parent, LocalDate shown, Runnable whenDone) {
        super(actions, whenDone);
        this.parent = parent;
        day = new DayField("reorganise.firstDay", shown);
        Texts.bind(this, this::setHeaderTitle, "reorganise.add.title", parent.name());
        addToForm(unit, day);
    }

    @Override
    Optional<Reorganisation> read() {
        Optional<NewUnit> wanted = unit.read();
        Optional<LocalDate> from = day.read();
        return wanted.flatMap(made -> from.map(first -> new Reorganisation.Add(parent.id(), made, first)));
    }

    @Override
    Stream<? extends HasValidation> fields() {
        return Stream.concat(unit.fields(), Stream.of(day));
    }
}
