package no.hvorervi.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import no.hvorervi.DatabaseTest;
import no.hvorervi.TestClock;
import no.hvorervi.access.UnitAccess;
import no.hvorervi.access.UnitFunction;
import no.hvorervi.access.UnitNotFoundException;
import no.hvorervi.access.UnitRole;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.MembershipId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.people.HeldRole.Phase;
import no.hvorervi.people.RoleService.Holder;
import no.hvorervi.people.RoleService.NewRole;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Roles as they are given, planned and ended, and who may. */
@DatabaseTest
class RoleServiceTest {

    @Autowired
    RoleService roles;

    @Autowired
    PersonService people;

    @Autowired
    UnitAccess access;

    @Autowired
    TestUsers users;

    @Autowired
    TestUnits units;

    @Autowired
    TestClock clock;

    private UnitId root = new UnitId(0);
    private UnitId district = new UnitId(0);
    private UnitId team = new UnitId(0);
    private TestUser administrator = new TestUser(new AccountId(0), "", "", "");
    private TestUser colleague = administrator;

    @BeforeEach
    void signIn() {
        root = units.root("Kommune");
        district = units.below(root, "Bydel");
        team = units.below(district, "Team");
        administrator = units.administrator(root);
        colleague = users.person("Kai Kollega");
        units.give(UnitRole.VIEWER, root, colleague);
        users.signIn(administrator);
    }

    private LocalDate today() {
        return NorwegianTime.today(clock);
    }

    private NewRole from(LocalDate from) {
        return new NewRole(UnitRole.UNIT_LEADER, team, from, Optional.empty());
    }

    private NewRole days(int from, int to) {
        return new NewRole(UnitRole.UNIT_LEADER, team, today().plusDays(from), Optional.of(today().plusDays(to)));
    }

    private List<HeldRole> held(TestUser user) {
        return people.get(user.id()).roles().stream()
                .filter(role -> role.role() != UnitRole.VIEWER)
                .toList();
    }

    private MembershipId only(TestUser user) {
        return held(user).getFirst().id();
    }

    private boolean leads(TestUser user) {
        users.signIn(user);
        boolean leads = access.may(UnitFunction.WRITE_ASSESSMENT, team);
        users.signIn(administrator);
        return leads;
    }

    private static void refuses(Refusal reason, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.reason())
                .isEqualTo(reason));
    }

    @ParameterizedTest
    @EnumSource
    void anyRoleCanBeGivenInAnyUnitThatIsManaged(UnitRole role) {
        roles.give(colleague.id(), new NewRole(role, team, today(), Optional.empty()));
        assertThat(people.get(colleague.id()).roles())
                .anyMatch(held -> held.role() == role && held.unit().equals(team));
    }

    @Test
    void startsAndEndsAtOnceAndCanStartAgain() {
        roles.give(colleague.id(), from(today()));
        assertThat(leads(colleague)).isTrue();
        clock.advance(Duration.ofDays(2));
        assertThat(leads(colleague)).isTrue();
        roles.end(only(colleague));
        assertThat(leads(colleague)).isFalse();
        assertThat(held(colleague)).extracting(HeldRole::to).containsExactly(Optional.of(today().minusDays(1)));
        roles.give(colleague.id(), from(today()));
        assertThat(leads(colleague)).isTrue();
    }

    @Test
    void roleThatBeganTodayNeverWasWhenItEnds() {
        roles.give(colleague.id(), from(today()));
        roles.end(only(colleague));
        assertThat(held(colleague)).isEmpty();
    }

    @Test
    void plannedRoleCountsFromItsDayToItsDay() {
        roles.give(colleague.id(), days(1, 2));
        assertThat(held(colleague)).extracting(role -> role.phase(today())).containsExactly(Phase.PLANNED);
        assertThat(leads(colleague)).isFalse();
        clock.advance(Duration.ofDays(2));
        assertThat(leads(colleague)).isTrue();
        clock.advance(Duration.ofDays(1));
        assertThat(leads(colleague)).isFalse();
        assertThat(held(colleague)).extracting(role -> role.phase(today())).containsExactly(Phase.PAST);
    }

    @Test
    void overlappingDaysAreRefusedAndAdjoiningOnesAreNot() {
        roles.give(colleague.id(), days(10, 20));
        for (NewRole overlapping : List.of(days(10, 20), days(5, 10), days(20, 25), days(12, 14), from(today()))) {
            refuses(Refusal.OVERLAPS, () -> roles.give(colleague.id(), overlapping));
        }
        roles.give(colleague.id(), days(5, 9));
        roles.give(colleague.id(), days(21, 25));
        assertThat(held(colleague)).hasSize(3);
    }

    @Test
    void daysMustFitEachOtherAndTheUnit() {
        refuses(Refusal.DAYS, () -> roles.give(colleague.id(), days(2, 1)));
        refuses(Refusal.OUTSIDE_UNIT, () -> roles.give(colleague.id(), from(LocalDate.of(2019, 12, 31))));
        units.end(team, today().plusDays(5));
        refuses(Refusal.OUTSIDE_UNIT, () -> roles.give(colleague.id(), days(1, 6)));
        roles.give(colleague.id(), days(1, 5));
    }

    @Test
    void plannedEndCanBePutForwardOnly() {
        roles.give(colleague.id(), from(today()));
        roles.endAfter(only(colleague), today().plusDays(5));
        roles.endAfter(only(colleague), today().plusDays(3));
        assertThat(held(colleague)).extracting(HeldRole::to).containsExactly(Optional.of(today().plusDays(3)));
        refuses(Refusal.DAYS, () -> roles.endAfter(only(colleague), today().plusDays(9)));
        refuses(Refusal.DAYS, () -> roles.endAfter(only(colleague), today().minusDays(1)));
        clock.advance(Duration.ofDays(9));
        refuses(Refusal.DAYS, () -> roles.end(only(colleague)));
    }

    /** of another municipality, above, ended and random. */
    @Test
    void givesAndEndsNothingOutsideWhatIsManaged() {
        UnitId foreign = units.root("Nabokommunen");
        TestUser stranger = users.person();
        units.give(UnitRole.UNIT_LEADER, foreign, stranger);
        UnitId over = units.below(root, "Nedlagt");
        units.end(over, today().minusDays(1));
        roles.give(colleague.id(), new NewRole(UnitRole.HR_ADVISER, root, today(), Optional.empty()));
        MembershipId above = only(colleague);
        users.signIn(units.administrator(district));
        for (UnitId unit : List.of(root, foreign, over, new UnitId(-1))) {
            assertThatThrownBy(() ->
                            roles.give(colleague.id(), new NewRole(UnitRole.VIEWER, unit, today(), Optional.empty())))
                    .isInstanceOf(UnitNotFoundException.class);
        }
        for (AccountId person : List.of(colleague.id(), stranger.id(), new AccountId(-1))) {
            assertThatThrownBy(() -> roles.give(person, from(today()))).isInstanceOf(UnitNotFoundException.class);
        }
        for (MembershipId role : List.of(above, new MembershipId(-1))) {
            assertThatThrownBy(() -> roles.end(role)).isInstanceOf(UnitNotFoundException.class);
            assertThatThrownBy(() -> roles.endAfter(role, today())).isInstanceOf(UnitNotFoundException.class);
        }
    }

    @Test
    void administratorOfAPartGivesAndEndsInItsChildren() {
        TestUser member = units.leader(district);
        users.signIn(units.administrator(district));
        roles.give(member.id(), from(today()));
        roles.end(held(member).stream()
                .filter(role -> role.unit().equals(team))
                .findFirst()
                .orElseThrow()
                .id());
    }

    private MembershipId administratorRole(TestUser user) {
        return people.get(user.id()).roles().stream()
                .filter(role -> role.role() == UnitRole.ADMINISTRATOR)
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    void lastAdministratorOfAMunicipalityStays() {
        MembershipId last = administratorRole(administrator);
        refuses(Refusal.LAST_ADMINISTRATOR, () -> roles.end(last));
        refuses(Refusal.LAST_ADMINISTRATOR, () -> roles.endAfter(last, today().plusDays(30)));

        roles.give(
                colleague.id(), new NewRole(UnitRole.ADMINISTRATOR, root, today(), Optional.of(today().plusDays(30))));
        refuses(Refusal.LAST_ADMINISTRATOR, () -> roles.end(last));

        TestUser second = units.administrator(root);
        people.setDisabled(second.id(), true);
        refuses(Refusal.LAST_ADMINISTRATOR, () -> roles.end(last));
        people.setDisabled(second.id(), false);
        roles.end(last);
    }

    @Test
    void ofTwoWhoEndEachOtherAtTheSameTimeOneStays() throws InterruptedException {
        for (int round = 0; round < 5; round++) {
            UnitId top = units.root("Kommune " + round);
            List<TestUser> both = List.of(units.administrator(top), units.administrator(top));
            users.signIn(both.getFirst());
            List<MembershipId> theirs =
                    both.stream().map(this::administratorRole).toList();
            var together = new CountDownLatch(2);
            int ended = 0;
            try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
                List<Future<?>> ends = new ArrayList<>();
                for (int one = 0; one < 2; one++) {
                    MembershipId role = theirs.get(one);
                    TestUser actor = both.get(1 - one);
                    Callable<?> ending = () -> {
                        users.signIn(actor);
                        together.countDown();
                        together.await();
                        roles.end(role);
                        return role;
                    };
                    ends.add(threads.submit(ending));
                }
                for (Future<?> end : ends) {
                    try {
                        end.get();
                        ended++;
                    } catch (ExecutionException refused) {
                        assertThat(refused.getCause())
                                .isInstanceOfAny(RefusedException.class, UnitNotFoundException.class);
                    }
                }
            }
            assertThat(ended).isEqualTo(1);
        }
    }

    @Test
    void namesAreForThoseWhoMaySeeTheUnitsPeople() {
        roles.give(colleague.id(), from(today()));
        assertThat(roles.in(team)).extracting(Holder::name).containsExactly("Kai Kollega");
        TestUser adviser = users.person();
        units.give(UnitRole.HR_ADVISER, root, adviser);
        users.signIn(adviser);
        assertThat(roles.in(team)).extracting(Holder::name).containsExactly("Kai Kollega");
        users.signIn(colleague);
        assertThat(roles.in(team)).hasSize(1);
        assertThatThrownBy(() -> roles.in(district)).isInstanceOf(UnitNotFoundException.class);
        users.signIn(users.person());
        for (UnitId unit : List.of(team, new UnitId(-1))) {
            assertThatThrownBy(() -> roles.in(unit)).isInstanceOf(UnitNotFoundException.class);
        }
    }

    @Test
    void givingAndEndingIsForAdministratorsOnly() {
        roles.give(colleague.id(), from(today()));
        MembershipId role = only(colleague);
        users.signIn(colleague);
        assertThatThrownBy(() -> roles.give(colleague.id(), from(today()))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> roles.end(role)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> roles.endAfter(role, today())).isInstanceOf(AccessDeniedException.class);
        assertThat(roles.mine()).extracting(HeldRole::role).contains(UnitRole.UNIT_LEADER);
    }
}
