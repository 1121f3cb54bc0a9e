package no.hvorervi.municipalities.ui;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import no.hvorervi.accounts.CurrentUser;
import no.hvorervi.accounts.EmailAddress;
import no.hvorervi.accounts.EmailTakenException;
import no.hvorervi.accounts.Invitation;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.municipalities.MunicipalityService;
import no.hvorervi.municipalities.MunicipalityTakenException;
import no.hvorervi.municipalities.RegisteredMunicipality;
import no.hvorervi.organisation.NewUnit;

/** Asks which municipality or other body is new, and who administers it first. */
final class NewMunicipalityDialog extends Dialog {

    private final MunicipalityService service;
    private final CurrentUser currentUser;
    private final Consumer<Optional<Invitation>> whenDone;
    private final RadioButtonGroup<Kind> kind = new RadioButtonGroup<>();
    private final ComboBox<RegisteredMunicipality> registered = new ComboBox<>();
    private final TextField name = new TextField();
    private final RadioButtonGroup<First> first = new RadioButtonGroup<>();
    private final TextField person = new TextField();
    private final EmailField email = new EmailField();
    private final Paragraph source = Texts.of(new Paragraph(), "municipalities.source");
    private String registeredFault = "municipalities.registered.missing";
    private String emailFault = "account.email.wrong";

    /** What it is. */
    private enum Kind {
        REGISTERED,
        OTHER
    }

    /** Who administers it first. */
    private enum First {
        ME,
        SOMEONE
    }

    NewMunicipalityDialog(
            MunicipalityService service, CurrentUser currentUser, Consumer<Optional<Invitation>> whenDone) {
        this.service = service;
        this.currentUser = currentUser;
        this.whenDone = whenDone;
        addClassName("form-dialog");
        setCloseOnOutsideClick(false);
        Texts.bind(this, this::setHeaderTitle, "municipalities.new");
        choice(kind, Kind.values(), "municipalities.kind", "municipalities.kind.");
        choice(first, First.values(), "municipalities.first", "municipalities.first.");
        List<RegisteredMunicipality> all = service.register();
        registered.setItems(query ->
                found(all, query.getFilter().orElse("")).skip(query.getOffset()).limit(query.getLimit()));
        registered.setItemLabelGenerator(each -> each.name() + " · " + each.county() + " · " + each.number());
        Texts.bind(registered, registered::setLabel, "municipalities.registered");
        Texts.bind(registered, registered::setErrorMessage, locale -> I18NProvider.translate(locale, registeredFault));
        registered.addValueChangeListener(change -> suggestName());
        text(name, "municipalities.name", "reorganise.name.missing");
        text(person, "account.name", "people.name.missing");
        Texts.bind(email, email::setLabel, "account.email");
        Texts.bind(email, email::setErrorMessage, locale -> I18NProvider.translate(locale, emailFault));
        Stream.<HasSize>of(registered, name, person, email).forEach(HasSize::setWidthFull);
        Stream.<HasValidation>of(registered, name, person, email).forEach(field -> field.setManualValidation(true));
        registered.addValueChangeListener(change -> registered.setInvalid(false));
        email.addValueChangeListener(change -> email.setInvalid(false));
        source.addClassName("muted");
        kind.addValueChangeListener(change -> showFields());
        first.addValueChangeListener(change -> showFields());
        kind.setValue(Kind.REGISTERED);
        first.setValue(First.ME);
        add(kind, registered, source, name, first, person, email);

        var cancel = Texts.of(new Button(), "action.cancel");
        cancel.addClickListener(click -> close());
        var create = Texts.of(new Button(), "municipalities.create");
        create.addThemeVariants(ButtonVariant.PRIMARY);
        create.addClickListener(click -> create());
        getFooter().add(cancel, create);
    }

    private static <E extends Enum<E>> void choice(RadioButtonGroup<E> group, E[] values, String key, String family) {
        Texts.bind(group, group::setLabel, key);
        group.setItems(values);
        group.setItemLabelGenerator(each -> Texts.text(family + each.name()));
        Texts.redraw(group, (self, locale) -> {
            self.getDataProvider().refreshAll();
            return self;
        });
    }

    private static void text(TextField field, String label, String missing) {
        Texts.bind(field, field::setLabel, label);
        Texts.bind(field, field::setErrorMessage, missing);
        field.setMaxLength(NewUnit.MAX_NAME);
        field.addValueChangeListener(change -> field.setInvalid(false));
    }

    private static Stream<RegisteredMunicipality> found(List<RegisteredMunicipality> all, String text) {
        List<String> words = Arrays.asList(text.toLowerCase(Locale.ROOT).strip().split("\\s+"));
        return all.stream().filter(each -> {
            String searched = (each.name() + " " + each.county() + " " + each.number()).toLowerCase(Locale.ROOT);
            return words.stream().allMatch(searched::contains);
        });
    }

    private void suggestName() {
        registered
                .getOptionalValue()
                .ifPresent(chosen -> name.setValue(Texts.text("municipalities.suggested", chosen.name())));
    }

    private void showFields() {
        boolean isRegistered = kind.getValue() == Kind.REGISTERED;
        registered.setVisible(isRegistered);
        source.setVisible(isRegistered);
        person.setVisible(first.getValue() == First.SOMEONE);
        email.setVisible(first.getValue() == First.SOMEONE);
    }

    private void create() {
        boolean isRegistered = kind.getValue() == Kind.REGISTERED;
        boolean isSomeone = first.getValue() == First.SOMEONE;
        Optional<EmailAddress> address = EmailAddress.parse(email.getValue());
        showFault(isRegistered && registered.isEmpty(), "municipalities.registered.missing");
        name.setInvalid(name.getValue().isBlank());
        person.setInvalid(isSomeone && person.getValue().isBlank());
        showEmailFault(isSomeone && address.isEmpty(), "account.email.wrong");
        if (fields().noneMatch(HasValidation::isInvalid)) {
            add(isRegistered, address.filter(given -> isSomeone));
        }
        fields().filter(HasValidation::isInvalid).findFirst().ifPresent(field -> ((Focusable<?>) field).focus());
    }

    private void add(boolean isRegistered, Optional<EmailAddress> address) {
        Optional<String> number =
                registered.getOptionalValue().filter(chosen -> isRegistered).map(RegisteredMunicipality::number);
        try {
            Optional<Invitation> invitation =
                    address.map(to -> service.addInviting(number, name.getValue(), person.getValue(), to));
            if (invitation.isEmpty()) {
                service.add(number, name.getValue(), currentUser.id());
            }
            close();
            whenDone.accept(invitation);
        } catch (MunicipalityTakenException taken) {
            showFault(true, "municipalities.registered.taken");
        } catch (EmailTakenException taken) {
            showEmailFault(true, "account.email.taken");
        }
    }

    private Stream<HasValidation> fields() {
        return Stream.of(registered, name, person, email);
    }

    private void showFault(boolean wrong, String key) {
        registeredFault = key;
        registered.setErrorMessage(Texts.text(key));
        registered.setInvalid(wrong);
    }

    private void showEmailFault(boolean wrong, String key) {
        emailFault = key;
        email.setErrorMessage(Texts.text(key));
        email.setInvalid(wrong);
    }
}
