package no.hvorervi.actions.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import no.hvorervi.DatabaseTest;
import no.hvorervi.TestClock;
import no.hvorervi.access.UnitRole;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.actions.Action;
import no.hvorervi.actions.ActionContents;
import no.hvorervi.actions.ActionRoutes;
import no.hvorervi.actions.ActionSaved;
import no.hvorervi.actions.ActionService;
import no.hvorervi.actions.CheckInAnswer;
import no.hvorervi.actions.Expected;
import no.hvorervi.actions.NewAction;
import no.hvorervi.actions.Origin;
import no.hvorervi.actions.Owner;
import no.hvorervi.actions.TestActions;
import no.hvorervi.actions.kit.ExpectedField;
import no.hvorervi.assessment.AssessmentRoutes;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.criteria.BalanceItem;
import no.hvorervi.criteria.CriteriaService;
import no.hvorervi.criteria.Item;
import no.hvorervi.i18n.Language;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.TestUnits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages of a unit's actions. */
@DatabaseTest
class ActionViewsTest extends SpringBrowserlessTest {

    @Autowired
    TestActions actions;

    @Autowired
    ActionService service;

    @Autowired
    CriteriaService criteria;

    @Autowired
    TestUnits units;

    @Autowired
    TestUsers users;

    @Autowired
    TestClock clock;

    private UnitId unit = new UnitId(0);

    @BeforeEach
    void plant() {
        unit = units.below(units.root("Fjordkommunen"), "Hjemmetjenesten");
    }

    private void open(String path) {
        UI.getCurrent().navigate(path);
    }

    private String page() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    private void click(String text) {
        test(find(Button.class).withText(text).single()).click();
    }

    private void lead() {
        users.signIn(units.leader(unit));
    }

    @Test
    void unitWithoutAnySaysWhatToDo() {
        lead();
        open(ActionRoutes.of(unit));
        assertThat(page()).contains("Ingen tiltak ennå", "Nytt tiltak");
        open(AssessmentRoutes.profile(unit));
        assertThat(find(Anchor.class).withText("Tiltak").single().getHref()).isEqualTo(ActionRoutes.of(unit));
    }

    /** Nobody can know whether somebody finds that there is too much of it or too little. */
    @Test
    void directionOfABalanceIsChosenInItsOwnWords() {
        lead();
        BalanceItem control = criteria.latest().balance().getFirst();
        UI.getCurrent().navigate(ActionRoutes.create(unit), QueryParameters.of(ActionRoutes.ITEM, control.key()));
        assertThat(find(ExpectedField.class).single().getOptionalValue()).isEmpty();
        test(find(TextField.class).single()).setValue("Færre attestasjoner");
        owner().setValue(Owner.of("Fagkoordinator"));
        click("Lagre");
        assertThat(find(ExpectedField.class).single().isInvalid()).isTrue();
        find(ExpectedField.class).single().setValue(Expected.LOWER);
        click("Lagre");
        assertThat(page())
                .contains("Mindre enn nå (for mye gir: " + control.high().in(Language.NB.locale()) + ")");
    }

    @Test
    void leaderWritesOneDownAndComesToItsPage() {
        lead();
        Item hindering = criteria.latest().hindering().getFirst();
        UI.getCurrent().navigate(ActionRoutes.create(unit), QueryParameters.of(ActionRoutes.ITEM, hindering.key()));
        assertThat(find(ExpectedField.class).single().getValue()).isEqualTo(Expected.LOWER);
        click("Lagre");
        assertThat(find(TextField.class).single().isInvalid()).isTrue();
        test(find(TextField.class).single()).setValue("Slutte å føre samme tall to steder");
        owner().setValue(Owner.of("Fagkoordinator"));
        click("Lagre");
        assertThat(page())
                .contains("Slutte å føre samme tall to steder", "Fagkoordinator", "Lavere enn nå", "Fullfør tiltaket");
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Owner> owner() {
        return find(ComboBox.class).all().stream()
                .filter(each -> "Hvem har ansvaret?".equals(each.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private void fill() {
        IntStream.range(0, ActionService.MAX_OPEN).forEach(no -> service.create(actions.action(unit, "Tiltak " + no)));
    }

    @Test
    void fullUnitIsAskedWhatIsToGoAndThenWritesAboutWhatItCameFor() {
        lead();
        fill();
        open(ActionRoutes.of(unit));
        assertThat(page()).contains("blir dere spurt om hva som skal vekk", "Nytt tiltak");
        Item hindering = criteria.latest().hindering().getFirst();
        UI.getCurrent().navigate(ActionRoutes.create(unit), QueryParameters.of(ActionRoutes.ITEM, hindering.key()));
        assertThat(page()).contains("Hva skal vekk?", "Tiltak 0", "Tiltak 4");
        assertThat(find(RadioButtonGroup.class).all()).isEmpty();
        assertThat(find(Button.class).withText("Legg bort").all())
                .extracting(each -> each.getElement().getAttribute("aria-label"))
                .contains("Legg bort «Tiltak 0»", "Legg bort «Tiltak 4»");
        test(find(Button.class).withText("Fullfør").all().getFirst()).click();
        confirm("Fullfør tiltaket");
        assertThat(find(TextArea.class).single().isInvalid()).isTrue();
        test(find(TextArea.class).single()).setValue("Det virket");
        confirm("Fullfør tiltaket");
        assertThat(page()).contains("Nå er det plass til et nytt tiltak.").doesNotContain("Hva skal vekk?");
        assertThat(find(RadioButtonGroup.class).single().getValue()).isEqualTo(Expected.LOWER);
        test(find(TextField.class).single()).setValue("Slutte å føre samme tall to steder");
        owner().setValue(Owner.of("Fagkoordinator"));
        click("Lagre");
        assertThat(page())
                .contains("Slutte å føre samme tall to steder", hindering.name().in(Locale.of("nb")));
        assertThat(service.list(unit).open()).hasSize(ActionService.MAX_OPEN);
    }

    @Test
    void nothingTypedIsLostWhenAnotherFillsTheUnitMeanwhile() {
        lead();
        open(ActionRoutes.create(unit));
        item().setValue(criteria.latest().principles().getFirst());
        test(find(TextField.class).single()).setValue("Det jeg skrev");
        owner().setValue(Owner.of("Fagkoordinator"));
        fill();
        click("Lagre");
        assertThat(page()).contains("Hva skal vekk?", "Tiltak 3");
        test(find(Button.class).withText("Legg bort").all().getFirst()).click();
        test(find(TextArea.class).all().getLast()).setValue("Viktigere ting kom");
        confirm("Legg bort tiltaket");
        assertThat(page()).contains("Nå er det plass til et nytt tiltak.").doesNotContain("Hva skal vekk?");
        assertThat(find(TextField.class).single().getValue()).isEqualTo("Det jeg skrev");
        click("Lagre");
        assertThat(page()).contains("Det jeg skrev", "Fullfør tiltaket");
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Item> item() {
        return find(ComboBox.class).all().stream()
                .filter(each -> "Hva det gjelder".equals(each.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void itIsFinishedWithASentenceAndTakenUpAgain() {
        Action action = actions.open(unit);
        lead();
        open(ActionRoutes.action(unit, action.id()));
        click("Fullfør tiltaket");
        confirm("Fullfør tiltaket");
        assertThat(find(TextArea.class).single().isInvalid()).isTrue();
        test(find(TextArea.class).single()).setValue("Alle vet nå hva de bestemmer");
        confirm("Fullfør tiltaket");
        assertThat(page()).contains("Tiltaket er fullført.", "Alle vet nå hva de bestemmer", "Ta tiltaket opp igjen");
        open(ActionRoutes.of(unit));
        assertThat(page()).contains("Ingen tiltak er i gang nå.", "Alle vet nå hva de bestemmer");
    }

    /** The button in the dialog says the same as the one that opens it, and comes last. */
    private void confirm(String text) {
        test(find(Button.class).withText(text).all().getLast()).click();
    }

    @Test
    void nothingIsLostWhenAnotherSavesMeanwhile() {
        Action action = actions.open(unit);
        lead();
        open(ActionRoutes.action(unit, action.id()));
        click("Endre tiltaket");
        service.edit(action.id(), actions.contents("Det den andre skrev"), action.version());
        test(find(TextField.class).single()).setValue("Det jeg skrev");
        click("Lagre");
        assertThat(page()).contains("En annen lagret tiltaket mens du skrev");
        click("Lagre det jeg skrev");
        assertThat(page()).contains("Tiltaket er lagret.", "Det jeg skrev");
    }

    @Test
    void representativesReadAndAreOfferedNothing() {
        Action action = actions.open(unit);
        TestUser person = users.person();
        units.give(UnitRole.SAFETY_REPRESENTATIVE, unit, person);
        users.signIn(person);
        open(ActionRoutes.action(unit, action.id()));
        assertThat(page()).contains(action.contents().what()).doesNotContain("Fullfør tiltaket");
        open(ActionRoutes.create(unit));
        assertThat(getCurrentView().getClass().getSimpleName()).isEqualTo("NotFoundView");
    }

    @Test
    void actionOfAnotherUnitIsNotThere() {
        Action action = actions.open(unit);
        UnitId other = units.root("Andre");
        TestUser person = users.person();
        units.give(UnitRole.UNIT_LEADER, unit, person);
        units.give(UnitRole.UNIT_LEADER, other, person);
        users.signIn(person);
        open(ActionRoutes.action(other, action.id()));
        assertThat(getCurrentView().getClass().getSimpleName()).isEqualTo("NotFoundView");
    }

    @Test
    void whetherItHelpsIsAskedOnItsPageAfterThreeMonths() {
        Action action = actions.open(unit);
        lead();
        open(ActionRoutes.action(unit, action.id()));
        assertThat(page()).doesNotContain("Hvordan går det?");
        LocalDate asked = action.contents().start().plusMonths(3);
        clock.stopOn(asked.plusDays(15));
        lead();
        open(ActionRoutes.of(unit));
        assertThat(page()).contains("er ikke besvart", "Over fristen, som var");
        open(ActionRoutes.action(unit, action.id()));
        assertThat(page().indexOf("Hvordan går det?")).isBetween(0, page().indexOf("Hva det gjelder"));
        assertThat(page().indexOf("Fullfør tiltaket"))
                .isBetween(page().indexOf("Skrevet ned"), page().indexOf("Sammen med andre enheter"));
        click("Svar");
        assertThat(helping().isInvalid()).isTrue();
        helping().setValue(CheckInAnswer.A_LITTLE);
        test(find(TextArea.class).single()).setValue("Roligere kvelder");
        click("Svar");
        assertThat(page()).contains("Svaret er lagret.", "Litt", "Roligere kvelder");
        assertThat(find(RadioButtonGroup.class).all()).isEmpty();
        open(ActionRoutes.of(unit));
        assertThat(page()).doesNotContain("er ikke besvart");
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<CheckInAnswer> helping() {
        return find(RadioButtonGroup.class).single();
    }

    @Test
    void boardShowsHowFarEachHasCome() {
        lead();
        LocalDate today = NorwegianTime.today(clock);
        make("Kommer", today.plusDays(1), today.plusDays(30));
        make("I gang nå", today, today);
        Action late = make("For sent", today.minusDays(9), today.minusDays(1));
        Action done = make("Gjort", today, today);
        service.finish(done.id(), "Ferdig", done.version());
        UI.getCurrent().navigate(ActionRoutes.of(unit), QueryParameters.of(ActionRoutes.SHOWN_AS, ActionRoutes.BOARD));
        List<String> columns = find(ActionBoard.class)
                .single()
                .getChildren()
                .map(each -> each.getElement().getTextRecursively())
                .toList();
        assertThat(columns).hasSize(5);
        assertThat(columns.get(0)).startsWith("Ikke påbegynt (1)Kommer");
        assertThat(columns.get(1)).startsWith("I gang (1)I gang nå");
        assertThat(columns.get(2)).startsWith("Over fristen (1)For sent");
        assertThat(columns.get(3)).startsWith("Fullført (1)Gjort");
        assertThat(columns.get(4)).isEqualTo("Lagt bort (0)Ingen");
        assertThat(find(Anchor.class).withText("Tavle").single().getElement().getAttribute("aria-current"))
                .isEqualTo("page");
        assertThat(find(Anchor.class).withText("For sent").single().getHref())
                .isEqualTo(ActionRoutes.action(unit, late.id()));
    }

    private Action make(String what, LocalDate start, LocalDate due) {
        ActionContents contents = actions.contents(what);
        return ((ActionSaved.Stored) service.create(new NewAction(
                        unit,
                        actions.item(),
                        new Origin.OfUnit(),
                        new ActionContents(what, "", "", contents.owner(), "Alle", start, due, contents.expected()))))
                .action();
    }

    @Test
    void whoJoinsInAndWhenItBeginsIsShown() {
        lead();
        LocalDate today = NorwegianTime.today(clock);
        Action action = make("Felles start på vakta", today.plusDays(1), today.plusDays(2));
        open(ActionRoutes.action(unit, action.id()));
        assertThat(page()).contains("Hvem er med?", "Alle", "Ikke påbegynt. Begynner ");
    }
}
