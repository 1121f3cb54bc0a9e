package no.hvorervi.reorganisation.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import no.hvorervi.base.ui.DayField;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.organisation.NewUnit;
import no.hvorervi.organisation.Unit;
import no.hvorervi.reorganisation.Reorganisation;

/** Asks what a unit is called from a day on. */
final class RenameUnitDialog extends ReorganisationDialog {

    private final Unit unit;
    private final TextField name = new TextField();
    private final DayField day;

    RenameUnitDialog(UnitActions actions, Unit unit, LocalDate shown, Runnable whenDone) {
        super(actions, whenDone);
        this.unit = unit;
        day = new DayField("reorganise.fromDay", shown);
        Texts.bind(this, this::setHeaderTitle, "reorganise.rename.title", unit.name());
        Texts.bind(name, name::setLabel, "reorganise.name");
        Texts.bind(name, name::setErrorMessage, "reorganise.name.missing");
        name.setValue(unit.name());
        name.setMaxLength(NewUnit.MAX_NAME);
        name.setManualValidation(true);
        name.setAutoselect(true);
        name.addValueChangeListener(change -> name.setInvalid(false));
        name.setWidthFull();
        addToForm(Texts.of(new Paragraph(), "reorganise.rename.lead"), name, day);
    }

    @Override
    Optional<Reorganisation> read() {
        name.setInvalid(name.getValue().isBlank());
        Optional<LocalDate> from = day.read();
        return name.isInvalid()
                ? Optional.empty()
                : from.map(first -> new Reorganisation.Rename(unit.id(), name.getValue(), first));
    }

    @Override
    Stream<? extends HasValidation> fields() {
        return Stream.of(name, day);
    }
}
