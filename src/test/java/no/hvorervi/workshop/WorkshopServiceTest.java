package no.hvorervi.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.hvorervi.DatabaseTest;
import no.hvorervi.TestClock;
import no.hvorervi.access.UnitNotFoundException;
import no.hvorervi.access.UnitRole;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.comments.TestComments;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.ids.WorkshopId;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.personal.PersonalData;
import no.hvorervi.personal.PersonalSection;
import no.hvorervi.released.ReleasedRound;
import no.hvorervi.released.ReleasedRounds;
import no.hvorervi.reorganisation.Reorganisation;
import no.hvorervi.reorganisation.Reorganisation.Existing;
import no.hvorervi.reorganisation.ReorganisationPreview;
import no.hvorervi.reorganisation.ReorganisationService;
import no.hvorervi.scripts.ScriptStep;
import no.hvorervi.scripts.StepKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Workshops are planned by those who lead them, seen by those who represent the unit, and stay as planned once people meet. */
@DatabaseTest
class WorkshopServiceTest {

    @Autowired
    WorkshopService service;

    @Autowired
    WorkshopRunService run;

    @Autowired
    TestWorkshops world;

    @Autowired
    TestUnits units;

    @Autowired
    TestUsers users;

    @Autowired
    TestComments answers;

    @Autowired
    ReleasedRounds released;

    @Autowired
    TestClock clock;

    @Autowired
    ReorganisationService reorganisations;

    @Autowired
    List<PersonalData> personal;

    private UnitId unit = new UnitId(0);
    private TestUser leader = new TestUser(new AccountId(0), "", "", "");

    @BeforeEach
    void leadAUnit() {
        unit = units.root("Hjemmetjenesten");
        leader = units.leader(unit);
        users.signIn(leader);
    }

    private static WorkshopPlan with(
            WorkshopPlan plan, String title, LocalDate day, Programme programme, Set<String> principles, int group) {
        return new WorkshopPlan(title, day, programme, principles, group, plan.released());
    }

    private static WorkshopPlan bringing(WorkshopPlan plan, RoundId round) {
        return new WorkshopPlan(
                plan.title(),
                plan.heldOn(),
                plan.programme(),
                plan.principles(),
                plan.smallestGroup(),
                Optional.of(round));
    }

    @Test
    void whatIsPlannedIsFound() {
        Workshop planned = service.plan(unit, world.plan());
        assertThat(planned.plan()).isEqualTo(world.plan());
        assertThat(planned.state()).isEqualTo(WorkshopState.PLANNED);
        assertThat(service.get(planned.id())).isEqualTo(planned);
        assertThat(service.list(unit)).containsExactly(planned);
        assertThat(service.mayRun(unit)).isTrue();
        WorkshopPlan plan = world.plan();
        Workshop edited = service.edit(
                planned.id(),
                with(
                        plan,
                        "  Om igjen ",
                        plan.heldOn().plusDays(3),
                        new Programme(List.of(
                                List.of(new ScriptStep(StepKind.VOTE, 10)),
                                List.of(new ScriptStep(StepKind.TALK, 7), new ScriptStep(StepKind.ROTI, 1)))),
                        Set.of(world.principles(1).getFirst().key()),
                        8),
                planned.version());
        assertThat(edited.plan().title()).isEqualTo("Om igjen");
        assertThat(edited.plan().programme().sittings()).hasSize(2);
        assertThat(edited.plan().smallestGroup()).isEqualTo(8);
        assertThat(service.get(planned.id())).isEqualTo(edited);
        service.delete(planned.id());
        assertThat(service.list(unit)).isEmpty();
        assertThatThrownBy(() -> service.get(planned.id())).isInstanceOf(WorkshopNotFoundException.class);
    }

    @Test
    void whatCannotBeHeldIsNotPlanned() {
        WorkshopPlan plan = world.plan();
        Programme none = new Programme(List.of(List.of()));
        assertThatThrownBy(() ->
                        service.plan(unit, with(plan, " ", plan.heldOn().plusYears(3), none, Set.of("ukjent"), 4)))
                .isInstanceOfSatisfying(WorkshopFaultyException.class, faulty -> assertThat(faulty.faults())
                        .containsExactlyInAnyOrder(
                                WorkshopFault.TITLE_MISSING,
                                WorkshopFault.DATE_FAR,
                                WorkshopFault.STEPS_MISSING,
                                WorkshopFault.PRINCIPLE_UNKNOWN,
                                WorkshopFault.GROUP_RANGE));
        assertThatThrownBy(() ->
                        service.plan(unit, with(plan, "x".repeat(121), plan.heldOn(), plan.programme(), Set.of(), 21)))
                .isInstanceOfSatisfying(WorkshopFaultyException.class, faulty -> assertThat(faulty.faults())
                        .containsExactlyInAnyOrder(
                                WorkshopFault.TITLE_LONG, WorkshopFault.PRINCIPLES_MISSING, WorkshopFault.GROUP_RANGE));
        assertThat(service.list(unit)).isEmpty();
    }

    @Test
    void twoWhoPlanDoNotOverwriteEachOther() {
        Workshop planned = world.planned(unit);
        WorkshopPlan plan = world.plan();
        WorkshopPlan mine = with(plan, "Min", plan.heldOn(), plan.programme(), plan.principles(), 5);
        Workshop stored = service.edit(planned.id(), mine, planned.version());
        assertThat(service.edit(planned.id(), mine, planned.version()))
                .as("tried again")
                .isEqualTo(stored);
        assertThatThrownBy(() -> service.edit(planned.id(), plan, planned.version()))
                .isInstanceOfSatisfying(WorkshopRefusedException.class, refused -> assertThat(refused.reason())
                        .isEqualTo(WorkshopRefusal.CHANGED));
        assertThat(service.get(planned.id()).plan().title()).isEqualTo("Min");
    }

    /** what protects people, and what they are asked, is fixed when they meet. */
    @Test
    void nothingOfThePlanChangesOncePeopleMeet() {
        WorkshopId id = world.opened(unit);
        Workshop begun = service.get(id);
        assertThat(begun.hasBegun()).isTrue();
        assertThatThrownBy(() -> service.edit(id, world.plan(), begun.version()))
                .isInstanceOfSatisfying(WorkshopRefusedException.class, refused -> assertThat(refused.reason())
                        .isEqualTo(WorkshopRefusal.BEGUN));
        assertThatThrownBy(() -> service.delete(id)).isInstanceOf(WorkshopRefusedException.class);
        run.endSitting(id);
        assertThatThrownBy(() -> service.edit(id, world.plan(), begun.version()))
                .isInstanceOf(WorkshopRefusedException.class);
        assertThat(service.get(id).plan()).isEqualTo(begun.plan());
    }

    @Test
    void representativesSeeAndDoNotLead() {
        Workshop planned = world.planned(unit);
        for (UnitRole role : List.of(UnitRole.UNION_REPRESENTATIVE, UnitRole.SAFETY_REPRESENTATIVE)) {
            units.signIn(role, unit);
            assertThat(service.list(unit)).containsExactly(planned);
            assertThat(service.minutes(planned.id()).unitName()).isEqualTo("Hjemmetjenesten");
            assertThat(service.mayRun(unit)).isFalse();
            assertThatThrownBy(() -> service.plan(unit, world.plan())).isInstanceOf(UnitNotFoundException.class);
            assertThatThrownBy(() -> service.edit(planned.id(), world.plan(), 1))
                    .isInstanceOf(WorkshopNotFoundException.class);
            assertThatThrownBy(() -> service.delete(planned.id())).isInstanceOf(WorkshopNotFoundException.class);
        }
        for (UnitRole role : List.of(UnitRole.ADMINISTRATOR, UnitRole.HR_ADVISER, UnitRole.VIEWER)) {
            units.signIn(role, unit);
            assertThatThrownBy(() -> service.list(unit)).isInstanceOf(UnitNotFoundException.class);
            assertThatThrownBy(() -> service.get(planned.id())).isInstanceOf(WorkshopNotFoundException.class);
        }
    }

    /** What those who work in the unit may not see yet, no room is shown. */
    @Test
    void aRoundIsBroughtInFromTheDayOnWhichEmployeesSeeIt() {
        RoundId round = answers.released(unit, 12, 0);
        ReleasedRound found = released.find(round).orElseThrow();
        assertThat(service.released(unit)).isEmpty();
        assertThatThrownBy(() -> service.plan(unit, bringing(world.plan(), round)))
                .isInstanceOfSatisfying(WorkshopFaultyException.class, faulty -> assertThat(faulty.faults())
                        .containsExactly(WorkshopFault.ROUND_NOT_SEEN));
        clock.stopOn(found.employeesFrom());
        users.signIn(leader);
        assertThat(service.released(unit)).extracting(ReleasedRound::round).containsExactly(round);
        WorkshopId id = service.plan(unit, bringing(world.plan(), round)).id();
        run.openSitting(id);
        assertThat(world.board(id).released()).hasValueSatisfying(shown -> {
            assertThat(shown.title()).isEqualTo(found.title());
            assertThat(shown.people()).isEqualTo(12);
        });
        UnitId other = units.root("En annen");
        users.signIn(units.leader(other));
        assertThatThrownBy(() -> service.plan(other, bringing(world.plan(), round)))
                .as("another unit's")
                .isInstanceOf(WorkshopFaultyException.class);
    }

    /** The unit goes on in this one. */
    private void mergeIntoThis(UnitId before, boolean mayShow) {
        users.signIn(units.administrator(unit));
        var merge = new Reorganisation.Merge(
                Set.of(before),
                new Existing(unit),
                mayShow ? Set.of(before) : Set.of(),
                true,
                LocalDate.of(2026, 1, 1));
        reorganisations.apply(merge, ((ReorganisationPreview.Ready) reorganisations.preview(merge)).steps());
    }

    @Test
    void whoCarriesOnAUnitThatHasEndedSeesItsWorkshopsAndLeadsNone() {
        UnitId shown = units.below(unit, "Før");
        UnitId hidden = units.below(unit, "Skjult");
        users.signIn(units.leader(shown));
        Workshop of = world.planned(shown);
        users.signIn(units.leader(hidden));
        Workshop ofHidden = world.planned(hidden);
        mergeIntoThis(shown, true);
        mergeIntoThis(hidden, false);
        users.signIn(leader);
        assertThat(service.list(shown)).containsExactly(of);
        assertThat(service.minutes(of.id()).workshop()).isEqualTo(of);
        assertThat(service.mayRun(shown)).isFalse();
        assertThatThrownBy(() -> run.openSitting(of.id())).isInstanceOf(WorkshopNotFoundException.class);
        assertThatThrownBy(() -> service.list(hidden)).isInstanceOf(UnitNotFoundException.class);
        assertThatThrownBy(() -> service.get(ofHidden.id())).isInstanceOf(WorkshopNotFoundException.class);
    }

    @Test
    void whoPlannedItIsToldAndCanBeErased() {
        world.planned(unit);
        assertThat(personal.stream()
                        .filter(each -> each.tables().contains("workshop"))
                        .flatMap(each -> each.export(leader.id()).stream()))
                .singleElement()
                .extracting(PersonalSection::key)
                .isEqualTo("workshops");
    }
}
