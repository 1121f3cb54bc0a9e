package no.hvorervi.reorganisation.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.stream.Stream;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.organisation.NewUnit;
import no.hvorervi.organisation.Unit;

/** What is asked of a unit that is to be, or kept of one that is. */
final class NewUnitFields extends Div {

    private final TextField name = new TextField();
    private final TextField kind = new TextField();
    private final TextField externalId = new TextField();
    private final IntegerField headcount = new IntegerField();

    NewUnitFields() {
        addClassName("unit-fields");
        field(name, NewUnit.MAX_NAME, "reorganise.name", "reorganise.name.missing");
        field(kind, NewUnit.MAX_KIND, "units.column.kind", "reorganise.kind.missing");
        field(externalId, NewUnit.MAX_EXTERNAL_ID, "reorganise.id", "reorganise.id.missing");
        Texts.bind(externalId, externalId::setHelperText, "reorganise.id.hint");
        Texts.bind(kind, kind::setHelperText, "reorganise.kind.hint");
        Texts.bind(headcount, headcount::setLabel, "reorganise.headcount");
        Texts.bind(headcount, headcount::setErrorMessage, "reorganise.headcount.wrong");
        headcount.setMin(0);
        headcount.setManualValidation(true);
        headcount.addValueChangeListener(change -> headcount.setInvalid(false));
        add(name, kind, externalId, headcount);
    }

    private static void field(TextField field, int maxLength, String label, String missing) {
        field.setMaxLength(maxLength);
        field.setManualValidation(true);
        field.addValueChangeListener(change -> field.setInvalid(false));
        Texts.bind(field, field::setLabel, label);
        Texts.bind(field, field::setErrorMessage, missing);
    }

    /** Begins with what is known. */
    NewUnitFields suggesting(String suggestedName, String suggestedKind, String suggestedId) {
        name.setValue(suggestedName);
        kind.setValue(suggestedKind);
        externalId.setValue(suggestedId);
        return this;
    }

    /** For a unit whose name is changed elsewhere. */
    NewUnitFields of(Unit unit) {
        suggesting(unit.name(), unit.kind(), unit.externalId());
        unit.headcount().ifPresent(headcount::setValue);
        name.setVisible(false);
        return this;
    }

    Stream<? extends HasValidation> fields() {
        return Stream.of(name, kind, externalId, headcount);
    }

    /** What was filled in; where something is missing, the field says so. */
    Optional<NewUnit> read() {
        Stream.of(name, kind, externalId)
                .forEach(field -> field.setInvalid(field.getValue().isBlank()));
        headcount.setInvalid(
                headcount.getOptionalValue().filter(count -> count < 0).isPresent());
        return fields().anyMatch(HasValidation::isInvalid)
                ? Optional.empty()
                : Optional.of(new NewUnit(
                        name.getValue(), kind.getValue(), externalId.getValue(), headcount.getOptionalValue()));
    }
}
