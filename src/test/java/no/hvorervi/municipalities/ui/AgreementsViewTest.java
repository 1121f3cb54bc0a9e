package no.hvorervi.municipalities.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import java.util.UUID;
import no.hvorervi.DatabaseTest;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.municipalities.AgreementService;
import no.hvorervi.organisation.TestUnits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two municipalities agree, or do not. */
@DatabaseTest
class AgreementsViewTest extends SpringBrowserlessTest {

    @Autowired
    AgreementService service;

    @Autowired
    TestUsers users;

    @Autowired
    TestUnits units;

    private final String name = "Nabokommunen " + UUID.randomUUID();
    private MunicipalityId own = new MunicipalityId(0);
    private MunicipalityId neighbour = new MunicipalityId(0);
    private TestUser administrator = new TestUser(new AccountId(0), "", "", "");

    @BeforeEach
    void neighbourOffers() {
        var root = units.root("Vår kommune");
        own = units.municipalityOf(root);
        administrator = units.administrator(root);
        var other = units.root(name);
        neighbour = units.municipalityOf(other);
        users.signIn(units.administrator(other));
        service.agree(neighbour, own);
        users.signIn(administrator);
        navigate(AgreementsView.class);
    }

    private String text() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    @Test
    void offerIsAcceptedOnceItIsSaidWhatIsOpenedAndWithdrawnAtOnce() {
        assertThat(text()).contains("Vil samarbeide med dere", name);
        test(find(Button.class).withText("Si ja").single()).click();
        var confirm = find(ConfirmDialog.class).single();
        assertThat(confirm.getElement().getProperty("message")).contains(name, "Vår kommune", "ingen personer");
        test(confirm).confirm();
        assertThat(text()).contains("Samarbeider med dere", "Dere samarbeider nå med " + name);
        test(find(Button.class).withText("Avslutt").single()).click();
        assertThat(text()).contains("Dere samarbeider ikke med " + name).doesNotContain("Samarbeider med dere");
        assertThat(service.of(own)).noneMatch(each -> each.holds());
    }

    @Test
    void administratorOfAPartIsToldWhoDecides() {
        var part = units.below(units.root("Kommunen"), "Delen");
        users.signIn(units.administrator(part));
        navigate(AgreementsView.class);
        assertThat(text()).contains("Du bestemmer ikke for en hel kommune");
    }
}
