package no.hvorervi.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import no.hvorervi.accounts.Account;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.people.RoleService.NewRole;

/** Asks which role a person is to have where, and gives it. */
final class GiveRoleDialog extends Dialog {

    GiveRoleDialog(Account account, PeopleActions actions, Runnable whenGiven) {
        var fields = new RoleFields(actions);
        var fault = new FaultNote();
        addClassName("form-dialog");
        setCloseOnOutsideClick(false);
        Texts.bind(this, this::setHeaderTitle, "person.give.title", account.name());
        add(fields, fault);
        var cancel = Texts.of(new Button(), "people.cancel");
        cancel.addClickListener(click -> close());
        var give = Texts.of(new Button(), "person.give");
        give.addThemeVariants(ButtonVariant.PRIMARY);
        give.addClickListener(click -> {
            fields.read().ifPresent(role -> give(account, role, actions, fault, whenGiven));
            fields.focusFirstFault();
        });
        getFooter().add(cancel, give);
    }

    private void give(Account account, NewRole role, PeopleActions actions, FaultNote fault, Runnable whenGiven) {
        if (fault.unlessRefused(() -> actions.roles().give(account.id(), role))) {
            close();
            whenGiven.run();
        }
    }
}
