package no.hvorervi.exchange.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.upload.Upload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import no.hvorervi.DatabaseTest;
import no.hvorervi.access.UnitRole;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.base.ui.EmptyState;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.people.PersonSearch;
import no.hvorervi.people.PersonService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Importing people, from the choice of a file to the confirmed result. */
@DatabaseTest
class PeopleImportViewTest extends SpringBrowserlessTest {

    @Autowired
    TestUsers users;

    @Autowired
    TestUnits units;

    @Autowired
    PersonService people;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private UnitId root = new UnitId(0);
    private TestUser administrator = new TestUser(new AccountId(0), "", "", "");

    @BeforeEach
    void signIn() {
        root = units.root("Kommune");
        administrator = units.administrator(root);
        users.signIn(administrator);
    }

    private void upload(String... lines) {
        test(find(Upload.class).single())
                .upload(
                        "personer.csv",
                        "text/csv",
                        ("person_id,name,email,unit_id,role,valid_from,valid_to\n" + String.join("\n", lines))
                                .replace("#", mark)
                                .getBytes(StandardCharsets.UTF_8));
    }

    private List<String> headings() {
        return find(H2.class).all().stream().map(H2::getText).toList();
    }

    @Test
    void importsWhatWasConfirmedAndFindsNothingToDoAfterwards() {
        navigate(PeopleImportView.class);
        upload("1,=1+1 <b>Kari</b>,kari-#@kommune.example,,,,");
        assertThat(headings()).containsExactly("Dette blir endret");
        assertThat(find(ListItem.class).all().getFirst().getText())
                .isEqualTo("=1+1 <b>Kari</b> · kari-" + mark + "@kommune.example · 1");
        test(find(Button.class).withText("Importer").single()).click();
        assertThat(headings()).containsExactly("Importen er ferdig");
        assertThat(people.count(PersonSearch.everyone(units.municipalityOf(root))))
                .isEqualTo(2);
        upload("1,=1+1 <b>Kari</b>,kari-#@kommune.example,,,,");
        assertThat(headings()).containsExactly("Ingen endringer");
    }

    @Test
    void saysWhatMustBePutRight() {
        navigate(PeopleImportView.class);
        upload("1,Kari,kari-#@kommune.example,X,konge,2020-01-01,", "2,Ola,ola,,,,");
        assertThat(headings()).containsExactly("2 feil i filen");
        assertThat(find(NativeTableCell.class).all().getFirst().getText()).contains("«konge» er ingen rolle");
    }

    @Test
    void asksWhichMunicipalityWhenThereAreSeveral() {
        units.give(UnitRole.ADMINISTRATOR, units.root("Nabokommunen"), administrator);
        users.signIn(administrator);
        navigate(PeopleImportView.class);
        assertThat(find(Select.class).all()).hasSize(1);
    }

    @Test
    void tellsAnAdministratorOfAPartThatItIsNotPossible() {
        users.signIn(units.administrator(units.below(root, "Bydel")));
        navigate(PeopleImportView.class);
        assertThat(find(EmptyState.class).all()).hasSize(1);
        assertThat(find(Upload.class).all()).isEmpty();
        navigate(ImportView.class);
        assertThat(find(EmptyState.class).all()).hasSize(1);
    }
}
