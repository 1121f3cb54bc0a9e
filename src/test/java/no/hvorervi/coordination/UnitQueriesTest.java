package no.hvorervi.coordination;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import no.hvorervi.DatabaseTest;
import no.hvorervi.TestClock;
import no.hvorervi.access.UnitRole;
import no.hvorervi.accounts.AccountRegister;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.TestUnits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who answers for a unit is who may open what the unit is asked. */
@DatabaseTest
class UnitQueriesTest {

    private static final LocalDate TODAY = LocalDate.of(2031, 1, 8);

    @Autowired
    UnitQueries queries;

    @Autowired
    TestUnits units;

    @Autowired
    AccountRegister accounts;

    @Autowired
    TestClock clock;

    private UnitId unit = new UnitId(0);

    @BeforeEach
    void plant() {
        clock.stopOn(TODAY);
        unit = units.root("Prøve kommune");
    }

    private List<AccountId> answering() {
        return queries.findAnswering(Set.of(unit)).getOrDefault(unit, List.of());
    }

    @Test
    void deputyAnswersWhileTheLenderLeads() {
        TestUser leader = units.leader(unit);
        TestUser deputy = units.deputy(unit, leader);
        assertThat(answering()).containsExactlyInAnyOrder(leader.id(), deputy.id());
        units.endLeadership(unit, leader, TODAY.minusDays(1));
        assertThat(answering()).isEmpty();
        TestUser next = units.leader(unit);
        assertThat(answering()).containsExactly(next.id());
    }

    @Test
    void whoIsShutOutOrHasLeftNeitherLeadsNorAnswers() {
        TestUser leader = units.leader(unit);
        AccountId nobody = new AccountId(999_999_999);
        assertThat(queries.findLed(Set.of(unit), nobody)).containsExactly(unit);
        accounts.setDisabled(leader.id(), true);
        assertThat(answering()).isEmpty();
        assertThat(queries.findLed(Set.of(unit), nobody)).isEmpty();
        accounts.setDisabled(leader.id(), false);
        units.give(UnitRole.UNIT_LEADER, units.root("Nabokommunen"), leader);
        assertThat(answering()).containsExactly(leader.id());
        units.leave(unit, leader);
        assertThat(answering()).isEmpty();
        assertThat(queries.findLed(Set.of(unit), nobody)).isEmpty();
    }
}
