package no.hvorervi.coordination.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.coordination.ActionShare;
import no.hvorervi.coordination.Coordinated;
import no.hvorervi.coordination.CoordinationFault;
import no.hvorervi.coordination.JointActionService;
import no.hvorervi.coordination.UnitChoice;
import no.hvorervi.ids.ActionId;

/** Asks which unit is to be asked to join in, and why. */
final class AskDialog extends CoordinationDialog {

    private final JointActionService joint;
    private final ActionId action;
    private final ComboBox<UnitChoice> unit = new ComboBox<>();
    private final TextArea message = new TextArea();

    AskDialog(JointActionService joint, ActionId action, Runnable whenDone) {
        super("joint.ask", whenDone);
        this.joint = joint;
        this.action = action;
        Texts.bind(unit, unit::setLabel, "joint.ask.unit");
        Texts.bind(unit, unit::setHelperText, "joint.ask.unit.hint");
        unit.setItemLabelGenerator(UnitChoice::name);
        unit.setRenderer(new ComponentRenderer<>(AskDialog::option));
        unit.setItems(query -> joint.findUnits(action, query.getFilter().orElse("")).stream()
                .skip(query.getOffset())
                .limit(query.getLimit()));
        unit.setManualValidation(true);
        unit.setWidthFull();
        unit.addValueChangeListener(change -> unit.setInvalid(false));
        Texts.bind(message, message::setLabel, "joint.ask.message");
        message.setMaxLength(ActionShare.MAX_SENTENCE);
        message.setManualValidation(true);
        message.setWidthFull();
        message.addValueChangeListener(change -> message.setInvalid(false));
        fill(Texts.of(new Paragraph(), "joint.ask.text"), unit, message);
    }

    private static Div option(UnitChoice choice) {
        var above = new Span(choice.above());
        above.addClassName("muted");
        var option = new Div(new Span(choice.name()), above);
        option.addClassName("unit-option");
        return option;
    }

    @Override
    Coordinated press() {
        return unit.getOptionalValue()
                .map(chosen -> joint.ask(action, chosen.id(), message.getValue()))
                .orElseGet(() -> new Coordinated.Faulty(CoordinationFault.WORDS_MISSING));
    }

    @Override
    void show(CoordinationFault fault) {
        if (fault == CoordinationFault.WORDS_MISSING) {
            unit.setErrorMessage(Texts.text("joint.ask.unit.missing"));
            unit.setInvalid(true);
            unit.focus();
        } else {
            message.setErrorMessage(Texts.text("coordination.fault." + fault.name()));
            message.setInvalid(true);
            message.focus();
        }
    }
}
