package no.hvorervi.coordination.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import no.hvorervi.actions.Action;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.coordination.Coordinated;
import no.hvorervi.coordination.CoordinationFault;
import no.hvorervi.coordination.HandedUp;
import no.hvorervi.coordination.HandedUpService;

/** Asks for the words that go up, which are all that those above get to read. */
final class HandDialog extends CoordinationDialog {

    private final HandedUpService handed;
    private final Action action;
    private final TextArea what = new TextArea();
    private final TextArea why = new TextArea();

    HandDialog(HandedUpService handed, Action action, String receiver, Runnable whenDone) {
        super("handed.hand", whenDone);
        this.handed = handed;
        this.action = action;
        text(what, "handed.what", HandedUp.MAX_WHAT);
        what.setValue(action.contents().what());
        text(why, "handed.why", HandedUp.MAX_WHY);
        fill(Texts.of(new Paragraph(), "handed.hand.text", receiver, HandedUpService.DAYS), what, why);
    }

    private static void text(TextArea field, String label, int most) {
        Texts.bind(field, field::setLabel, label);
        field.setMaxLength(most);
        field.setManualValidation(true);
        field.setWidthFull();
        field.addValueChangeListener(change -> field.setInvalid(false));
    }

    @Override
    Coordinated press() {
        return handed.hand(action.id(), what.getValue(), why.getValue());
    }

    @Override
    void show(CoordinationFault fault) {
        TextArea field = fault == CoordinationFault.WHY_TOO_LONG ? why : what;
        field.setErrorMessage(Texts.text("coordination.fault." + fault.name()));
        field.setInvalid(true);
        field.focus();
    }
}
