package no.hvorervi.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import java.util.function.Consumer;
import no.hvorervi.accounts.NewAccount;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.people.PersonService.Invited;
import no.hvorervi.people.RoleService.NewRole;

/** Asks who is to be let in, with which role and where. */
final class InviteDialog extends Dialog {

    private final PeopleActions actions;
    private final Consumer<Invited> whenInvited;
    private final PersonFields person = new PersonFields();
    private final RoleFields role;
    private final FaultNote fault = new FaultNote();

    InviteDialog(PeopleActions actions, Consumer<Invited> whenInvited) {
        this.actions = actions;
        this.whenInvited = whenInvited;
        this.role = new RoleFields(actions);
        addClassName("form-dialog");
        setCloseOnOutsideClick(false);
        Texts.bind(this, this::setHeaderTitle, "people.new");
        add(Texts.of(new Paragraph(), "people.new.lead"), person, role, fault);
        var cancel = Texts.of(new Button(), "people.cancel");
        cancel.addClickListener(click -> close());
        var invite = Texts.of(new Button(), "people.create");
        invite.addThemeVariants(ButtonVariant.PRIMARY);
        invite.addClickListener(click -> invite());
        getFooter().add(cancel, invite);
    }

    private void invite() {
        Optional<NewAccount> account = person.read();
        Optional<NewRole> given = role.read();
        if (account.isPresent() && given.isPresent()) {
            fault.unlessRefused(() -> {
                Invited invited = actions.people()
                        .invite(account.get().name(), account.get().email(), given.get());
                close();
                whenInvited.accept(invited);
            });
        } else if (!person.focusFirstFault()) {
            role.focusFirstFault();
        }
    }
}
