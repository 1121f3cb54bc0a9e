package no.hvorervi.controls.ui;

import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import no.hvorervi.base.ui.Confirm;
import no.hvorervi.base.ui.DayField;
import no.hvorervi.base.ui.Pieces;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.controls.ControlAnswer;
import no.hvorervi.controls.ControlFault;

/** Lets the owner say that what was promised is done, which counts the hours and cannot be undone. */
final class CarryOutForm extends Section {

    /**
     * Of an answer that has not been carried out.
     *
     * @param carryingOut does it; what keeps it from being done, if anything
     */
    CarryOutForm(ControlAnswer answer, LocalDate today, Function<LocalDate, Set<ControlFault>> carryingOut) {
        addClassNames("card", "form", "control-form");
        var fields = new ControlFields();
        var on = new DayField("controls.done.on", today);
        Stream.of(ControlFault.DONE_IN_FUTURE, ControlFault.DONE_BEFORE_ANSWER)
                .forEach(fault -> fields.take(
                        fault,
                        message -> {
                            on.setErrorMessage(message);
                            on.setInvalid(true);
                        },
                        on::focus));
        var done = Pieces.button("controls.done.confirm", () -> on.read().ifPresent(day -> {
            Set<ControlFault> faults = answer.faults(day, today);
            if (faults.isEmpty()) {
                Confirm.ask("controls.done.confirm", () -> fields.show(carryingOut.apply(day)));
            } else {
                fields.show(faults);
            }
        }));
        done.addThemeVariants(ButtonVariant.PRIMARY);
        add(
                Texts.of(new H2(), "controls.done"),
                Texts.of(new Paragraph(), "controls.done.text"),
                on,
                Pieces.buttons(done));
    }
}
