package no.hvorervi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import no.hvorervi.access.UnitRole;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.assessment.Answer;
import no.hvorervi.assessment.Assessment;
import no.hvorervi.assessment.AssessmentRoutes;
import no.hvorervi.assessment.AssessmentService;
import no.hvorervi.assessment.Versioned;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.criteria.CriteriaService;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.people.PersonService;
import no.hvorervi.people.RoleService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A role that ends is gone in the tab that is open already, from its next request on. */
@DatabaseTest
class OpenTabTest {

    @LocalServerPort
    int port;

    @Autowired
    TestUsers users;

    @Autowired
    TestUnits units;

    @Autowired
    AssessmentService assessments;

    @Autowired
    CriteriaService criteria;

    @Autowired
    PersonService people;

    @Autowired
    RoleService roles;

    @Autowired
    TestClock clock;

    private final String name = "Enhet " + UUID.randomUUID();
    private UnitId root = new UnitId(0);
    private UnitId unit = new UnitId(0);
    private TestUser leader = new TestUser(new no.hvorervi.ids.AccountId(0), "", "", "");
    private Visitor visitor;
    private Tab tab;
    private int field;

    @BeforeEach
    void leaderWritesInAnOpenTab() {
        users.operator();
        root = units.root("Kommune");
        unit = units.below(root, name);
        leader = units.leader(unit);
        users.signIn(leader);
        assessments.start(unit);
        visitor = new Visitor(port);
        visitor.signIn(leader);
        tab = Tab.open(visitor, AssessmentRoutes.assess(unit, 1));
        assertThat(tab.drawn()).contains(name);
        field = tab.nodes("vaadin-text-area").getFirst();
        String answer = tab.send(Tab.written(field, "Skrevet mens det var lov"));
        assertThat(written()).as(answer).isEqualTo("Skrevet mens det var lov");
    }

    /** What stands in the two fields of the first principle, as another leader of the unit reads it. */
    private String written() {
        users.signIn(units.leader(unit));
        Assessment draft = assessments.findDraft(unit).orElseThrow();
        Versioned<Answer> answer = draft.answers()
                .getOrDefault(criteria.latest().principles().getFirst().id(), Versioned.unsaved(Answer.EMPTY));
        return answer.value().reason() + answer.value().evidence();
    }

    private void requireNextActionRefused() {
        String answer = tab.send(Tab.written(field, "Skrevet for sent"));
        assertThat(answer).doesNotContain(name);
        assertThat(written()).isEqualTo("Skrevet mens det var lov");
        assertThat(tab.go(AssessmentRoutes.profile(unit))).doesNotContain(name).contains("Vi finner ikke siden");
        assertThat(Tab.open(visitor, "").drawn()).doesNotContain(name);
    }

    @Test
    void roleTakenByAnAdministratorIsGoneAtOnce() {
        users.signIn(units.administrator(root));
        stopLeading(leader, unit);
        requireNextActionRefused();
    }

    /** What this instance remembers is older than what the database says. */
    @Test
    void roleTakenThroughAnotherInstanceIsGoneAtTheNextRequest() {
        units.endLeadership(unit, leader, NorwegianTime.today(clock).minusDays(1));
        requireNextActionRefused();
    }

    @Test
    void roleInAUnitThatEndsIsGoneWithIt() {
        units.end(unit, NorwegianTime.today(clock).minusDays(1));
        String answer = tab.send(Tab.written(field, "Skrevet for sent"));
        assertThat(answer).doesNotContain(name);
        units.end(unit, NorwegianTime.today(clock).plusDays(1));
        assertThat(written()).isEqualTo("Skrevet mens det var lov");
    }

    @Test
    void roleThatRunsOutIsGoneWhenTheDayIsOver() {
        units.endLeadership(unit, leader, NorwegianTime.today(clock));
        tab.send(Tab.written(field, "Skrevet på siste dag"));
        assertThat(written()).isEqualTo("Skrevet på siste dag");
        // Shortly after midnight; the session has not been idle for long.
        clock.stopAt(NorwegianTime.today(clock)
                .plusDays(1)
                .atStartOfDay(NorwegianTime.ZONE)
                .plusMinutes(1)
                .toInstant());
        visitor.signIn(leader);
        Tab late = Tab.open(visitor, AssessmentRoutes.assess(unit, 1));
        assertThat(late.drawn()).doesNotContain(name);
        assertThat(written()).isEqualTo("Skrevet på siste dag");
    }

    @Test
    void roleGivenOpensTheNextPage() {
        UnitId second = units.below(root, "Ny " + name);
        assertThat(tab.go(AssessmentRoutes.assess(second))).doesNotContain("Ny " + name);
        users.signIn(units.administrator(root));
        roles.give(
                leader.id(),
                new RoleService.NewRole(UnitRole.UNIT_LEADER, second, NorwegianTime.today(clock), Optional.empty()));
        assertThat(tab.go(AssessmentRoutes.assess(second))).contains("Ny " + name);
    }

    private void stopLeading(TestUser leader, UnitId unit) {
        people.get(leader.id()).roles().stream()
                .filter(role -> role.unit().equals(unit))
                .forEach(role -> roles.end(role.id()));
    }
}
