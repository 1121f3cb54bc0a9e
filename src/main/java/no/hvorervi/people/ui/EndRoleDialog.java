package no.hvorervi.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.ui.DayField;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.people.HeldRole;

/** Asks when a role ends: at once, or after a day. */
final class EndRoleDialog extends Dialog {

    private final HeldRole role;
    private final PeopleActions actions;
    private final RadioButtonGroup<Boolean> atOnce = new RadioButtonGroup<>();
    private final DayField lastDay = new DayField("role.to");
    private final FaultNote fault = new FaultNote();

    EndRoleDialog(HeldRole role, String name, PeopleActions actions, Runnable whenEnded) {
        this.role = role;
        this.actions = actions;
        LocalDate today = NorwegianTime.today(actions.clock());
        boolean hasBegun = role.from().isBefore(today);
        addClassName("form-dialog");
        setCloseOnOutsideClick(false);
        Texts.bind(this, this::setHeaderTitle, "person.end.title");
        atOnce.setItems(true, false);
        atOnce.setValue(true);
        Texts.bind(atOnce, atOnce::setLabel, "person.end.when");
        Texts.redraw(atOnce, (self, locale) -> {
            self.setItemLabelGenerator(now -> I18NProvider.translate(
                    locale, now ? (hasBegun ? "person.end.now" : "person.end.never") : "person.end.later"));
            return self;
        });
        lastDay.setVisible(false);
        lastDay.setMin(role.from().isAfter(today) ? role.from() : today);
        atOnce.addValueChangeListener(change -> lastDay.setVisible(!change.getValue()));
        add(Texts.of(new Paragraph(), locale -> name + ": " + RoleTexts.inUnit(role, locale)), atOnce, lastDay, fault);
        var cancel = Texts.of(new Button(), "people.cancel");
        cancel.addClickListener(click -> close());
        var end = Texts.of(new Button(), "person.end");
        end.addThemeVariants(ButtonVariant.PRIMARY);
        end.addClickListener(click -> end(whenEnded));
        getFooter().add(cancel, end);
    }

    private void end(Runnable whenEnded) {
        if (!atOnce.getValue() && lastDay.isEmpty()) {
            lastDay.showFault("person.end.day.missing");
            lastDay.focus();
            return;
        }
        if (fault.unlessRefused(this::end)) {
            close();
            whenEnded.run();
        }
    }

    private void end() {
        if (atOnce.getValue()) {
            actions.roles().end(role.id());
        } else {
            actions.roles().endAfter(role.id(), lastDay.getValue());
        }
    }
}
