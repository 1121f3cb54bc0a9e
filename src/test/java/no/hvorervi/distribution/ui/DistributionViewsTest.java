package no.hvorervi.distribution.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import no.hvorervi.DatabaseTest;
import no.hvorervi.access.UnitRole;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.distribution.DistributionRoutes;
import no.hvorervi.distribution.LinkKind;
import no.hvorervi.distribution.LinkService;
import no.hvorervi.distribution.RecipientService;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.intake.TestIntake;
import no.hvorervi.organisation.TestUnits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Giving out codes on the pages of a round and of a unit. */
@DatabaseTest
class DistributionViewsTest extends SpringBrowserlessTest {

    @Autowired
    RecipientService recipients;

    @Autowired
    LinkService links;

    @Autowired
    TestIntake world;

    @Autowired
    TestUsers users;

    @Autowired
    TestUnits units;

    private UnitId unit = new UnitId(0);
    private RoundId round = new RoundId(0);

    @BeforeEach
    void leadAUnit() {
        unit = units.root("Sykehjemmet Prøve");
        round = world.open(false, unit);
        users.signIn(units.leader(unit));
    }

    private void openPart() {
        navigate(DistributionRoutes.part(unit, round), PartDistributionView.class);
    }

    private void click(String text) {
        test(find(Button.class).withText(text).single()).click();
    }

    private String page() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    @Test
    void pastedAddressesAreAddedAndWhatIsWrongStays() {
        openPart();
        assertThat(page()).contains("Ingen adresser er lagt inn.", "Medarbeidere: færre enn 5 har svart");
        TextArea area = find(TextArea.class).withCaption("E-postadresser").single();
        area.setValue("a@kommune.example; kari\nb@kommune.example");
        click("Legg til");
        assertThat(area.getValue()).isEqualTo("kari");
        assertThat(area.isInvalid()).isTrue();
        assertThat(page()).contains("2 adresser lagt til.", "1 linje må rettes.");
        assertThat(recipients.find(round, unit).entries()).hasSize(2);
    }

    @Test
    void addressIsRemovedWhenThatIsMeant() {
        openPart();
        find(TextArea.class).withCaption("E-postadresser").single().setValue("a@kommune.example");
        click("Legg til");
        click("Fjern");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(recipients.find(round, unit).entries()).isEmpty();
    }

    @Test
    void cardsAreOfferedOnceWhenThatIsMeant() {
        openPart();
        find(IntegerField.class).withCaption("Antall kort").single().setValue(7);
        click("Lag svarkort");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(find(Dialog.class).single().getElement().getTextRecursively())
                .contains("kan kortene ikke hentes igjen");
        assertThat(find(Anchor.class).withText("Last ned svarkortene (PDF)").exists())
                .isTrue();
        assertThat(page()).contains("7 svarkort er laget.");
    }

    @Test
    void deviceIsSharedAndTakenBack() {
        openPart();
        click("Slå på");
        assertThat(links.find(round, unit, LinkKind.DEVICE)).isPresent();
        click("Trekk lenken tilbake");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(links.find(round, unit, LinkKind.DEVICE)).isEmpty();
    }

    @Test
    void representativeSeesParticipationAndTheDeviceOnly() {
        TestUser representative = users.person("Tora Tillitsvalgt");
        units.give(UnitRole.UNION_REPRESENTATIVE, unit, representative);
        users.signIn(representative);
        openPart();
        assertThat(page()).contains("Felles nettbrett eller pc", "færre enn 5 har svart");
        assertThat(find(TextArea.class).exists()).isFalse();
    }

    @Test
    void overviewShowsHowEachUnitIsReachedAndFilters() {
        navigate(DistributionRoutes.round(round), DistributionView.class);
        assertThat(page()).contains("0 av 1 enheter har minst én måte å svare på.");
        Checkbox unreached = find(Checkbox.class).single();
        test(unreached).click();
        assertThat(find(DistributionGrid.class).single().getListDataView().getItemCount())
                .isOne();
        links.offer(round, unit, LinkKind.DEVICE, 5);
        navigate(DistributionRoutes.round(round), DistributionView.class);
        assertThat(page()).contains("1 av 1 enheter");
    }

    private String overview() {
        navigate(DistributionRoutes.round(round), DistributionView.class);
        // All that a narrow window shows of a unit stands in its first cell.
        return test(find(DistributionGrid.class).single())
                .getCellComponent(0, 0)
                .getElement()
                .getTextRecursively();
    }

    @Test
    void overIsToldAndNothingIsOffered() {
        world.end(round);
        openPart();
        assertThat(page())
                .contains("Tiden er ute.", "Hvor mange som har svart, står i resultatet")
                .doesNotContain("færre enn 5", "minst 5");
        assertThat(find(TextArea.class).exists()).isFalse();
    }

    @Test
    void overviewTellsNoTurnoutOnceItIsOver() {
        assertThat(overview()).contains("færre enn 5 har svart");
        world.end(round);
        assertThat(overview()).isNotEmpty().doesNotContain("færre enn 5 har svart");
    }
}
