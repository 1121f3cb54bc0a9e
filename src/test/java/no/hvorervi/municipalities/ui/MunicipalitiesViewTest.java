package no.hvorervi.municipalities.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import no.hvorervi.DatabaseTest;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.base.ui.LinkDialog;
import no.hvorervi.organisation.TestUnits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The operator's page of municipalities. */
@DatabaseTest
class MunicipalitiesViewTest extends SpringBrowserlessTest {

    @Autowired
    TestUsers users;

    @Autowired
    TestUnits units;

    private final String name = "Interkommunalt " + UUID.randomUUID();

    @BeforeEach
    void signIn() {
        units.below(units.root(name + " fra før"), "Hemmelig enhet " + name);
        users.signIn(users.operator());
        navigate(MunicipalitiesView.class);
    }

    private String text() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    private void press(String text) {
        test(find(Button.class).withText(text).single()).click();
    }

    private TextField field(String label) {
        return find(TextField.class)
                .withPropertyValue(TextField::getLabel, label)
                .single();
    }

    private void choose(int group, int option) {
        @SuppressWarnings("unchecked")
        RadioButtonGroup<Object> radio =
                (RadioButtonGroup<Object>) find(RadioButtonGroup.class).all().get(group);
        radio.setValue(radio.getListDataView().getItem(option));
    }

    @Test
    void showsNumbersAndNeitherUnitsNorPeople() {
        assertThat(text())
                .contains(name + " fra før", "2 enheter · ingen administrator")
                .doesNotContain("Hemmelig enhet " + name);
    }

    @Test
    void municipalityIsPickedFromTheRegister() {
        press("Ny kommune");
        press("Legg inn");
        assertThat(find(ComboBox.class).single().isInvalid()).isTrue();
        assertThat(find(NewMunicipalityDialog.class).single().getElement().getTextRecursively())
                .contains("Kartverket (CC BY 4.0)");
    }

    @Test
    void otherBodyIsAddedForSomeoneElseWhoGetsALink() {
        press("Ny kommune");
        choose(0, 1);
        choose(1, 1);
        test(field("Navnet som vises")).setValue(name);
        test(field("Navn")).setValue("Ada Ny");
        test(find(EmailField.class).single()).setValue("ada-" + UUID.randomUUID() + "@kommune.example");
        press("Legg inn");
        assertThat(find(LinkDialog.class).all()).hasSize(1);
        assertThat(text()).contains(name, "én enhet · én administrator");
    }

    @Test
    void isClosedForAdministrators() {
        users.signIn(units.administrator());
        assertThatThrownBy(() -> navigate(MunicipalitiesView.class)).isInstanceOf(IllegalArgumentException.class);
    }
}
