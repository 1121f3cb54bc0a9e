package no.hvorervi.provisioning.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.municipalities.Municipality;
import no.hvorervi.provisioning.ScimToken;

/** Asks what a new token is for and how long it is to last. */
final class NewTokenDialog extends Dialog {

    private static final int MAX_NAME = 100;
    private static final int HALF_A_YEAR = 6;
    private static final int A_YEAR = 12;
    private static final int TWO_YEARS = 24;

    private final IntegrationActions actions;
    private final Municipality municipality;
    private final Consumer<ScimToken.Made> whenMade;
    private final TextField name = new TextField();
    private final Select<Integer> months = new Select<>();

    NewTokenDialog(IntegrationActions actions, Municipality municipality, Consumer<ScimToken.Made> whenMade) {
        this.actions = actions;
        this.municipality = municipality;
        this.whenMade = whenMade;
        addClassName("form-dialog");
        setCloseOnOutsideClick(false);
        Texts.bind(this, this::setHeaderTitle, "integration.token.new");
        Texts.bind(name, name::setLabel, "integration.token.name");
        Texts.bind(name, name::setHelperText, "integration.token.name.hint");
        Texts.bind(name, name::setErrorMessage, "integration.token.name.missing");
        name.setMaxLength(MAX_NAME);
        name.setManualValidation(true);
        name.addValueChangeListener(change -> name.setInvalid(false));
        name.setWidthFull();
        months.setItems(HALF_A_YEAR, A_YEAR, TWO_YEARS);
        months.setValue(A_YEAR);
        months.setWidthFull();
        Texts.bind(months, months::setLabel, "integration.token.lasts");
        Texts.redraw(months, (self, locale) -> {
            self.setItemLabelGenerator(count -> Texts.text("integration.token.months", count));
            return self;
        });
        add(name, months);

        var cancel = Texts.of(new Button(), "people.cancel");
        cancel.addClickListener(click -> close());
        var create = Texts.of(new Button(), "integration.token.new");
        create.addThemeVariants(ButtonVariant.PRIMARY);
        create.addClickListener(click -> create());
        getFooter().add(cancel, create);
    }

    private void create() {
        name.setInvalid(name.getValue().isBlank());
        if (name.isInvalid()) {
            name.focus();
            return;
        }
        ScimToken.Made made = actions.tokens()
                .make(
                        municipality.id(),
                        name.getValue(),
                        NorwegianTime.today(actions.clock()).plusMonths(months.getValue()));
        close();
        whenMade.accept(made);
    }
}
