package no.hvorervi.reorganisation.ui;

import com.vaadin.flow.component.HasValidation;
import java.util.Optional;
import java.util.stream.Stream;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.organisation.Unit;
import no.hvorervi.reorganisation.Reorganisation;

/** Asks for what is kept of a unit without a time. */
final class CorrectUnitDialog extends ReorganisationDialog {

    private final Unit unit;
    private final NewUnitFields fields = new NewUnitFields();

    CorrectUnitDialog(UnitActions actions, Unit unit, Runnable whenDone) {
        super(actions, whenDone);
        this.unit = unit;
        Texts.bind(this, this::setHeaderTitle, "reorganise.correct.title", unit.name());
        addToForm(fields.of(unit));
    }

    @Override
    Optional<Reorganisation> read() {
        return fields.read()
                .map(given ->
                        new Reorganisation.Correct(unit.id(), given.kind(), given.headcount(), given.externalId()));
    }

    @Override
    Stream<? extends HasValidation> fields() {
        return fields.fields();
    }
}
