package no.hvorervi.yousaid.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import no.hvorervi.DatabaseTest;
import no.hvorervi.TestClock;
import no.hvorervi.access.UnitRole;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.actions.TestActions;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.released.TestReleases;
import no.hvorervi.results.ResultLinkService;
import no.hvorervi.results.ResultRoutes;
import no.hvorervi.results.TestResults;
import no.hvorervi.yousaid.OutcomeContents;
import no.hvorervi.yousaid.OutcomeRoutes;
import no.hvorervi.yousaid.OutcomeService;
import no.hvorervi.yousaid.TestOutcomes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages on which a unit writes what it tells, looks it over, publishes it and takes it back. */
@DatabaseTest
class OutcomeViewTest extends SpringBrowserlessTest {

    @Autowired
    OutcomeService service;

    @Autowired
    TestOutcomes outcomes;

    @Autowired
    TestResults results;

    @Autowired
    TestActions actions;

    @Autowired
    TestUnits units;

    @Autowired
    TestUsers users;

    @Autowired
    TestClock clock;

    private UnitId top = new UnitId(0);
    private UnitId unit = new UnitId(0);
    private RoundId round = new RoundId(0);

    @BeforeEach
    void plant() {
        top = units.root("Havn kommune");
        unit = units.below(top, "Hjemmetjenesten");
        round = results.full(top, unit).round();
        actions.open(unit);
        clock.stopOn(TestReleases.EMPLOYEES_FROM);
    }

    private String open(TestUser person) {
        users.signIn(person);
        navigate(OutcomeRoutes.of(unit, round), OutcomeView.class);
        return page();
    }

    private String page() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    private void press(String button) {
        test(find(Button.class).withText(button).single()).click();
    }

    private void write(String label, String text) {
        test(find(TextArea.class).all().stream()
                        .filter(each -> each.getLabel().equals(label))
                        .findFirst()
                        .orElseThrow())
                .setValue(text);
    }

    private void publish(boolean forCitizens) {
        outcomes.publish(unit, round, new OutcomeContents(TestOutcomes.texts(), List.of(), Set.of(), forCitizens));
    }

    @Test
    void leaderWritesLooksItOverPublishesAndWithdraws() {
        assertThat(open(units.leader(unit))).contains("Ikke påbegynt", "Tiltak dere vil fortelle om");
        write("Hva har skjedd?", "Nå får alle beskjed kvelden før.");
        test(find(Checkbox.class)
                        .withLabel("Avklare hva hver vakt kan bestemme selv")
                        .single())
                .click();
        test(find(TextField.class).single()).setValue("Vi bestemmer mer selv");
        test(find(Checkbox.class)
                        .withLabel("Publiser også en side for alle innbyggere")
                        .single())
                .click();
        press("Se over");
        assertThat(page())
                .contains(
                        "Slik blir det",
                        "For medarbeiderne",
                        "For alle",
                        "Siden viser:",
                        "Aldri navn på personer",
                        "Nå får alle beskjed kvelden før.",
                        "Vi bestemmer mer selv",
                        "Avklare hva hver vakt kan bestemme selv");
        assertThat(service.get(unit, round).isPublished()).isFalse();
        press("Publiser");
        assertThat(page()).contains("Publisert nå", "Publisert for alle", "Publisert.");
        assertThat(service.published(unit, round)).hasSize(2);
        assertThat(find(Anchor.class).all().stream().map(Anchor::getHref))
                .contains(OutcomeRoutes.page(service.get(unit, round).address().orElseThrow()));
        press("Trekk tilbake");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(page()).contains("Trukket tilbake.", "Utkast.");
        assertThat(service.published(unit, round)).isEmpty();
        assertThat(find(TextArea.class).all().getLast().getValue()).isEqualTo("Nå får alle beskjed kvelden før.");
    }

    @Test
    void nothingIsPublishedThatDoesNotSayWhatHappened() {
        open(units.leader(unit));
        press("Se over");
        assertThat(page()).doesNotContain("Slik blir det");
        assertThat(find(TextArea.class).all().getLast())
                .matches(TextArea::isInvalid)
                .extracting(TextArea::getErrorMessage)
                .isEqualTo("Skriv hva som har skjedd, før du publiserer.");
        write("Hva har skjedd?", "Noe");
        press("Se over");
        assertThat(page()).contains("Slik blir det");
    }

    @Test
    void draftIsKept() {
        TestUser leader = units.leader(unit);
        open(leader);
        write("Hva bestemte dere?", "Å si fra.");
        press("Lagre utkast");
        assertThat(page()).contains("Utkastet er lagret.", "Utkast.");
        open(leader);
        assertThat(find(TextArea.class).all().get(2).getValue()).isEqualTo("Å si fra.");
    }

    @Test
    void whatAnotherSavedIsNotLostUnseen() {
        TestUser leader = units.leader(unit);
        open(leader);
        service.save(unit, round, new OutcomeContents(TestOutcomes.texts(), List.of(), Set.of(), false), 0);
        write("Hva har skjedd?", "Mitt");
        press("Lagre utkast");
        assertThat(page()).contains("En annen har lagret imens.");
        assertThat(find(TextArea.class).all().getLast().getValue()).isEqualTo("Mitt");
        assertThat(page())
                .contains(
                        "Dette har en annen lagret:",
                        TestOutcomes.texts().asked(),
                        TestOutcomes.texts().happened())
                .doesNotContain("De har også valgt noe annet");
        assertThat(service.work(unit, round).contents().texts()).isEqualTo(TestOutcomes.texts());
        press("Lagre utkast");
        assertThat(service.work(unit, round).contents().texts().happened()).isEqualTo("Mitt");
    }

    @Test
    void whatAnotherChoseIsToldToo() {
        TestUser leader = units.leader(unit);
        open(leader);
        service.save(unit, round, new OutcomeContents(TestOutcomes.texts(), List.of(), Set.of(), true), 0);
        press("Lagre utkast");
        assertThat(page()).contains("De har også valgt noe annet enn deg");
    }

    @Test
    void whoeverRewritesCanGoBackAndLosesNothingUnseen() {
        publish(true);
        open(units.leader(unit));
        press("Skriv det om");
        press("Avbryt");
        assertThat(find(ConfirmDialog.class).exists()).isFalse();
        assertThat(page()).contains("Publisert nå");
        press("Skriv det om");
        write("Hva har skjedd?", "Noe annet");
        press("Avbryt");
        assertThat(page()).doesNotContain("Publisert nå");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(page()).contains("Publisert nå");
        press("Skriv det om");
        write("Hva har skjedd?", "Noe annet");
        UI.getCurrent().navigate(OutcomeRoutes.of(unit));
        assertThat(getCurrentView()).isInstanceOf(OutcomeView.class);
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(getCurrentView()).isInstanceOf(OutcomesView.class);
    }

    @Test
    void addressForEverybodyIsThereToBeCopied() {
        publish(true);
        open(units.leader(unit));
        String path = OutcomeRoutes.page(service.get(unit, round).address().orElseThrow());
        assertThat(find(TextField.class).single().getValue()).startsWith("http").endsWith(path);
        assertThat(find(Button.class).withText("Kopier adressen").exists()).isTrue();
        assertThat(find(Button.class).withText("Skriv ut").exists()).isTrue();
        publish(false);
        open(units.leader(unit));
        assertThat(find(TextField.class).exists()).isFalse();
    }

    /** Employees read by the link to the results, which somebody has to have made. */
    @Test
    void withoutALinkItSaysWhereToMakeOne(@Autowired ResultLinkService links) {
        TestUser leader = units.leader(unit);
        assertThat(open(leader)).contains("enheten har ikke laget noen");
        assertThat(find(Anchor.class).all().stream().map(Anchor::getHref)).contains(ResultRoutes.round(unit, round));
        publish(false);
        assertThat(open(leader)).contains("Publisert nå", "enheten har ikke laget noen");
        links.make(round, unit);
        assertThat(open(leader)).doesNotContain("enheten har ikke laget noen");
        press("Skriv det om");
        assertThat(page()).doesNotContain("enheten har ikke laget noen");
    }

    @Test
    void beforeTheEmployeesDayItSaysWhenItCanBePublished() {
        clock.stopOn(TestReleases.EMPLOYEES_FROM.minusDays(1));
        assertThat(open(units.leader(unit))).contains("Medarbeiderne ser resultatet fra 8. mai 2026.");
        write("Hva har skjedd?", "Noe");
        press("Se over");
        press("Publiser");
        assertThat(page()).contains("Vent med å publisere til de gjør det.");
        assertThat(service.published(unit, round)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"UNION_REPRESENTATIVE", "SAFETY_REPRESENTATIVE"})
    void representativesReadAndTakeBack(UnitRole role) {
        TestUser representative = users.person();
        units.give(role, unit, representative);
        assertThat(open(representative)).contains("Bare de som leder enheten, skriver.");
        publish(false);
        assertThat(open(representative))
                .contains("For medarbeiderne", "Vi er sterkest på")
                .doesNotContain("For alle");
        assertThat(find(Button.class).all()).extracting(Button::getText).doesNotContain("Skriv det om");
        press("Trekk tilbake");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(page()).contains("Trukket tilbake.");
    }

    @Test
    void administratorTakesDownWhatEverybodySees() {
        TestUser administrator = units.administrator(top);
        publish(true);
        assertThat(open(administrator)).contains("For alle").doesNotContain("For medarbeiderne", "Vi er sterkest");
        press("Trekk tilbake");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(page()).contains("Trukket tilbake.");
        assertThat(service.list(unit)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"HR_ADVISER", "FACILITATOR", "VIEWER"})
    void pageIsNotThereForOthers(UnitRole role) {
        publish(true);
        units.signIn(role, unit);
        UI.getCurrent().navigate(OutcomeRoutes.of(unit, round));
        assertThat(getCurrentView().getClass().getSimpleName()).isEqualTo("NotFoundView");
        UI.getCurrent().navigate(OutcomeRoutes.of(unit));
        assertThat(getCurrentView().getClass().getSimpleName()).isEqualTo("NotFoundView");
    }

    @Test
    void roundThatIsNotReleasedIsNotThere() {
        users.signIn(units.leader(unit));
        UI.getCurrent().navigate(OutcomeRoutes.of(unit, new RoundId(987_654_321L)));
        assertThat(getCurrentView().getClass().getSimpleName()).isEqualTo("NotFoundView");
    }

    @Test
    void listTellsHowFarEachRoundHasCome() {
        TestUser leader = units.leader(unit);
        users.signIn(leader);
        navigate(OutcomeRoutes.of(unit), OutcomesView.class);
        assertThat(page()).contains("Ikke påbegynt", "Svarfristen var 30. april 2026.");
        publish(false);
        users.signIn(leader);
        navigate(OutcomeRoutes.of(unit), OutcomesView.class);
        assertThat(page()).contains("Publisert for medarbeiderne 8. mai 2026");
        UnitId empty = units.below(top, "Ny enhet");
        users.signIn(units.leader(empty));
        navigate(OutcomeRoutes.of(empty), OutcomesView.class);
        assertThat(page()).contains("Ingen resultater ennå");
    }

    /** The way to it stands on the unit's page and on its results. */
    @ParameterizedTest
    @EnumSource(names = {"UNIT_LEADER", "UNION_REPRESENTATIVE"})
    void oneComesToItFromUnitAndResults(UnitRole role) {
        units.signIn(role, unit);
        UI.getCurrent().navigate("enhet/" + unit);
        assertThat(find(Anchor.class).all().stream().map(Anchor::getHref)).contains(OutcomeRoutes.of(unit));
        UI.getCurrent().navigate(ResultRoutes.round(unit, round));
        assertThat(find(Anchor.class).all().stream().map(Anchor::getHref)).contains(OutcomeRoutes.of(unit, round));
    }
}
