package no.hvorervi.reorganisation.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import no.hvorervi.DatabaseTest;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.ui.DayField;
import no.hvorervi.base.ui.LiveStatus;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.OrganisationRoutes;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.organisation.Unit;
import no.hvorervi.organisation.UnitPicker;
import no.hvorervi.organisation.UnitTreeService;
import no.hvorervi.reorganisation.Reorganisation;
import no.hvorervi.reorganisation.ReorganisationPreview;
import no.hvorervi.reorganisation.ReorganisationService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The tree of units as an administrator sees it. */
@DatabaseTest
class UnitsViewTest extends SpringBrowserlessTest {

    @Autowired
    TestUsers users;

    @Autowired
    TestUnits units;

    @Autowired
    UnitTreeService trees;

    @Autowired
    ReorganisationService reorganisations;

    @Autowired
    Clock clock;

    private UnitId district = new UnitId(0);
    private UnitId service = new UnitId(0);
    private UnitId team = new UnitId(0);
    private TestUser administrator = new TestUser(new AccountId(0), "", "", "");

    private final String word = "ord" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void makeATree() {
        district = units.root("Bydel " + word);
        administrator = units.administrator(district);
        service = units.below(district, "Tjeneste " + word);
        team = units.below(service, "<b>Team</b> =1+1");
        units.leader(team);
        users.signIn(administrator);
    }

    private UnitGrid searchedGrid() {
        navigate(UnitsView.class);
        test(find(TextField.class).single()).setValue(word);
        return find(UnitGrid.class).single();
    }

    @Test
    void showsMatchesWithWhatIsAboveThemUnfolded() {
        UnitGrid grid = searchedGrid();
        assertThat(find(LiveStatus.class).single().getText()).isEqualTo("2 treff");
        assertThat(test(grid).size()).isEqualTo(2);
        assertThat(test(grid).getRow(0).name()).isEqualTo("Bydel " + word);
        assertThat(test(grid).getRow(1).name()).isEqualTo("Tjeneste " + word);
    }

    @Test
    void showsNamesAsTextAndTheLeaderBesideThem() {
        UnitGrid grid = searchedGrid();
        grid.expand(test(grid).getRow(1));
        assertThat(test(grid).getRow(2).name()).isEqualTo("<b>Team</b> =1+1");
        assertThat(test(grid).getCellText(2, 2)).isEqualTo("Liv Leder");
        assertThat(test(grid).getCellText(2, 4)).isEqualTo("fra 1. januar 2020");
    }

    @Test
    void saysWhenNothingMatches() {
        navigate(UnitsView.class);
        test(find(TextField.class).single()).setValue("finnes ikke " + word);
        assertThat(find(LiveStatus.class).single().getText()).startsWith("Ingen treff");
        assertThat(find(UnitGrid.class).all()).isEmpty();
    }

    @Test
    void keepsTheSearchWhenTheLanguageChanges() {
        searchedGrid();
        UI.getCurrent().setLocale(Locale.of("en"));
        assertThat(find(H1.class).single().getText()).isEqualTo("Units");
        assertThat(find(TextField.class).single().getValue()).isEqualTo(word);
        assertThat(find(LiveStatus.class).single().getText()).isEqualTo("2 matches");
    }

    private String text() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    private void press(String text) {
        test(find(Button.class).withText(text).single()).click();
    }

    private void openUnit(int row) {
        UnitGrid grid = find(UnitGrid.class).single();
        var cell = test(grid).getCellComponent(row, 0);
        test(find(NativeButton.class, cell).single()).click();
    }

    private void open(LocalDate day) {
        UI.getCurrent().navigate(OrganisationRoutes.UNITS, QueryParameters.of(OrganisationRoutes.DAY, day.toString()));
    }

    @Test
    void movesAUnitOnceWhatWillChangeHasBeenSeen() {
        var other = units.below(district, "Andre tjeneste " + word);
        users.signIn(administrator);
        searchedGrid();
        openUnit(2);
        assertThat(find(UnitDialog.class).single().getHeaderTitle()).isEqualTo("Tjeneste " + word);
        press("Flytt");
        press("Se hva som blir endret");
        assertThat(find(UnitPicker.class).single().isInvalid()).isTrue();
        find(UnitPicker.class).single().setValue(trees.today().find(other).orElseThrow());
        find(DayField.class, find(MoveUnitDialog.class).single()).single().setValue(LocalDate.of(2025, 3, 1));
        press("Se hva som blir endret");
        assertThat(find(MoveUnitDialog.class).single().getElement().getTextRecursively())
                .contains("«Tjeneste " + word + "» flyttes fra «Bydel " + word + "» til «Andre tjeneste " + word
                        + "» 1. mars 2025. Én enhet under følger med.");
        assertThat(trees.today().parent(service)).map(Unit::id).contains(district);
        press("Gjennomfør");
        assertThat(trees.today().parent(service)).map(Unit::id).contains(other);
        assertThat(find(LiveStatus.class).single().getText()).isEqualTo("Endringen er gjennomført.");
        open(LocalDate.of(2025, 2, 28));
        assertThat(text()).contains("Du ser enhetene slik de var 28. februar 2025.");
        assertThat(test(find(UnitGrid.class).single()).getRow(2).name()).isEqualTo("Tjeneste " + word);
    }

    @Test
    void saysWhatIsInTheWayAndKeepsWhatWasFilledIn() {
        searchedGrid();
        openUnit(1);
        press("Flytt");
        find(UnitPicker.class).single().setValue(trees.today().find(team).orElseThrow());
        press("Se hva som blir endret");
        assertThat(find(MoveUnitDialog.class).single().getElement().getTextRecursively())
                .contains("Dette står i veien", "ville ligge under seg selv");
        assertThat(find(UnitPicker.class).single().getValue().id()).isEqualTo(team);
    }

    @Test
    void tellsWhatIsPlannedAndWhatBecameOfAUnit() {
        LocalDate next = NorwegianTime.today(clock).plusDays(40);
        var rename = new Reorganisation.Rename(service, "Omsorg " + word, next);
        reorganisations.apply(rename, ((ReorganisationPreview.Ready) reorganisations.preview(rename)).steps());
        navigate(UnitsView.class);
        assertThat(text()).contains("Dette er planlagt: én endring", "får navnet «Omsorg " + word + "»");
        open(next);
        assertThat(text()).contains("Du ser enhetene slik de blir");
        test(find(TextField.class).single()).setValue("Omsorg " + word);
        openUnit(1);
        assertThat(find(UnitDialog.class).single().getElement().getTextRecursively())
                .contains("1. januar 2020: opprettet under Bydel " + word, "fikk navnet «Omsorg " + word, "Planlagt");
    }

    @Test
    void leaderSeesTheOwnPartAndCanChangeNothing() {
        users.signIn(units.leader(service));
        navigate(UnitsView.class);
        assertThat(test(find(UnitGrid.class).single()).getRow(0).name()).isEqualTo("Tjeneste " + word);
        openUnit(0);
        assertThat(find(Button.class).withText("Flytt").all()).isEmpty();
        assertThat(text()).doesNotContain("Importer fra fil");
    }

    @Test
    void dayThatIsNoneIsToday() {
        UI.getCurrent().navigate(OrganisationRoutes.UNITS, QueryParameters.of(OrganisationRoutes.DAY, "i fjor"));
        assertThat(find(UnitGrid.class).all()).hasSize(1);
        assertThat(text()).doesNotContain("Du ser enhetene slik de");
    }

    @Test
    void beginsWithTheImportWhileThereIsOnlyTheRoot() {
        users.signIn(units.administrator());
        navigate(UnitsView.class);
        assertThat(text()).contains("Her kommer enhetene", "Importer fra fil");
        press("Legg inn en enhet");
        assertThat(find(AddUnitDialog.class).all()).hasSize(1);
    }

    @Test
    void isClosedForOthers() {
        users.signIn(users.person());
        assertThatThrownBy(() -> navigate(UnitsView.class)).isInstanceOf(IllegalArgumentException.class);
    }
}
