package no.hvorervi.workshop.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.criteria.CriteriaService;
import no.hvorervi.criteria.Principle;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.ids.WorkshopId;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.scripts.ScriptStep;
import no.hvorervi.scripts.StepKind;
import no.hvorervi.workshop.Programme;
import no.hvorervi.workshop.VotingService;
import no.hvorervi.workshop.WorkshopPlan;
import no.hvorervi.workshop.WorkshopRunService;
import no.hvorervi.workshop.WorkshopService;
import org.springframework.boot.test.context.TestComponent;

/** Makes rooms in which a workshop goes on, each of a unit of its own. */
@TestComponent
public final class TestRooms {

    private final TestUsers users;
    private final TestUnits units;
    private final CriteriaService criteria;
    private final WorkshopService workshops;
    private final WorkshopRunService running;
    private final VotingService voting;

    TestRooms(
            TestUsers users,
            TestUnits units,
            CriteriaService criteria,
            WorkshopService workshops,
            WorkshopRunService running,
            VotingService voting) {
        this.users = users;
        this.units = units;
        this.criteria = criteria;
        this.workshops = workshops;
        this.running = running;
        this.voting = voting;
    }

    /** One in which the first of the steps is on, with so many principles to vote on. */
    public TestRoom open(int principles, StepKind... steps) {
        UnitId unit = units.root("Hjemmetjenesten Prøve");
        return open(unit, units.leader(unit), principles, steps);
    }

    /** One of a unit that there is, led by somebody who may. */
    public TestRoom open(UnitId unit, TestUser leader, int principles, StepKind... steps) {
        return open(unit, leader, principles, Optional.empty(), steps);
    }

    /** The same, with the result of a round that may be brought in. */
    public TestRoom open(UnitId unit, TestUser leader, int principles, Optional<RoundId> released, StepKind... steps) {
        // Without one, every request is sent to the set-up page.
        users.operator();
        users.signIn(leader);
        var programme = new Programme(List.of(
                Arrays.stream(steps).map(kind -> new ScriptStep(kind, 10)).toList()));
        var plan = new WorkshopPlan(
                "Verksted",
                LocalDate.of(2026, 3, 12),
                programme,
                criteria.latest().principles().stream()
                        .limit(principles)
                        .map(Principle::key)
                        .collect(Collectors.toUnmodifiableSet()),
                5,
                released);
        WorkshopId id = workshops.plan(unit, plan).id();
        running.openSitting(id);
        var room = new TestRoom(id, leader, users, running, voting);
        users.signOut();
        return room;
    }
}
