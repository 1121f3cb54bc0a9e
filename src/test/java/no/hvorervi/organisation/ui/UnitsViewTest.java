package no.hvorervi.organisation.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import java.util.UUID;
import no.hvorervi.DatabaseTest;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.base.ui.LiveStatus;
import no.hvorervi.organisation.TestUnits;
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

    private final String word = "ord" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void makeATree() {
        var district = units.root("Bydel " + word);
        users.signIn(units.administrator(district));
        var service = units.below(district, "Tjeneste " + word);
        var team = units.below(service, "<b>Team</b> =1+1");
        units.leader(team);
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

    @Test
    void isClosedForOthers() {
        users.signIn(users.person());
        assertThatThrownBy(() -> navigate(UnitsView.class)).isInstanceOf(IllegalArgumentException.class);
    }
}
