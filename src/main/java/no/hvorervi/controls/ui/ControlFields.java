package no.hvorervi.controls.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.controls.ControlFault;

/** Makes the fields of a form, and says at each what is wrong with it. */
final class ControlFields {

    private final Map<ControlFault, Consumer<String>> shown = new EnumMap<>(ControlFault.class);
    private final Map<ControlFault, Runnable> focused = new EnumMap<>(ControlFault.class);

    TextField text(String key, int most, String value, ControlFault... faults) {
        var field = new TextField();
        field.setMaxLength(most);
        field.setValue(value);
        return made(field, key, most, faults);
    }

    TextArea area(String key, int most, String value, ControlFault... faults) {
        var field = new TextArea();
        field.setMaxLength(most);
        field.setValue(value);
        return made(field, key, most, faults);
    }

    IntegerField number(String key, ControlFault... faults) {
        var field = new IntegerField();
        field.setStepButtonsVisible(false);
        return made(field, key, 0, faults);
    }

    private <F extends TextFieldBase<F, ?>> F made(F field, String key, int most, ControlFault... faults) {
        Component owner = field;
        Texts.bind(owner, field::setLabel, key);
        Texts.bind(owner, field::setHelperText, key + ".hint", most);
        field.setManualValidation(true);
        field.setWidthFull();
        field.addValueChangeListener(change -> field.setInvalid(false));
        for (ControlFault fault : faults) {
            take(
                    fault,
                    message -> {
                        field.setErrorMessage(message);
                        field.setInvalid(true);
                    },
                    field::focus);
        }
        return field;
    }

    /** Another field says the fault. */
    void take(ControlFault fault, Consumer<String> showing, Runnable focusing) {
        shown.put(fault, showing);
        focused.put(fault, focusing);
    }

    /** What stands in a field of numbers; none is as wrong as nought. */
    static int read(IntegerField field) {
        return field.getOptionalValue().orElse(0);
    }

    /** Says at each field what is wrong, and leads to the first. */
    void show(Set<ControlFault> faults) {
        faults.stream().sorted().forEach(fault -> at(shown, fault)
                .accept(Texts.text("controls.fault." + fault.name())));
        faults.stream().sorted().findFirst().ifPresent(fault -> at(focused, fault)
                .run());
    }

    private static <V> V at(Map<ControlFault, V> map, ControlFault fault) {
        V found = map.get(fault);
        if (found == null) {
            throw new IllegalArgumentException(fault + " is of another form");
        }
        return found;
    }
}
