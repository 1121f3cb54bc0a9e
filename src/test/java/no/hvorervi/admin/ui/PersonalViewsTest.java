package no.hvorervi.admin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.hvorervi.DatabaseTest;
import no.hvorervi.accounts.AccountErasure;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.audit.AuditAction;
import no.hvorervi.audit.AuditReader;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.people.PeopleRoutes;
import no.hvorervi.personal.PersonalRow;
import no.hvorervi.personal.PersonalSection;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is stored about a person, on screen, and erasing somebody. */
@DatabaseTest
class PersonalViewsTest extends SpringBrowserlessTest {

    @Autowired
    AuditReader reader;

    @Autowired
    AccountErasure accounts;

    @Autowired
    TestUsers users;

    @Autowired
    TestUnits units;

    private String text() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    private void click(String label) {
        test(find(Button.class).withText(label).single()).click();
    }

    @Test
    void personReadsWhatIsStoredInPlainWords() {
        UnitId unit = units.root("Hjemmetjenesten");
        TestUser leader = units.leader(unit);
        users.signIn(leader);
        navigate(MyDataView.class);
        assertThat(find(H2.class).all().stream().map(H2::getText))
                .contains("Kontoen din", "Kommuner du hører til", "Roller du har og har hatt");
        assertThat(text())
                .contains(leader.email(), "Hjemmetjenesten", "leder", "lagret slik at ingen kan lese det")
                .doesNotContain("UNIT_LEADER", "HASHED", "mydata.");
    }

    @Test
    void personAsksToBeErasedAfterAQuestion() {
        TestUser leader = units.leader(units.root("Kommune"));
        users.signIn(leader);
        navigate(MyDataView.class);
        click("Be om å bli slettet");
        assertThat(reader.findOf(leader.id(), 10)).isEmpty();
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(reader.findOf(leader.id(), 10)).singleElement().satisfies(entry -> assertThat(entry.action())
                .contains(AuditAction.PERSON_ERASURE_ASKED));
        assertThat(text()).contains("Ønsket ditt er sendt");
    }

    @Test
    void fileHasEverythingByItsName() {
        PersonalRow row = PersonalRow.EMPTY
                .with("name", "Åse \"A\"\n")
                .with("since", Instant.parse("2026-01-02T03:04:05Z"))
                .with("from", LocalDate.of(2026, 1, 2))
                .withCode("role", "DEPUTY");
        assertThat(PersonalJson.of(List.of(new PersonalSection("roles", List.of(row)))))
                .contains(
                        "\"roles\"",
                        "\"Åse \\\"A\\\"\\n\"",
                        "\"2026-01-02T03:04:05Z\"",
                        "\"2026-01-02\"",
                        "\"DEPUTY\"");
    }

    @Test
    void administratorErasesOnlyAfterTypingTheName() {
        UnitId root = units.root("Kommune");
        TestUser person = users.person("Per Person " + UUID.randomUUID());
        units.lead(root, person);
        users.signIn(units.administrator(root));
        UI.getCurrentOrThrow().navigate(PeopleRoutes.erase(person.id()));
        assertThat(find(H1.class).single().getText()).isEqualTo("Slette " + person.name() + "?");
        click("Slett for godt");
        assertThat(find(TextField.class).single().isInvalid()).isTrue();
        assertThat(accounts.isErased(person.id())).isFalse();
        test(find(TextField.class).single()).setValue(person.name());
        click("Slett for godt");
        assertThat(accounts.isErased(person.id())).isTrue();
        assertThat(text()).contains("Personen er slettet").doesNotContain(person.name());
    }

    @Test
    void personOfOthersIsNotShown() {
        TestUser foreign = units.leader(units.root("Annen kommune"));
        users.signIn(units.administrator());
        UI.getCurrentOrThrow().navigate(PeopleRoutes.erase(foreign.id()));
        assertThat(text()).doesNotContain(foreign.email());
        assertThat(find(TextField.class).all()).isEmpty();
    }
}
