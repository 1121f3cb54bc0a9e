package no.hvorervi.reorganisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import no.hvorervi.DatabaseTest;
import no.hvorervi.TestClock;
import no.hvorervi.access.AccessFacts;
import no.hvorervi.access.Grant;
import no.hvorervi.access.UnitNotFoundException;
import no.hvorervi.access.UnitRole;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.NewUnit;
import no.hvorervi.organisation.Predecessor;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.organisation.Unit;
import no.hvorervi.organisation.UnitEvent;
import no.hvorervi.organisation.UnitHistoryService;
import no.hvorervi.organisation.UnitService;
import no.hvorervi.organisation.UnitTreeService;
import no.hvorervi.people.HeldRole;
import no.hvorervi.people.RoleService;
import no.hvorervi.reorganisation.Reorganisation.Add;
import no.hvorervi.reorganisation.Reorganisation.Correct;
import no.hvorervi.reorganisation.Reorganisation.End;
import no.hvorervi.reorganisation.Reorganisation.Existing;
import no.hvorervi.reorganisation.Reorganisation.Fresh;
import no.hvorervi.reorganisation.Reorganisation.Merge;
import no.hvorervi.reorganisation.Reorganisation.Move;
import no.hvorervi.reorganisation.Reorganisation.Part;
import no.hvorervi.reorganisation.Reorganisation.Rename;
import no.hvorervi.reorganisation.Reorganisation.Split;
import no.hvorervi.reorganisation.ReorganisationFault.Reason;
import no.hvorervi.reorganisation.ReorganisationPreview.Ready;
import no.hvorervi.reorganisation.ReorganisationPreview.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** Reorganising over the real database: what is stored, who may, and what becomes of roles and history. */
@DatabaseTest
class ReorganisationServiceTest {

    private static final LocalDate THEN = LocalDate.of(2025, 3, 1);

    @Autowired
    UnitService unitService;

    @Autowired
    RoleService roles;

    @Autowired
    ReorganisationService service;

    @Autowired
    UnitTreeService trees;

    @Autowired
    UnitHistoryService histories;

    @Autowired
    AccessFacts facts;

    @Autowired
    TestUnits units;

    @Autowired
    TestUsers users;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient sql;

    private LocalDate today = LocalDate.EPOCH;
    private UnitId root = new UnitId(0);
    private UnitId east = new UnitId(0);
    private UnitId west = new UnitId(0);
    private UnitId care = new UnitId(0);
    private UnitId team = new UnitId(0);
    private TestUser administrator = new TestUser(new AccountId(0), "", "", "");

    @BeforeEach
    void makeAMunicipality() {
        today = NorwegianTime.today(clock);
        root = units.root("Kommunen");
        east = units.below(root, "Øst");
        west = units.below(root, "Vest");
        care = units.below(east, "Hjemmetjenesten");
        team = units.below(care, "Team 1");
        administrator = units.administrator(root);
        users.signIn(administrator);
    }

    private void doIt(Reorganisation wanted) {
        service.apply(wanted, steps(wanted));
    }

    private List<ReorganisationStep> steps(Reorganisation wanted) {
        ReorganisationPreview preview = service.preview(wanted);
        assertThat(preview).isInstanceOf(Ready.class);
        return ((Ready) preview).steps();
    }

    private Reason fault(Reorganisation wanted) {
        ReorganisationPreview preview = service.preview(wanted);
        assertThat(preview).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> service.apply(wanted, List.of())).isInstanceOf(TreeChangedException.class);
        return ((Refused) preview).faults().getFirst().reason();
    }

    private static NewUnit fresh(String name) {
        return new NewUnit(name, "team", "id-" + name, Optional.empty());
    }

    private Optional<String> parentOn(UnitId unit, LocalDate day) {
        return trees.on(day).parent(unit).map(Unit::name);
    }

    private UnitId named(String name, LocalDate day) {
        return trees.on(day).search(name).stream()
                .filter(unit -> unit.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    void movesADistrictInThePastWithAllBelowIt() {
        doIt(new Move(care, west, THEN));
        assertThat(parentOn(care, THEN.minusDays(1))).contains("Øst");
        assertThat(parentOn(care, THEN)).contains("Vest");
        assertThat(parentOn(care, today)).contains("Vest");
        assertThat(trees.on(today).ancestors(team))
                .extracting(Unit::name)
                .containsExactly("Kommunen", "Vest", "Hjemmetjenesten");
        assertThat(histories.of(care))
                .extracting(UnitEvent::kind)
                .containsExactly(UnitEvent.Kind.BEGINS, UnitEvent.Kind.MOVES);
    }

    @Test
    void movesInTheFutureChangeNothingToday() {
        LocalDate next = today.plusDays(30);
        doIt(new Move(care, west, next));
        assertThat(parentOn(care, today)).contains("Øst");
        assertThat(parentOn(care, next.minusDays(1))).contains("Øst");
        assertThat(parentOn(care, next)).contains("Vest");
        assertThat(histories.planned()).singleElement().satisfies(event -> {
            assertThat(event.kind()).isEqualTo(UnitEvent.Kind.MOVES);
            assertThat(event.day()).isEqualTo(next);
            assertThat(event.others()).containsExactly("Øst", "Vest");
        });
    }

    @Test
    void keepsTheOldNameInTheTimeBefore() {
        doIt(new Rename(east, "Østbyen", THEN));
        doIt(new Rename(east, "Østre bydel", today.plusDays(10)));
        assertThat(trees.on(THEN.minusDays(1)).find(east)).map(Unit::name).contains("Øst");
        assertThat(trees.on(THEN).find(east)).map(Unit::name).contains("Østbyen");
        assertThat(trees.today().find(east)).map(Unit::name).contains("Østbyen");
        assertThat(trees.on(today.plusDays(10)).find(east)).map(Unit::name).contains("Østre bydel");
        doIt(new Rename(east, "Gamle øst", LocalDate.of(2021, 1, 1)));
        assertThat(trees.on(THEN.minusDays(1)).find(east)).map(Unit::name).contains("Gamle øst");
        assertThat(trees.today().find(east)).map(Unit::name).contains("Østbyen");
    }

    @Test
    void tellsNobodyAPlannedNameBeforeItsDay() {
        TestUser leader = units.leader(east);
        doIt(new Rename(east, "Østre bydel", today.plusDays(10)));
        users.signIn(leader);
        assertThat(unitService.mine()).extracting(mine -> mine.unit().name()).containsExactly("Øst");
        assertThat(roles.mine()).extracting(HeldRole::unitName).containsExactly("Øst");
        clock.advance(Duration.ofDays(10));
        assertThat(unitService.mine()).extracting(mine -> mine.unit().name()).containsExactly("Østre bydel");
        assertThat(roles.mine()).extracting(HeldRole::unitName).containsExactly("Østre bydel");
    }

    @Test
    void correctsWhatHasNoTime() {
        doIt(new Correct(team, "gruppe", Optional.of(12), "T-1"));
        assertThat(trees.on(LocalDate.of(2021, 1, 1)).find(team)).hasValueSatisfying(unit -> {
            assertThat(unit.kind()).isEqualTo("gruppe");
            assertThat(unit.headcount()).contains(12);
            assertThat(unit.externalId()).isEqualTo("T-1");
        });
        assertThat(fault(new Correct(team, "gruppe", Optional.of(12), "T-1"))).isEqualTo(Reason.UNCHANGED);
        assertThat(fault(new Correct(care, "tjeneste", Optional.empty(), "T-1")))
                .isEqualTo(Reason.ID_TAKEN);
    }

    @Test
    void addsAUnitThatCanBeReorganisedBeforeItBegins() {
        LocalDate next = today.plusDays(20);
        doIt(new Add(east, fresh("Ny"), next));
        UnitId added = named("Ny", next);
        assertThat(trees.today().find(added)).isEmpty();
        doIt(new Move(added, west, next.plusDays(5)));
        assertThat(parentOn(added, next)).contains("Øst");
        assertThat(parentOn(added, next.plusDays(5))).contains("Vest");
        assertThat(fault(new Move(added, west, today))).isEqualTo(Reason.NOT_YET);
        assertThat(fault(new Add(west, fresh("Ny"), today))).isEqualTo(Reason.ID_TAKEN);
    }

    @Test
    void endsAUnitWithAllBelowItAndTheirRoles() {
        TestUser leader = units.leader(team);
        users.signIn(administrator);
        LocalDate last = today.minusDays(1);
        End end = new End(care, last, Optional.empty(), Optional.empty());
        assertThat(steps(end))
                .contains(
                        new ReorganisationStep.Ends("Hjemmetjenesten", last, 1),
                        new ReorganisationStep.RolesEnd("Hjemmetjenesten", 1, last));
        doIt(end);
        assertThat(trees.today().find(care)).isEmpty();
        assertThat(trees.today().find(team)).isEmpty();
        assertThat(trees.on(last).find(team)).isPresent();
        assertThat(facts.grants(leader.id(), last).value()).containsExactly(new Grant(UnitRole.UNIT_LEADER, team));
        assertThat(facts.grants(leader.id(), today).value()).isEmpty();
    }

    @Test
    void endsAUnitAndLetsChildrenAndRolesGoOnElsewhere() {
        TestUser leader = units.leader(care);
        users.signIn(administrator);
        doIt(new End(care, today, Optional.of(west), Optional.of(west)));
        LocalDate tomorrow = today.plusDays(1);
        assertThat(parentOn(team, today)).contains("Hjemmetjenesten");
        assertThat(parentOn(team, tomorrow)).contains("Vest");
        assertThat(facts.grants(leader.id(), today).value()).containsExactly(new Grant(UnitRole.UNIT_LEADER, care));
        assertThat(facts.grants(leader.id(), tomorrow).value()).containsExactly(new Grant(UnitRole.UNIT_LEADER, west));
    }

    @Test
    void splitsAUnitAndShowsHistoryOnlyWhereTold() {
        doIt(new Split(
                care,
                List.of(new Part(fresh("Ute"), true), new Part(fresh("Inne"), false)),
                Map.of(team, 1),
                Optional.of(0),
                THEN));
        UnitId outside = named("Ute", today);
        UnitId inside = named("Inne", today);
        assertThat(parentOn(team, today)).contains("Inne");
        assertThat(trees.on(THEN.minusDays(1)).find(outside)).isEmpty();
        assertThat(facts.successorsSeeing(care, today)).containsExactly(outside);
        assertThat(histories.predecessors(inside)).singleElement().satisfies(before -> {
            assertThat(before.name()).isEqualTo("Hjemmetjenesten");
            assertThat(before.showsHistory()).isFalse();
            assertThat(before.day()).isEqualTo(THEN);
        });
        assertThat(fault(new Split(
                        care,
                        List.of(new Part(fresh("A"), true), new Part(fresh("B"), false)),
                        Map.of(),
                        Optional.empty(),
                        THEN.minusDays(3))))
                .isEqualTo(Reason.ENDS_ALREADY);
        assertThat(fault(new End(care, THEN.minusDays(9), Optional.of(west), Optional.empty())))
                .isEqualTo(Reason.SUCCEEDED_ALREADY);
    }

    @Test
    void mergesUnitsIntoANewOneAndThatIntoAnExistingOne() {
        UnitId other = units.below(care, "Team 2");
        users.signIn(administrator);
        doIt(new Merge(Set.of(team, other), new Fresh(care, fresh("Team Nord")), Set.of(team), true, THEN));
        UnitId merged = named("Team Nord", today);
        doIt(new Merge(Set.of(merged), new Existing(west), Set.of(merged), false, today));
        assertThat(facts.successorsSeeing(team, today)).containsExactly(merged, west);
        assertThat(facts.successorsSeeing(team, today.minusDays(1))).containsExactly(merged);
        assertThat(facts.successorsSeeing(other, today)).isEmpty();
        assertThat(histories.predecessors(west))
                .extracting(Predecessor::name, Predecessor::showsHistory)
                .containsExactly(tuple("Team Nord", true), tuple("Team 1", true), tuple("Team 2", false));
    }

    @Test
    void saysWhatIsInTheWay() {
        assertThat(fault(new Move(root, east, today))).isEqualTo(Reason.ROOT);
        assertThat(fault(new End(root, today, Optional.empty(), Optional.empty())))
                .isEqualTo(Reason.ROOT);
        assertThat(fault(new Move(care, team, today))).isEqualTo(Reason.CIRCLE);
        assertThat(fault(new Move(care, care, today))).isEqualTo(Reason.CIRCLE);
        assertThat(fault(new Move(care, east, today))).isEqualTo(Reason.ALREADY_THERE);
        assertThat(fault(new Rename(care, "Hjemmetjenesten", today))).isEqualTo(Reason.ALREADY_CALLED);
        assertThat(fault(new Move(care, west, LocalDate.of(2019, 12, 31)))).isEqualTo(Reason.NOT_YET);
        doIt(new End(west, today.plusDays(10), Optional.empty(), Optional.empty()));
        assertThat(fault(new Move(care, west, today))).isEqualTo(Reason.PARENT_ENDS_EARLIER);
        doIt(new Move(care, root, today.plusDays(5)));
        doIt(new Move(care, west, today));
        assertThat(parentOn(care, today.plusDays(5))).contains("Kommunen");
        assertThat(fault(new End(west, today.plusDays(2), Optional.empty(), Optional.empty())))
                .isEqualTo(Reason.MOVES_AWAY_LATER);
    }

    @Test
    void pastChangesMustNotContradictWhatCameAfter() {
        doIt(new Move(west, east, THEN));
        assertThat(fault(new Move(east, west, THEN.minusDays(20)))).isEqualTo(Reason.CIRCLE);
        assertThat(fault(new End(east, THEN.minusDays(5), Optional.empty(), Optional.empty())))
                .isEqualTo(Reason.PARENT_ENDS_EARLIER);
    }

    @Test
    void planIsRefusedWhenSomeoneElseWasFirst() {
        Move mine = new Move(care, west, today);
        List<ReorganisationStep> confirmed = steps(mine);
        doIt(new Rename(care, "Hjemmesykepleien", today));
        assertThatThrownBy(() -> service.apply(mine, confirmed)).isInstanceOf(TreeChangedException.class);
        assertThat(parentOn(care, today)).contains("Øst");
    }

    @Test
    void ofTwoWhoMoveAtOnceOneWinsAndNothingIsLost() throws InterruptedException, ExecutionException {
        Move one = new Move(east, west, today);
        Move other = new Move(west, east, today);
        List<Callable<Boolean>> both = List.of(trying(one, steps(one)), trying(other, steps(other)));
        try (var pool = Executors.newFixedThreadPool(2)) {
            List<Boolean> done = new ArrayList<>();
            for (Future<Boolean> each : pool.invokeAll(both)) {
                done.add(each.get());
            }
            assertThat(done).containsExactlyInAnyOrder(true, false);
        }
        assertThat(trees.today().ancestors(team)).hasSizeBetween(3, 4);
    }

    private Callable<Boolean> trying(Reorganisation wanted, List<ReorganisationStep> confirmed) {
        SecurityContext me = SecurityContextHolder.getContext();
        return () -> {
            SecurityContextHolder.setContext(me);
            try {
                service.apply(wanted, confirmed);
                return true;
            } catch (TreeChangedException second) {
                return false;
            } finally {
                SecurityContextHolder.clearContext();
            }
        };
    }

    private List<Reorganisation> allOn(UnitId unit, UnitId place) {
        return List.of(
                new Add(unit, fresh("X"), today),
                new Move(unit, place, today),
                new Rename(unit, "Tatt", today),
                new Correct(unit, "tatt", Optional.empty(), "tatt"),
                new End(unit, today, Optional.empty(), Optional.empty()),
                new Split(
                        unit,
                        List.of(new Part(fresh("X"), true), new Part(fresh("Y"), true)),
                        Map.of(),
                        Optional.empty(),
                        today),
                new Merge(Set.of(unit), new Existing(place), Set.of(unit), true, today));
    }

    private void requireAllRefused(UnitId unit, UnitId place) {
        allOn(unit, place).forEach(this::requireRefused);
    }

    private void requireRefused(Reorganisation wanted) {
        assertThatThrownBy(() -> service.preview(wanted))
                .as(wanted.toString())
                .isInstanceOf(UnitNotFoundException.class);
        assertThatThrownBy(() -> service.apply(wanted, List.of()))
                .as(wanted.toString())
                .isInstanceOf(UnitNotFoundException.class);
    }

    @Test
    void administratorOfAnotherMunicipalityGetsNowhere() {
        UnitId foreign = units.root("En annen kommune");
        UnitId ours = units.below(foreign, "Deres enhet");
        users.signIn(units.administrator(foreign));
        requireAllRefused(care, west);
        requireAllRefused(care, ours);
        requireRefused(new Move(ours, west, today));
        requireRefused(new Merge(Set.of(ours), new Existing(west), Set.of(ours), true, today));
        requireRefused(new End(ours, today, Optional.of(west), Optional.empty()));
        requireRefused(new End(ours, today, Optional.empty(), Optional.of(west)));
        requireAllRefused(new UnitId(Long.MAX_VALUE), ours);
        assertThatThrownBy(() -> histories.of(care)).isInstanceOf(UnitNotFoundException.class);
        assertThatThrownBy(() -> histories.predecessors(care)).isInstanceOf(UnitNotFoundException.class);
        assertThat(trees.managedOn(today).find(care)).isEmpty();
    }

    @Test
    void administratorOfAPartStaysWithinIt() {
        UnitId second = units.below(east, "Barnehagene");
        users.signIn(units.administrator(east));
        doIt(new Move(team, second, today));
        doIt(new Rename(east, "Østbyen", today));
        for (Reorganisation beyond : List.<Reorganisation>of(
                new Move(east, root, today),
                new Move(team, west, today),
                new Move(west, east, today),
                new Add(root, fresh("X"), today),
                new End(east, today.minusDays(1), Optional.empty(), Optional.empty()),
                new Merge(Set.of(team), new Existing(west), Set.of(), true, today))) {
            assertThatThrownBy(() -> service.preview(beyond))
                    .as(beyond.toString())
                    .isInstanceOf(UnitNotFoundException.class);
        }
    }

    @Test
    void leadersCannotReorganise() {
        users.signIn(units.leader(care));
        for (Reorganisation wanted : allOn(care, west)) {
            assertThatThrownBy(() -> service.preview(wanted)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> service.apply(wanted, List.of())).isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void accessFollowsAMoveAtOnceAndItIsRecorded() {
        TestUser westerner = units.leader(west);
        users.signIn(westerner);
        assertThat(trees.today().find(team)).isEmpty();
        users.signIn(administrator);
        long revision = facts.revision();
        doIt(new Move(care, west, today));
        assertThat(facts.revision()).isGreaterThan(revision);
        assertThat(sql.sql("select count(*) from audit_entry where action = 'UNIT_MOVED' and unit_id = ?")
                        .param(care.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        users.signIn(westerner);
        assertThat(trees.today().find(team)).isPresent();
    }
}
