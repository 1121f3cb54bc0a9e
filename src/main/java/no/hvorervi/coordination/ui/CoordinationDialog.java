package no.hvorervi.coordination.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.coordination.Coordinated;
import no.hvorervi.coordination.Coordinated.Done;
import no.hvorervi.coordination.Coordinated.Faulty;
import no.hvorervi.coordination.Coordinated.Refused;
import no.hvorervi.coordination.CoordinationFault;

/** Asks for what is to be done between units, and stays open with all that was typed until it is done. */
abstract class CoordinationDialog extends Dialog {

    private final Div note = new Div();
    private final Runnable whenDone;

    /** Its title and what is done by it are called the same. */
    CoordinationDialog(String key, Runnable whenDone) {
        this.whenDone = whenDone;
        addClassName("form-dialog");
        setCloseOnOutsideClick(false);
        Texts.bind(this, this::setHeaderTitle, key);
        var cancel = Texts.of(new Button(), "action.cancel");
        cancel.addClickListener(click -> close());
        var confirm = Texts.of(new Button(), key);
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        confirm.addClickListener(click -> confirm());
        getFooter().add(cancel, confirm);
    }

    /** What stands in it, in order. */
    final void fill(Component... contents) {
        add(contents);
        add(note);
    }

    /** Does it. */
    abstract Coordinated press();

    /** Says at its field what is wrong. */
    abstract void show(CoordinationFault fault);

    private void confirm() {
        switch (press()) {
            case Done done -> {
                close();
                whenDone.run();
            }
            case Faulty faulty -> show(faulty.fault());
            case Refused refused -> {
                note.removeAll();
                note.addClassNames("note", "wrong");
                note.getElement().setAttribute("role", "alert");
                note.add(Texts.of(
                        new Paragraph(),
                        "coordination.refusal." + refused.refusal().name()));
            }
        }
    }
}
