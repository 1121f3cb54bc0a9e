package no.hvorervi.effects.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.stream.Stream;
import no.hvorervi.DatabaseTest;
import no.hvorervi.access.UnitRole;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.actions.Action;
import no.hvorervi.actions.ActionRoutes;
import no.hvorervi.criteria.Criteria;
import no.hvorervi.criteria.Item;
import no.hvorervi.effects.EffectService;
import no.hvorervi.effects.TestEffects;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.released.Figure;
import no.hvorervi.results.TestFigures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What an action's page says of the round after it. */
@DatabaseTest
class EffectSectionTest extends SpringBrowserlessTest {

    @Autowired
    TestEffects effects;

    @Autowired
    EffectService service;

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

    private Action measured(Figure after) {
        effects.released(top, unit, TestEffects.BEFORE, item -> TestEffects.MIDDLE);
        Action action = effects.action(unit, effects.item(Criteria::principles), TestEffects.MADE);
        effects.released(top, unit, TestEffects.AFTER, item -> after);
        effects.measure();
        return action;
    }

    private String open(Action action, UnitRole role) {
        units.signIn(role, unit);
        UI.getCurrent().navigate(ActionRoutes.action(unit, action.id()));
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    @Test
    void wordSentenceIntervalAndWarningAreSaid() {
        assertThat(open(measured(TestEffects.HIGH), UnitRole.UNIT_LEADER))
                .contains(
                        "Virket",
                        "Svarene gikk opp 1,0 poeng, slik dere håpet.",
                        "den er et sted mellom 0,5 og 1,6 poeng",
                        "24 svarte på dette før, 24 etter.",
                        "Endringen kan ha andre grunner enn tiltaket.");
        assertThat(find(Anchor.class).withText("Se resultatene").single().getHref())
                .contains("/resultat/");
    }

    @Test
    void whatWentTheWrongWayIsSaidPlainly() {
        assertThat(open(measured(TestEffects.LOW), UnitRole.UNION_REPRESENTATIVE))
                .contains("Gikk feil vei", "Svarene gikk ned 1,0 poeng, men dere ventet at de skulle gå opp.")
                .contains("Ingenting er skrevet ned ennå.");
    }

    @Test
    void smallChangeMayBeChance() {
        assertThat(open(measured(TestFigures.full(1, 5, 10, 7, 1)), UnitRole.UNIT_LEADER))
                .contains("Ikke sikkert", "Det kan være tilfeldig: endringen er et sted mellom −0,");
    }

    /** Of nine questions one moves by chance more often than one alone does: that is said where the figures seem to say otherwise. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "0 3 8 9 4; gikk opp 0,6 poeng, og dere ventet at de skulle gå opp; 0,0\\d og 1,1\\d",
                "4 9 8 3 0; gikk ned 0,6 poeng, men dere ventet at de skulle gå opp; −1,1\\d og −0,0\\d"
            })
    void whatIsSureOnlyAloneMayBeChance(String after, String moved, String interval) {
        Item item = effects.item(Criteria::principles);
        effects.released(top, unit, TestEffects.BEFORE, each -> TestEffects.MIDDLE);
        Action action = effects.action(unit, item, TestEffects.MADE);
        Figure later = TestFigures.full(
                Stream.of(after.split(" ", -1)).mapToInt(Integer::parseInt).toArray());
        effects.released(top, unit, TestEffects.AFTER, TestEffects.with(item.key(), later));
        effects.measure();
        assertThat(open(action, UnitRole.UNIT_LEADER))
                .contains("Ikke sikkert", moved, "vi har prøvd flere spørsmål samtidig")
                .containsPattern("mellom " + interval + " poeng");
    }

    @Test
    void fewAreNotToldOfInNumbers() {
        assertThat(open(measured(TestFigures.hidden()), UnitRole.UNIT_LEADER))
                .contains("For få til å si", "For få svarte på dette")
                .doesNotContain("poeng", "svarte på dette før");
    }

    @Test
    void beforeTheNextRoundItSaysWhenItComes() {
        effects.released(top, unit, TestEffects.BEFORE, item -> TestEffects.MIDDLE);
        Action action = effects.action(unit, effects.item(Criteria::principles), TestEffects.MADE);
        effects.measure();
        assertThat(open(action, UnitRole.UNIT_LEADER)).contains("Blir målt når neste runde er frigitt.");
    }

    @Test
    void facilitatorsSeeTheActionWithoutIt() {
        assertThat(open(measured(TestEffects.HIGH), UnitRole.FACILITATOR))
                .contains("Avklare hva hver vakt kan bestemme selv")
                .doesNotContain("Hva runden etterpå viser", "Virket");
    }

    @Test
    void lessonIsWrittenOnThePageAndNothingOfItIsLost() {
        Action action = measured(TestEffects.HIGH);
        open(action, UnitRole.UNIT_LEADER);
        test(find(TextArea.class).withLabel("Det vi lærte").single()).setValue("Det hjalp å begynne smått.");
        service.learn(action.id(), "Det den andre lærte.", 0);
        click();
        assertThat(((Component) getCurrentView()).getElement().getTextRecursively())
                .contains("En annen skrev dette", "Det den andre lærte.");
        click();
        assertThat(((Component) getCurrentView()).getElement().getTextRecursively())
                .contains("Det dere lærte, er lagret.");
        assertThat(open(action, UnitRole.SAFETY_REPRESENTATIVE)).contains("Det hjalp å begynne smått.");
    }

    private void click() {
        test(find(Button.class).withText("Lagre det dere lærte").single()).click();
    }
}
