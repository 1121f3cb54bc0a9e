package no.hvorervi.people.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import java.time.Clock;
import java.util.List;
import no.hvorervi.DatabaseTest;
import no.hvorervi.access.UnitRole;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.ui.DayField;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.people.DelegationService;
import no.hvorervi.people.PeopleRoutes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is in a unit, and a leader's role while the leader is away. */
@DatabaseTest
class UnitPeopleViewTest extends SpringBrowserlessTest {

    @Autowired
    TestUsers users;

    @Autowired
    TestUnits units;

    @Autowired
    DelegationService delegations;

    @Autowired
    Clock clock;

    private UnitId root = new UnitId(0);
    private UnitId team = new UnitId(0);

    @BeforeEach
    void makeUnits() {
        root = units.root("Kommune");
        team = units.below(root, "Teamet");
    }

    private TestUser member(String name, UnitRole role) {
        TestUser user = users.person(name);
        units.give(role, team, user);
        return user;
    }

    @Test
    void showsNamesByRoleAndNothingToChange() {
        member("Tea <i>Tillit</i>", UnitRole.UNION_REPRESENTATIVE);
        units.leader(team);
        TestUser adviser = users.person();
        units.give(UnitRole.HR_ADVISER, root, adviser);
        users.signIn(adviser);
        UnitPeopleView view = navigate(PeopleRoutes.people(team), UnitPeopleView.class);
        String text = view.getElement().getTextRecursively();
        assertThat(text).containsSubsequence("Enhetsleder", "Liv Leder", "Tillitsvalgt", "Tea <i>Tillit</i>");
        assertThat(text).doesNotContain("@");
        assertThat(find(Button.class, view).all()).isEmpty();

        UnitPeopleView above = navigate(PeopleRoutes.people(root), UnitPeopleView.class);
        assertThat(find(Anchor.class, above).all())
                .extracting(Anchor::getHref)
                .containsExactly(PeopleRoutes.people(team));
    }

    @Test
    void leaderLendsTheRoleAndTakesItBack() {
        TestUser leader = units.leader(team);
        TestUser colleague = member("Kai Kollega", UnitRole.VIEWER);
        users.signIn(leader);
        AwayView view = navigate(PeopleRoutes.away(team), AwayView.class);
        test(find(Button.class).withText("Lån bort").single()).click();
        ColleaguePicker picker = find(ColleaguePicker.class).single();
        assertThat(picker.isInvalid()).isTrue();
        picker.setValue(delegations.colleagues(team, "Kai").getFirst());
        List<DayField> days = find(DayField.class).all();
        days.getLast().setValue(NorwegianTime.today(clock).plusDays(10));
        test(find(Button.class).withText("Lån bort").single()).click();
        assertThat(view.getElement().getTextRecursively()).contains("Rollen er lånt bort til Kai Kollega.");
        assertThat(delegations.loans(team))
                .extracting(loan -> loan.role().person())
                .containsExactly(colleague.id());
        test(find(Button.class).withText("Ta tilbake").single()).click();
        assertThat(delegations.loans(team)).isEmpty();
    }
}
