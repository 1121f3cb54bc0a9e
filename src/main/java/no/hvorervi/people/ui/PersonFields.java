package no.hvorervi.people.ui;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Optional;
import java.util.stream.Stream;
import no.hvorervi.accounts.EmailAddress;
import no.hvorervi.accounts.NewAccount;
import no.hvorervi.base.ui.Texts;

/** Asks for a person's name and e-mail address. */
final class PersonFields extends Div {

    private static final int MAX_NAME = 200;

    private final TextField name = new TextField();
    private final EmailField email = new EmailField();
    private String emailFault = "account.email.wrong";

    PersonFields() {
        Texts.bind(name, name::setLabel, "account.name");
        Texts.bind(name, name::setErrorMessage, "people.name.missing");
        Texts.bind(email, email::setLabel, "account.email");
        Texts.bind(email, email::setErrorMessage, locale -> I18NProvider.translate(locale, emailFault));
        name.setMaxLength(MAX_NAME);
        name.setManualValidation(true);
        email.setManualValidation(true);
        name.addValueChangeListener(change -> name.setInvalid(false));
        email.addValueChangeListener(change -> email.setInvalid(false));
        name.setWidthFull();
        email.setWidthFull();
        add(name, email);
    }

    void fill(String ownName, String address) {
        name.setValue(ownName);
        email.setValue(address);
    }

    /** What the address is for, said below it. */
    void explainEmail(String key) {
        Texts.bind(email, email::setHelperText, key);
    }

    /** The person as filled in; empty when something is missing or wrong, which the fields then say. */
    Optional<NewAccount> read() {
        Optional<EmailAddress> address = EmailAddress.parse(email.getValue());
        name.setInvalid(name.getValue().isBlank());
        showEmailFault(address.isEmpty(), "account.email.wrong");
        return address.filter(valid -> !name.isInvalid()).map(valid -> new NewAccount(name.getValue(), valid));
    }

    void showEmailTaken() {
        showEmailFault(true, "account.email.taken");
        email.focus();
    }

    private void showEmailFault(boolean wrong, String key) {
        emailFault = key;
        email.setErrorMessage(Texts.text(key));
        email.setInvalid(wrong);
    }

    /** Whether there was a fault to put the focus on. */
    boolean focusFirstFault() {
        Optional<HasValidation> first = Stream.<HasValidation>of(name, email)
                .filter(HasValidation::isInvalid)
                .findFirst();
        first.ifPresent(field -> ((Focusable<?>) field).focus());
        return first.isPresent();
    }
}
