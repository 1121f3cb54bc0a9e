package no.hvorervi.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import no.hvorervi.accounts.Account;
import no.hvorervi.accounts.EmailTakenException;
import no.hvorervi.accounts.NewAccount;
import no.hvorervi.base.ui.Texts;

/** Corrects a person's name and the address the person signs in with. */
final class ChangePersonDialog extends Dialog {

    private final Account account;
    private final PeopleActions actions;
    private final PersonFields fields = new PersonFields();
    private final FaultNote fault = new FaultNote();

    ChangePersonDialog(Account account, PeopleActions actions, Runnable whenChanged) {
        this.account = account;
        this.actions = actions;
        addClassName("form-dialog");
        setCloseOnOutsideClick(false);
        Texts.bind(this, this::setHeaderTitle, "person.change.title", account.name());
        fields.fill(account.name(), account.email());
        fields.explainEmail("person.change.email");
        add(fields, fault);
        var cancel = Texts.of(new Button(), "people.cancel");
        cancel.addClickListener(click -> close());
        var save = Texts.of(new Button(), "person.change.save");
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickListener(click -> {
            fields.read().ifPresent(changed -> save(changed, whenChanged));
            fields.focusFirstFault();
        });
        getFooter().add(cancel, save);
    }

    private void save(NewAccount changed, Runnable whenChanged) {
        try {
            if (fault.unlessRefused(() -> actions.people().change(account.id(), changed.name(), changed.email()))) {
                close();
                whenChanged.run();
            }
        } catch (EmailTakenException taken) {
            fields.showEmailTaken();
        }
    }
}
