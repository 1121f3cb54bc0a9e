package no.hvorervi.people.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.UUID;
import no.hvorervi.DatabaseTest;
import no.hvorervi.TestClock;
import no.hvorervi.access.UnitRole;
import no.hvorervi.accounts.AccountRegister;
import no.hvorervi.accounts.AccountState;
import no.hvorervi.accounts.EmailAddress;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.base.ui.DayField;
import no.hvorervi.base.ui.LinkDialog;
import no.hvorervi.credentials.Phone;
import no.hvorervi.credentials.SecondFactors;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.organisation.UnitPicker;
import no.hvorervi.organisation.UnitTreeService;
import no.hvorervi.people.HeldRole;
import no.hvorervi.people.PeopleRoutes;
import no.hvorervi.people.PersonDetails;
import no.hvorervi.people.PersonService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Finding people, letting them in, and keeping their roles in order. */
@DatabaseTest
class PeopleViewTest extends SpringBrowserlessTest {

    @Autowired
    SecondFactors secondFactors;

    @Autowired
    TestClock clock;

    @Autowired
    TestUsers users;

    @Autowired
    TestUnits units;

    @Autowired
    UnitTreeService trees;

    @Autowired
    PersonService people;

    @Autowired
    AccountRegister accounts;

    private final String email = "ny-" + UUID.randomUUID() + "@kommune.example";
    private UnitId root = new UnitId(0);
    private UnitId unit = new UnitId(0);
    private TestUser administrator = new TestUser(new AccountId(0), "", "", "");

    @BeforeEach
    void open() {
        root = units.root("Kommune");
        administrator = units.administrator(root);
        users.signIn(administrator);
        unit = units.below(root, "Hjemmetjenesten " + UUID.randomUUID());
    }

    private void click(String text) {
        test(find(Button.class).withText(text).single()).click();
    }

    private PersonDetails person(String address) {
        return people.get(accounts.findByEmail(EmailAddress.parse(address).orElseThrow())
                .orElseThrow()
                .id());
    }

    @SuppressWarnings("unchecked")
    private void fillInRole(UnitRole role) {
        RoleFields fields = find(RoleFields.class).single();
        ((Select<UnitRole>) find(Select.class, fields).single()).setValue(role);
        find(UnitPicker.class, fields)
                .single()
                .setValue(trees.today().find(unit).orElseThrow());
    }

    private void fillIn(String name, String address) {
        PersonFields fields = find(PersonFields.class).single();
        find(TextField.class, fields).single().setValue(name);
        find(EmailField.class, fields).single().setValue(address);
    }

    private void openPerson(TestUser user) {
        navigate(PeopleRoutes.person(user.id()), PersonView.class);
    }

    private static void openAt(String query) {
        UI.getCurrent().navigate(PeopleRoutes.PEOPLE, QueryParameters.fromString(query));
    }

    private PeopleGrid search(String text) {
        navigate(PeopleView.class);
        test(find(TextField.class).single()).setValue(text);
        return find(PeopleGrid.class).single();
    }

    private String textOfPage() {
        return find(PersonView.class).single().getElement().getTextRecursively();
    }

    @Test
    void findsPeopleAndLeadsToThem() {
        TestUser leader = units.leader(unit);
        PeopleGrid grid = search(leader.email());
        assertThat(test(grid).size()).isEqualTo(1);
        assertThat(test(grid).getCellComponent(0, 0).getElement().getTextRecursively())
                .contains(leader.name(), leader.email());
        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).contains("personer/import");
    }

    @Test
    void opensAsTheAddressSays() {
        units.leader(unit);
        openAt("sok=liv&rolle=UNIT_LEADER&enhet=" + unit);
        assertThat(test(find(PeopleGrid.class).single()).size()).isEqualTo(1);
        assertThat(find(TextField.class).single().getValue()).isEqualTo("liv");
        openAt("rolle=FINNES_IKKE&enhet=-1&kommune=x");
        assertThat(test(find(PeopleGrid.class).single()).size()).isEqualTo(2);
    }

    @Test
    void makesAnAccountAndShowsTheLinkOnce() {
        navigate(PeopleView.class);
        click("Inviter");
        fillIn("Kari Ny", email);
        fillInRole(UnitRole.SAFETY_REPRESENTATIVE);
        click("Lag lenke");
        LinkDialog dialog = find(LinkDialog.class).single();
        assertThat(find(TextField.class, dialog).single().getValue()).matches("http.*/invitasjon#[\\w-]{43}");
        assertThat(person(email).account().state()).isEqualTo(AccountState.INVITED);
        assertThat(person(email).roles())
                .extracting(HeldRole::role, HeldRole::unit)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(UnitRole.SAFETY_REPRESENTATIVE, unit));
    }

    @Test
    void keepsWhatWasTypedWhenSomethingIsMissing() {
        navigate(PeopleView.class);
        click("Inviter");
        click("Lag lenke");
        PersonFields fields = find(PersonFields.class).single();
        assertThat(find(TextField.class, fields).single().isInvalid()).isTrue();
        assertThat(find(EmailField.class, fields).single().isInvalid()).isTrue();
        assertThat(find(UnitPicker.class, find(RoleFields.class).single())
                        .single()
                        .isInvalid())
                .isTrue();
        fillIn("Kari Ny", email);
        click("Lag lenke");
        assertThat(find(EmailField.class, fields).single().getValue()).isEqualTo(email);
        assertThat(find(LinkDialog.class).all()).isEmpty();
    }

    @Test
    void leadsToSomeoneWhoHasAnAccountAlready() {
        TestUser known = users.person("Fremmed <b>Person</b>");
        navigate(PeopleView.class);
        click("Inviter");
        fillIn("Et annet navn", known.email());
        fillInRole(UnitRole.FACILITATOR);
        click("Lag lenke");
        assertThat(find(LinkDialog.class).all()).isEmpty();
        assertThat(textOfPage()).contains("Fremmed <b>Person</b>", "Prosessleder");
    }

    @Test
    void givesAndEndsARole() {
        TestUser leader = units.leader(unit);
        openPerson(leader);
        test(find(Button.class).withText("Gi rolle").single()).click();
        fillInRole(UnitRole.VIEWER);
        test(find(Button.class).withText("Gi rolle").all().getLast()).click();
        assertThat(person(leader.email()).roles()).hasSize(2);
        assertThat(textOfPage()).contains("Rollen er gitt.", "Leser, Hjemmetjenesten");
        test(find(Button.class).withText("Avslutt").all().getFirst()).click();
        click("Avslutt rollen");
        assertThat(textOfPage()).contains("Slutten er lagret.");
    }

    @SuppressWarnings("unchecked")
    @Test
    void saysWhyTheLastAdministratorStays() {
        openPerson(administrator);
        click("Avslutt");
        click("Avslutt rollen");
        EndRoleDialog dialog = find(EndRoleDialog.class).single();
        assertThat(dialog.isOpened()).isTrue();
        assertThat(find(FaultNote.class, dialog).single().getElement().getTextRecursively())
                .startsWith("Dette er kommunens siste administrator");
        ((RadioButtonGroup<Boolean>) find(RadioButtonGroup.class, dialog).single()).setValue(false);
        click("Avslutt rollen");
        assertThat(find(DayField.class, dialog).single().isInvalid()).isTrue();
    }

    @Test
    void changesNameAndAddressAndKeepsThemWhenTheAddressIsTaken() {
        TestUser leader = units.leader(unit);
        openPerson(leader);
        click("Endre navn eller e-post");
        fillIn("Nytt Navn", administrator.email());
        click("Lagre");
        EmailField field = find(EmailField.class).single();
        assertThat(field.getErrorMessage()).startsWith("En annen konto");
        fillIn("Nytt Navn", email);
        click("Lagre");
        assertThat(person(email).account().name()).isEqualTo("Nytt Navn");
        assertThat(textOfPage()).contains("Nytt Navn", "Endringen er lagret.");
    }

    @Test
    void givesANewLink() {
        openPerson(units.leader(unit));
        click("Ny lenke");
        assertThat(find(LinkDialog.class).all()).hasSize(1);
    }

    @Test
    void shutsOutOnlyAfterAQuestionAndLetsInAgain() {
        TestUser leader = units.leader(unit);
        openPerson(leader);
        click("Sperr");
        assertThat(person(leader.email()).account().state()).isEqualTo(AccountState.ACTIVE);
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(person(leader.email()).account().state()).isEqualTo(AccountState.DISABLED);
        click("Åpne igjen");
        assertThat(person(leader.email()).account().state()).isEqualTo(AccountState.ACTIVE);
    }

    @Test
    void resetsTheSecondFactorOfWhoeverLostThePhoneOnlyAfterAQuestion() {
        TestUser leader = units.leader(unit);
        openPerson(leader);
        assertThat(find(Button.class).withText("Nullstill totrinnsinnlogging").all())
                .isEmpty();
        Phone.withNewSecret().addTo(leader, secondFactors, clock.instant());
        openPerson(leader);
        click("Nullstill totrinnsinnlogging");
        assertThat(person(leader.email()).hasSecondFactor()).isTrue();
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(person(leader.email()).hasSecondFactor()).isFalse();
        assertThat(textOfPage()).contains("Totrinnsinnloggingen er nullstilt");
        assertThat(find(Button.class).withText("Nullstill totrinnsinnlogging").all())
                .isEmpty();
    }

    @Test
    void offersNothingForTheAccountOfOneselfOrOfSomeoneElsewhere() {
        openPerson(administrator);
        assertThat(find(Button.class).withText("Sperr").all()).isEmpty();
        TestUser both = units.leader(unit);
        units.lead(units.root("Nabokommunen"), both);
        openPerson(both);
        assertThat(find(Button.class).withText("Sperr").all()).isEmpty();
        assertThat(find(Button.class).withText("Ny lenke").all()).isEmpty();
        assertThat(textOfPage()).contains("avslutte rollene her i stedet");
    }

    @Test
    void offersAChoiceOfMunicipalityToWhoManagesSeveral() {
        UnitId other = units.root("Nabokommunen");
        units.give(UnitRole.ADMINISTRATOR, other, administrator);
        TestUser neighbour = units.leader(other);
        users.signIn(administrator);
        openAt("kommune=" + units.municipalityOf(other) + "&sok=" + neighbour.email());
        assertThat(test(find(PeopleGrid.class).single()).size()).isEqualTo(1);
    }
}
