package no.hvorervi.comparison.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.hvorervi.DatabaseTest;
import no.hvorervi.TestClock;
import no.hvorervi.access.UnitRole;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.base.ui.EmptyState;
import no.hvorervi.comparison.CompareRoutes;
import no.hvorervi.comparison.Neighbour;
import no.hvorervi.comparison.TestComparisons;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.released.TestReleases;
import no.hvorervi.results.ShareKind;
import no.hvorervi.results.Shares;
import no.hvorervi.results.kit.HeatTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Units side by side in each of the page's states. */
@DatabaseTest
class CompareViewTest extends SpringBrowserlessTest {

    @Autowired
    TestComparisons comparisons;

    @Autowired
    Shares shares;

    @Autowired
    TestUnits units;

    @Autowired
    TestUsers users;

    @Autowired
    TestClock clock;

    private UnitId top = new UnitId(0);

    @BeforeEach
    void plant() {
        top = units.root("Kommunen");
    }

    private void open(UnitId unit) {
        navigate(CompareRoutes.latest(unit), CompareView.class);
    }

    private String text() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    private String table() {
        return find(HeatTable.class).single().getElement().getChild(0).getProperty("innerHTML", "");
    }

    private List<UnitId> town(int size) {
        return List.copyOf(comparisons.town(top, size).keySet());
    }

    private static Map<UnitId, Double> means(List<UnitId> of) {
        Map<UnitId, Double> means = new LinkedHashMap<>();
        of.forEach(each -> means.put(each, 2.0 + means.size() * 0.4));
        return means;
    }

    @Test
    void ownUnitStandsAloneUntilOthersAreChosen() {
        List<UnitId> town = town(3);
        comparisons.released(top, means(town));
        clock.stopOn(TestReleases.EMPLOYEES_FROM);
        units.signIn(UnitRole.UNIT_LEADER, town.getFirst());
        open(town.getFirst());
        assertThat(table()).contains("dere").doesNotContain("Enhet 3");
        assertThat(text())
                .contains(
                        "Ingen andre enheter har sagt ja til å vises med navn ennå.",
                        "Enheter uten navn vises bare når det er minst fem av dem.",
                        "når minst fem enheter kan være med",
                        "Der det står «svarer for likt»");
        assertThat(find(ComboBox.class).all()).isEmpty();
    }

    @Test
    void choiceStandsInTheAddress() {
        List<UnitId> town = town(3);
        RoundId round = comparisons.released(top, means(town)).round();
        clock.stopOn(TestReleases.EMPLOYEES_FROM);
        comparisons.share(town.get(1), round, ShareKind.COMPARE);
        comparisons.share(town.get(2), round, ShareKind.COMPARE);
        units.signIn(UnitRole.UNIT_LEADER, town.getFirst());
        open(town.getFirst());
        @SuppressWarnings("unchecked")
        ComboBox<Neighbour> picker = find(ComboBox.class).single();
        picker.setValue(picker.getListDataView().getItem(1));
        assertThat(table()).contains("Enhet 4").doesNotContain("Enhet 3");
        open(town.getFirst());
        assertThat(table()).doesNotContain("Enhet 4");
        com.vaadin
                .flow
                .component
                .UI
                .getCurrentOrThrow()
                .navigate(
                        CompareRoutes.round(town.getFirst(), round),
                        QueryParameters.full(Map.of(
                                CompareRoutes.WITH,
                                new String[] {
                                    town.get(1).toString(), town.get(2).toString(), "ukjent"
                                },
                                CompareRoutes.PRINCIPLE,
                                new String[] {"finnes-ikke"})));
        assertThat(table()).contains("Enhet 3", "Enhet 4");
        assertThat(find(Select.class).single().getValue()).isNotNull();
    }

    @Test
    void unitsWithoutANameAreShownWhenWanted() {
        List<UnitId> town = town(7);
        comparisons.released(top, means(town));
        clock.stopOn(TestReleases.EMPLOYEES_FROM);
        units.signIn(UnitRole.UNIT_LEADER, town.getFirst());
        open(town.getFirst());
        assertThat(table()).doesNotContain("uten navn");
        Checkbox unnamed = find(Checkbox.class).all().stream()
                .filter(each -> each.getLabel().startsWith("Vis også"))
                .findFirst()
                .orElseThrow();
        unnamed.setValue(true);
        assertThat(table()).contains("Enhet A", "Enhet F", "uten navn");
    }

    @Test
    void beforeTheDayThePageSaysWhichDayItIs() {
        List<UnitId> town = town(3);
        comparisons.released(top, means(town));
        clock.stopOn(TestReleases.EMPLOYEES_FROM.minusDays(1));
        units.signIn(UnitRole.UNIT_LEADER, town.getFirst());
        open(town.getFirst());
        assertThat(text()).contains("Fra 8. mai 2026 ser alle medarbeiderne tallene sine.", "Deling");
        assertThat(find(HeatTable.class).all()).isEmpty();
    }

    @Test
    void whereNothingTellsUnitsApartThePageSaysWhy() {
        List<UnitId> town = town(3);
        comparisons.alike(top, means(town));
        clock.stopOn(TestReleases.EMPLOYEES_FROM);
        units.signIn(UnitRole.UNIT_LEADER, town.getFirst());
        open(town.getFirst());
        assertThat(find(EmptyState.class).single().getElement().getTextRecursively())
                .contains("Enhetene svarer så likt at forskjeller mellom dem ikke betyr noe.");
        assertThat(find(HeatTable.class).all()).isEmpty();
    }

    @Test
    void withoutAReleaseThePageSaysWhatWillCome() {
        UnitId alone = units.below(top, "Ny");
        units.signIn(UnitRole.UNIT_LEADER, alone);
        open(alone);
        assertThat(text()).contains("Ingenting å sammenligne ennå");
        assertThat(find(SharePanel.class).all()).isEmpty();
    }

    @Test
    void representativesSeeTheSwitchesAndCannotSayYes() {
        List<UnitId> town = town(2);
        RoundId round = comparisons.released(top, means(town)).round();
        clock.stopOn(TestReleases.EMPLOYEES_FROM);
        comparisons.share(town.getFirst(), round, ShareKind.FOUND);
        units.signIn(UnitRole.UNION_REPRESENTATIVE, town.getFirst());
        open(town.getFirst());
        List<Checkbox> switches = find(SharePanel.class)
                .single()
                .getChildren()
                .filter(Checkbox.class::isInstance)
                .map(Checkbox.class::cast)
                .toList();
        assertThat(switches).extracting(Checkbox::getValue).containsExactly(false, false, true);
        assertThat(switches).extracting(Checkbox::isEnabled).containsExactly(false, false, true);
        assertThat(switches.getLast().getHelperText()).contains("Delt siden 8. mai 2026.");
        test(switches.getLast()).click();
        assertThat(shares.has(round, town.getFirst(), ShareKind.FOUND)).isFalse();
        assertThat(switches.getLast().isEnabled()).isFalse();
        assertThat(text()).contains("Nå er det ikke delt lenger.");
    }

    @Test
    void leaderSharesWithOneSwitch() {
        List<UnitId> town = town(2);
        RoundId round = comparisons.released(top, means(town)).round();
        clock.stopOn(TestReleases.EMPLOYEES_FROM);
        units.signIn(UnitRole.UNIT_LEADER, town.getFirst());
        open(town.getFirst());
        Checkbox compare = (Checkbox) find(SharePanel.class)
                .single()
                .getChildren()
                .filter(Checkbox.class::isInstance)
                .skip(1)
                .findFirst()
                .orElseThrow();
        test(compare).click();
        assertThat(shares.has(round, town.getFirst(), ShareKind.COMPARE)).isTrue();
        test(compare).click();
        assertThat(shares.has(round, town.getFirst(), ShareKind.COMPARE)).isFalse();
    }
}
