package no.hvorervi.actions;

import java.time.Clock;
import java.time.LocalDate;
import no.hvorervi.access.UnitRole;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.actions.ActionSaved.Stored;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.criteria.Criteria;
import no.hvorervi.criteria.CriteriaService;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.TestUnits;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;

/** Makes actions of units. */
@Lazy
@TestComponent
public final class TestActions {

    private final ActionService actions;
    private final CriteriaService criteria;
    private final TestUnits units;
    private final TestUsers users;
    private final Clock clock;

    TestActions(ActionService actions, CriteriaService criteria, TestUnits units, TestUsers users, Clock clock) {
        this.actions = actions;
        this.criteria = criteria;
        this.units = units;
        this.users = users;
        this.clock = clock;
    }

    /** About the first principle, to be done in a month. */
    public ActionItem item() {
        Criteria latest = criteria.latest();
        return ActionItem.of(latest.id(), latest.principles().getFirst());
    }

    public ActionContents contents(String what) {
        LocalDate today = NorwegianTime.today(clock);
        return new ActionContents(
                what,
                "Fordi vi spør om lov til det meste.",
                "Færre spør.",
                Owner.of("Fagkoordinator"),
                today,
                today.plusMonths(1),
                Expected.HIGHER);
    }

    public NewAction action(UnitId unit, String what) {
        return new NewAction(unit, item(), new Origin.OfUnit(), contents(what));
    }

    /** One that is open, made by somebody who leads the unit; nobody is signed in afterwards. */
    public Action open(UnitId unit) {
        TestUser leader = users.person("Mona Målbevisst");
        units.give(UnitRole.UNIT_LEADER, unit, leader);
        users.signIn(leader);
        Action action = ((Stored) actions.create(action(unit, "Avklare hva hver vakt kan bestemme selv"))).action();
        users.signOut();
        return action;
    }
}
