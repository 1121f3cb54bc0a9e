package no.hvorervi.scripts.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import no.hvorervi.DatabaseTest;
import no.hvorervi.access.UnitRole;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.scripts.OwnScript;
import no.hvorervi.scripts.ScriptKey;
import no.hvorervi.scripts.ScriptRoutes;
import no.hvorervi.scripts.ScriptService;
import no.hvorervi.scripts.ScriptStep;
import no.hvorervi.scripts.StepKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A facilitator makes the municipality's own programme. */
@DatabaseTest
class ScriptViewTest extends SpringBrowserlessTest {

    @Autowired
    ScriptService service;

    @Autowired
    TestUsers users;

    @Autowired
    TestUnits units;

    private MunicipalityId municipality = new MunicipalityId(0);

    @BeforeEach
    void signIn() {
        var root = units.root("Vår kommune");
        municipality = units.municipalityOf(root);
        TestUser facilitator = users.person();
        units.give(UnitRole.FACILITATOR, root, facilitator);
        users.signIn(facilitator);
    }

    private OwnScript open() {
        OwnScript made = service.copy(municipality, new ScriptKey.ReadyMade("halvtime"), "Vår halvtime");
        UI.getCurrent().navigate(ScriptRoutes.script(made.id()));
        return made;
    }

    private String text() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    private void click(String text) {
        test(find(Button.class).withText(text).single()).click();
    }

    private void clickNamed(String name) {
        test(find(Button.class)
                        .withCondition(
                                each -> each.getAriaLabel().filter(name::equals).isPresent())
                        .single())
                .click();
    }

    private IntegerField minutesOf(String step) {
        return find(IntegerField.class)
                .withCondition(each -> each.getAriaLabel()
                        .filter(("Minutter til " + step)::equals)
                        .isPresent())
                .single();
    }

    private List<StepKind> saved(OwnScript script) {
        return service.get(script.id()).sittings().stream()
                .flatMap(List::stream)
                .map(ScriptStep::kind)
                .toList();
    }

    @Test
    void readyMadeOneIsCopiedAndOpened() {
        navigate(ScriptsView.class);
        assertThat(text()).contains("30 minutter", "3 økter, 45 minutter til sammen", "Ingen ennå");
        clickNamed("Lag en kopi av «60 minutter» til Vår kommune");
        assertThat(text()).contains("60 minutter – vårt", "Til sammen 60 minutter i 9 steg", "hva som er lavt");
        assertThat(service.own(municipality)).hasSize(1);
    }

    @Test
    void stepsAreMovedTakenAwayAddedAndTheirSumIsShown() {
        OwnScript script = open();
        clickNamed("Flytt Velkommen og regler opp");
        clickNamed("Ta bort Var tiden vel brukt?");
        test(minutesOf("Blind avstemning")).setValue(10);
        assertThat(text()).contains("Til sammen 34 minutter i 7 steg", "Stegene: 34 minutter");
        click("Legg til steget");
        assertThat(text()).contains("Til sammen 39 minutter i 8 steg");
        click("Lagre programmet");
        assertThat(text()).contains("Lagret kl.");
        assertThat(saved(script))
                .containsExactly(
                        StepKind.WELCOME,
                        StepKind.OPEN_ACTIONS,
                        StepKind.VOTE,
                        StepKind.REVEAL,
                        StepKind.TALK,
                        StepKind.ACTIONS,
                        StepKind.TALK,
                        StepKind.MINUTES);
    }

    @Test
    void stepGoesOnToTheNextSittingAndBack() {
        OwnScript script = open();
        click("Legg til en økt");
        clickNamed("Flytt Referat og avslutning ned");
        assertThat(text()).contains("Økt 1: 28 minutter", "Økt 2: 2 minutter");
        click("Lagre programmet");
        assertThat(service.get(script.id()).sittings()).hasSize(2);
        clickNamed("Flytt Referat og avslutning opp");
        click("Lagre programmet");
        assertThat(text()).contains("Ikke lagret", "En økt har ingen steg");
        test(find(Button.class).withText("Ta bort økten").all().stream()
                        .filter(Component::isVisible)
                        .findFirst()
                        .orElseThrow())
                .click();
        click("Lagre programmet");
        assertThat(service.get(script.id()).sittings()).hasSize(1);
    }

    @Test
    void faultIsToldInWordsAndNothingThatWasWrittenIsLost() {
        OwnScript script = open();
        test(find(TextField.class).single()).setValue("Nytt navn");
        clickNamed("Ta bort Blind avstemning");
        test(minutesOf("Velg tiltak")).setValue(7);
        click("Lagre programmet");
        assertThat(text()).contains("Ikke lagret", "Steg 3: Her er det ingen svar å vise ennå");
        assertThat(find(TextField.class).single().getValue()).isEqualTo("Nytt navn");
        assertThat(minutesOf("Velg tiltak").getValue()).isEqualTo(7);
        minutesOf("Velg tiltak").setValue(91);
        click("Lagre programmet");
        assertThat(minutesOf("Velg tiltak").isInvalid()).isTrue();
        assertThat(minutesOf("Velg tiltak").getValue()).isEqualTo(91);
        assertThat(service.get(script.id())).isEqualTo(script);
    }

    @Test
    void whoComesSecondChoosesWhoseToKeep() {
        OwnScript script = open();
        service.save(script.id(), "En annens", script.sittings(), script.version());
        test(find(TextField.class).single()).setValue("Mitt");
        click("Lagre programmet");
        var dialog = find(ConfirmDialog.class).single();
        assertThat(dialog.getElement().getProperty("message")).contains("En annens", "30 minutter");
        assertThat(find(TextField.class).single().getValue()).isEqualTo("Mitt");
        test(dialog).reject();
        assertThat(service.get(script.id()).title()).isEqualTo("Mitt");
    }

    @Test
    void readyMadeStepsAreTakenBackAndKeptOnlyWhenSaved() {
        OwnScript script = open();
        clickNamed("Ta bort Var tiden vel brukt?");
        click("Lagre programmet");
        click("Hent stegene fra det ferdige programmet");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(text()).contains("Til sammen 30 minutter i 8 steg");
        assertThat(saved(script)).doesNotContain(StepKind.ROTI);
        click("Lagre programmet");
        assertThat(saved(script)).contains(StepKind.ROTI);
    }

    @Test
    void leavingWithoutSavingIsAskedAboutAndDeletingToo() {
        OwnScript script = open();
        test(find(TextField.class).single()).setValue("Ulagret");
        UI.getCurrent().navigate(ScriptRoutes.SCRIPTS);
        test(find(ConfirmDialog.class).single()).cancel();
        assertThat(getCurrentView()).isInstanceOf(ScriptView.class);
        assertThat(find(TextField.class).single().getValue()).isEqualTo("Ulagret");
        click("Slett programmet");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(getCurrentView()).isInstanceOf(ScriptsView.class);
        assertThat(service.own(municipality)).noneMatch(each -> each.id().equals(script.id()));
    }

    @Test
    void facilitatorOfAPartReadsTheReadyMadeOnes() {
        TestUser facilitator = users.person();
        units.give(UnitRole.FACILITATOR, units.below(units.root("Kommunen"), "Delen"), facilitator);
        users.signIn(facilitator);
        navigate(ScriptsView.class);
        assertThat(text()).contains("Du kan ikke endre programmer", "60 minutter");
        assertThat(find(Button.class).all()).isEmpty();
    }
}
