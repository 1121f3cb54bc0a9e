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

/** Asks where a unit goes, and from when. */
final class MoveUnitDialog extends ReorganisationDialog {

    private final Unit unit;
    private final UnitPicker parent;
    private final DayField day;

    MoveUnitDialog(UnitActions actions, Unit unit, UnitTree managed, LocalDate shown, Runnable whenDone) {
        super(actions, whenDone);
        this.unit = unit;
        parent = UnitPicker.required(managed, "reorganise.move.to", "reorganise.move.to.missing");
        day = new DayField("reorganise.fromDay", shown);
        Texts.bind(this, this::setHeaderTitle, "reorganise.move.title", unit.name());
        addToForm(Texts.of(new Paragraph(), "reorganise.move.lead"), parent, day);
    }

    @Override
    Optional<Reorganisation> read() {
        Optional<Unit> to = parent.read();
        Optional<LocalDate> from = day.read();
        return to.flatMap(under -> from.map(first -> new Reorganisation.Move(unit.id(), under.id(), first)));
    }

    @Override
    Stream<? extends HasValidation> fields() {
        return Stream.of(parent, day);
    }
}
