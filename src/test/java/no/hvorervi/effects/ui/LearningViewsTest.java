package no.hvorervi.effects.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import no.hvorervi.DatabaseTest;
import no.hvorervi.access.UnitRole;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.actions.ActionRoutes;
import no.hvorervi.criteria.Criteria;
import no.hvorervi.criteria.Principle;
import no.hvorervi.effects.ConsentService;
import no.hvorervi.effects.EffectRoutes;
import no.hvorervi.effects.TestEffects;
import no.hvorervi.i18n.Language;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.TestUnits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Where units learn from each other: what they share, what is suggested, and what tends to help. */
@DatabaseTest
class LearningViewsTest extends SpringBrowserlessTest {

    @Autowired
    TestEffects effects;

    @Autowired
    ConsentService consents;

    @Autowired
    TestUnits units;

    @Autowired
    TestUsers users;

    private UnitId top = new UnitId(0);
    private UnitId unit = new UnitId(0);

    @BeforeEach
    void plant() {
        top = units.root("Fjordkommunen");
        unit = units.below(top, "Hjemmetjenesten");
    }

    private String page() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    private void share(UnitId of) {
        users.signIn(units.leader(of));
        consents.give(of);
    }

    private void done(UnitId of) {
        effects.released(top, of, TestEffects.BEFORE, item -> TestEffects.LOW);
        effects.finish(effects.suggested(of, 0));
        effects.released(top, of, TestEffects.AFTER, item -> TestEffects.HIGH);
        effects.measure();
        share(of);
    }

    @Test
    void leaderSharesAndARepresentativeTakesItBack() {
        users.signIn(units.leader(unit));
        UI.getCurrent().navigate(ActionRoutes.of(unit));
        test(find(Checkbox.class).single()).click();
        assertThat(page()).contains("Nå er tiltakene delt.");
        assertThat(find(Checkbox.class).single().getHelperText()).contains("Delt siden");
        assertThat(consents.find(unit).given()).isPresent();
        units.signIn(UnitRole.UNION_REPRESENTATIVE, unit);
        UI.getCurrent().navigate(ActionRoutes.of(unit));
        assertThat(page()).contains("Lederen sier ja for enheten.");
        test(find(Checkbox.class).single()).click();
        assertThat(find(Checkbox.class).single().isEnabled()).isFalse();
        assertThat(find(Checkbox.class).single().getHelperText()).doesNotContain("Delt siden");
        assertThat(consents.find(unit).given()).isEmpty();
    }

    @Test
    void facilitatorsAreNotAsked() {
        units.signIn(UnitRole.FACILITATOR, unit);
        UI.getCurrent().navigate(ActionRoutes.of(unit));
        assertThat(find(Checkbox.class).all()).isEmpty();
    }

    /** One press fills in what to do; the figures of the other unit are not there. */
    @Test
    void suggestionsOfTheContentAndOfOthersFillInWhatToDo() {
        UnitId other = units.below(top, "Naboen");
        done(other);
        users.signIn(units.leader(unit));
        var principle = (Principle) effects.item(Criteria::principles);
        UI.getCurrent().navigate(ActionRoutes.create(unit), QueryParameters.of(ActionRoutes.ITEM, principle.key()));
        String second = principle.suggestions().get(1).in(Language.NB.locale());
        assertThat(page())
                .contains("Fra spørsmålssettet", second, "Naboen", "Virket", "Endringen kan ha andre grunner")
                .doesNotContain("poeng", "svarte");
        test(find(Button.class).withText("Bruk dette").all().get(1)).click();
        assertThat(find(TextField.class).single().getValue()).isEqualTo(second);
        test(find(Button.class).withText("Bruk dette").all().get(2)).click();
        assertThat(find(TextField.class).single().getValue()).isEqualTo("Forslag nummer 0");
        assertThat(page()).contains("Fylt ut: Forslag nummer 0");
        assertThat(find(Anchor.class)
                        .withText("Se hva som pleier å hjelpe (åpnes i en ny fane)")
                        .single()
                        .getHref())
                .isEqualTo(EffectRoutes.HELPING);
    }

    /** What somebody has written is not lost by one press. */
    @Test
    void suggestionAsksBeforeItTakesThePlaceOfWhatWasWritten() {
        users.signIn(units.leader(unit));
        var principle = (Principle) effects.item(Criteria::principles);
        UI.getCurrent().navigate(ActionRoutes.create(unit), QueryParameters.of(ActionRoutes.ITEM, principle.key()));
        test(find(TextField.class).single()).setValue("Noe vi har tenkt på lenge");
        test(find(Button.class).withText("Bruk dette").all().getFirst()).click();
        assertThat(find(TextField.class).single().getValue()).isEqualTo("Noe vi har tenkt på lenge");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(find(TextField.class).single().getValue())
                .isEqualTo(principle.suggestions().getFirst().in(Language.NB.locale()));
    }

    @Test
    void itemWithoutSuggestionsSaysSo() {
        users.signIn(units.leader(unit));
        UI.getCurrent()
                .navigate(
                        ActionRoutes.create(unit),
                        QueryParameters.of(
                                ActionRoutes.ITEM,
                                effects.item(Criteria::hindering).key()));
        assertThat(page()).contains("Det finnes ingen forslag om dette ennå.");
    }

    @Test
    void sumsStandWithTheirWarning() {
        users.signIn(units.leader(unit));
        UI.getCurrent().navigate(EffectRoutes.HELPING);
        assertThat(page())
                .contains("For få enheter. Vises når minst 5", "ikke hva som var årsaken")
                .doesNotContain("Sikker endring som ventet:");
        for (int at = 0; at < 5; at++) {
            done(units.below(top, "Enhet " + at));
        }
        users.signIn(units.leader(unit));
        UI.getCurrent().navigate(ActionRoutes.of(unit));
        UI.getCurrent().navigate(EffectRoutes.HELPING);
        assertThat(page())
                .contains(
                        "5 enheter deler tiltakene sine.",
                        "5 tiltak i 5 enheter",
                        "Sikker endring som ventet: 5",
                        "For få enheter har prøvd det.");
    }
}
