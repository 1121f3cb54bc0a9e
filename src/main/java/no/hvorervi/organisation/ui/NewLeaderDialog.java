package no.hvorervi.organisation.ui;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import no.hvorervi.accounts.EmailAddress;
import no.hvorervi.accounts.EmailTakenException;
import no.hvorervi.accounts.Invitation;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.organisation.Unit;

/** Asks who the new leader is and of which unit, and makes the account. */
final class NewLeaderDialog extends Dialog {

    private static final int MAX_NAME = 200;

    private final PeopleActions actions;
    private final Consumer<Invitation> whenInvited;
    private final TextField name = new TextField();
    private final EmailField email = new EmailField();
    private final UnitPicker unit;
    private String emailFault = "account.email.wrong";

    NewLeaderDialog(PeopleActions actions, Consumer<Invitation> whenInvited) {
        this.actions = actions;
        this.whenInvited = whenInvited;
        unit = new UnitPicker(actions.trees().today());
        addClassName("form-dialog");
        setCloseOnOutsideClick(false);
        Texts.bind(this, this::setHeaderTitle, "people.new");
        Texts.bind(name, name::setLabel, "account.name");
        Texts.bind(name, name::setErrorMessage, "people.name.missing");
        Texts.bind(email, email::setLabel, "account.email");
        Texts.bind(email, email::setErrorMessage, locale -> I18NProvider.translate(locale, emailFault));
        Texts.bind(unit, unit::setLabel, "people.unit");
        Texts.bind(unit, unit::setErrorMessage, "people.unit.missing");
        name.setMaxLength(MAX_NAME);
        name.setManualValidation(true);
        email.setManualValidation(true);
        unit.setManualValidation(true);
        name.addValueChangeListener(change -> name.setInvalid(false));
        email.addValueChangeListener(change -> email.setInvalid(false));
        unit.addValueChangeListener(change -> unit.setInvalid(false));
        name.setWidthFull();
        email.setWidthFull();
        add(Texts.of(new Paragraph(), "people.new.lead"), name, email, unit);

        var cancel = Texts.of(new Button(), "people.cancel");
        cancel.addClickListener(click -> close());
        var create = Texts.of(new Button(), "people.create");
        create.addThemeVariants(ButtonVariant.PRIMARY);
        create.addClickListener(click -> create());
        getFooter().add(cancel, create);
    }

    private void create() {
        Optional<EmailAddress> address = EmailAddress.parse(email.getValue());
        Optional<Unit> chosen = unit.getOptionalValue();
        name.setInvalid(name.getValue().isBlank());
        unit.setInvalid(chosen.isEmpty());
        showEmailFault(address.isEmpty(), "account.email.wrong");
        if (!name.isInvalid() && address.isPresent() && chosen.isPresent()) {
            try {
                Invitation invitation = actions.people()
                        .inviteLeader(
                                name.getValue(), address.get(), chosen.get().id());
                close();
                whenInvited.accept(invitation);
            } catch (EmailTakenException taken) {
                showEmailFault(true, "account.email.taken");
            }
        }
        focusFirstFault();
    }

    private void showEmailFault(boolean wrong, String key) {
        emailFault = key;
        email.setErrorMessage(Texts.text(key));
        email.setInvalid(wrong);
    }

    private void focusFirstFault() {
        Stream.<HasValidation>of(name, email, unit)
                .filter(HasValidation::isInvalid)
                .findFirst()
                .ifPresent(field -> ((Focusable<?>) field).focus());
    }
}
