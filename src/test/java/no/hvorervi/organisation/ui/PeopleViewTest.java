package no.hvorervi.organisation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import no.hvorervi.DatabaseTest;
import no.hvorervi.accounts.AccountState;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.Person;
import no.hvorervi.organisation.PersonService;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.organisation.UnitTreeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Keeping leaders and their units in order. */
@DatabaseTest
class PeopleViewTest extends SpringBrowserlessTest {

    @Autowired
    TestUsers users;

    @Autowired
    TestUnits units;

    @Autowired
    UnitTreeService trees;

    @Autowired
    PersonService people;

    private final String email = "ny-" + UUID.randomUUID() + "@kommune.example";
    private UnitId unit = new UnitId(0);

    @BeforeEach
    void open() {
        UnitId root = units.root("Kommune");
        users.signIn(units.administrator(root));
        unit = units.below(root, "Hjemmetjenesten " + UUID.randomUUID());
    }

    private void click(String text) {
        test(find(Button.class).withText(text).single()).click();
    }

    private Person person(String address) {
        return people.list().stream()
                .filter(each -> each.account().email().equals(address))
                .findFirst()
                .orElseThrow();
    }

    private void fillIn(String name, String address) {
        NewLeaderDialog dialog = find(NewLeaderDialog.class).single();
        find(TextField.class, dialog).single().setValue(name);
        find(EmailField.class, dialog).single().setValue(address);
        find(UnitPicker.class, dialog)
                .single()
                .setValue(trees.today().find(unit).orElseThrow());
    }

    private void openDialogOf(TestUser user) {
        navigate(PeopleView.class);
        test(find(TextField.class).single()).setValue(user.email());
        PeopleGrid grid = find(PeopleGrid.class).single();
        assertThat(test(grid).size()).isEqualTo(1);
        ((Button) test(grid).getCellComponent(0, 3)).click();
    }

    @Test
    void makesALeaderAndShowsTheLinkOnce() {
        navigate(PeopleView.class);
        click("Ny leder");
        fillIn("Kari Ny", email);
        click("Lag lenke");
        LinkDialog dialog = find(LinkDialog.class).single();
        assertThat(find(TextField.class, dialog).single().getValue()).matches("http.*/invitasjon#[\\w-]{43}");
        assertThat(person(email).account().state()).isEqualTo(AccountState.INVITED);
        assertThat(person(email).leads()).extracting(each -> each.id()).containsExactly(unit);
    }

    @Test
    void keepsWhatWasTypedWhenSomethingIsMissing() {
        TestUser other = users.person();
        navigate(PeopleView.class);
        click("Ny leder");
        click("Lag lenke");
        NewLeaderDialog dialog = find(NewLeaderDialog.class).single();
        assertThat(find(TextField.class, dialog).single().isInvalid()).isTrue();
        assertThat(find(EmailField.class, dialog).single().isInvalid()).isTrue();
        assertThat(find(UnitPicker.class, dialog).single().isInvalid()).isTrue();

        fillIn("Kari Ny", other.email());
        click("Lag lenke");
        EmailField field = find(EmailField.class, dialog).single();
        assertThat(field.getErrorMessage()).startsWith("En annen konto");
        assertThat(field.getValue()).isEqualTo(other.email());
        assertThat(find(LinkDialog.class).all()).isEmpty();
    }

    @Test
    void startsAndEndsLeadingAUnit() {
        TestUser leader = units.leader(units.below(unit, "Team"));
        openDialogOf(leader);
        find(UnitPicker.class).single().setValue(trees.today().find(unit).orElseThrow());
        click("Legg til");
        assertThat(person(leader.email()).leads()).hasSize(2);
        test(find(Button.class).withText("Avslutt").all().getFirst()).click();
        assertThat(person(leader.email()).leads()).hasSize(1);
    }

    @Test
    void givesANewLink() {
        openDialogOf(units.leader(unit));
        click("Ny lenke");
        assertThat(find(LinkDialog.class).all()).hasSize(1);
    }

    @Test
    void shutsOutOnlyAfterAQuestionAndLetsInAgain() {
        TestUser leader = units.leader(unit);
        openDialogOf(leader);
        click("Sperr");
        assertThat(person(leader.email()).account().state()).isEqualTo(AccountState.ACTIVE);
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(person(leader.email()).account().state()).isEqualTo(AccountState.DISABLED);

        openDialogOf(leader);
        click("Åpne igjen");
        assertThat(person(leader.email()).account().state()).isEqualTo(AccountState.ACTIVE);
    }

    @Test
    void doesNotOfferToShutOneselfOut() {
        TestUser me = units.administrator();
        users.signIn(me);
        openDialogOf(me);
        assertThat(find(Button.class).withText("Sperr").all()).isEmpty();
    }
}
