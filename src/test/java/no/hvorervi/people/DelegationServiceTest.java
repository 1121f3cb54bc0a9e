package no.hvorervi.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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
import no.hvorervi.people.DelegationService.Colleague;
import no.hvorervi.people.DelegationService.Loan;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A leader's role on loan: to whom, for how long, and how it ends. */
@DatabaseTest
class DelegationServiceTest {

    @Autowired
    DelegationService delegations;

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

    private final String mark = "x" + UUID.randomUUID().toString().substring(0, 8);
    private UnitId root = new UnitId(0);
    private UnitId team = new UnitId(0);
    private TestUser leader = new TestUser(new AccountId(0), "", "", "");
    private TestUser colleague = leader;

    @BeforeEach
    void signIn() {
        root = units.root("Kommune");
        team = units.below(root, "Team");
        leader = units.leader(team);
        colleague = users.person("Kai " + mark);
        units.give(UnitRole.VIEWER, root, colleague);
        users.signIn(leader);
    }

    private LocalDate today() {
        return NorwegianTime.today(clock);
    }

    private void lend(int from, int to) {
        delegations.lend(team, leader.id(), colleague.id(), today().plusDays(from), today().plusDays(to));
    }

    private boolean leads(TestUser user) {
        users.signIn(user);
        boolean leads = access.may(UnitFunction.WRITE_ASSESSMENT, team);
        users.signIn(leader);
        return leads;
    }

    private static void refuses(Refusal reason, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.reason())
                .isEqualTo(reason));
    }

    @Test
    void lastsFromItsFirstDayToItsLast() {
        lend(1, 2);
        assertThat(leads(colleague)).isFalse();
        clock.advance(Duration.ofDays(2));
        assertThat(leads(colleague)).isTrue();
        users.signIn(colleague);
        assertThat(roles.mine())
                .filteredOn(HeldRole::isBorrowed)
                .singleElement()
                .satisfies(role -> {
                    assertThat(role.lender().orElseThrow().name()).isEqualTo(leader.name());
                    assertThat(role.to()).contains(today());
                });
        clock.advance(Duration.ofDays(1));
        assertThat(leads(colleague)).isFalse();
    }

    @Test
    void isTakenBackEarly() {
        lend(0, 9);
        Loan loan = delegations.loans(team).getFirst();
        assertThat(loan.borrower()).isEqualTo(colleague.name());
        delegations.takeBack(loan.role().id());
        assertThat(leads(colleague)).isFalse();
        assertThat(delegations.loans(team)).isEmpty();
    }

    @Test
    void cannotBeLentOn() {
        lend(0, 9);
        users.signIn(colleague);
        assertThat(access.may(UnitFunction.WRITE_ASSESSMENT, team)).isTrue();
        assertThatThrownBy(() -> delegations.lend(team, colleague.id(), leader.id(), today(), today()))
                .isInstanceOf(UnitNotFoundException.class);
        assertThatThrownBy(() -> delegations.lend(team, leader.id(), colleague.id(), today(), today()))
                .isInstanceOf(UnitNotFoundException.class);
        MembershipId loan = roles.mine().stream()
                .filter(HeldRole::isBorrowed)
                .findFirst()
                .orElseThrow()
                .id();
        assertThatThrownBy(() -> delegations.takeBack(loan)).isInstanceOf(UnitNotFoundException.class);
    }

    @Test
    void endsWithTheLendersOwnRole() {
        lend(0, 9);
        users.signIn(units.administrator(root));
        roles.end(people.get(leader.id()).roles().getFirst().id());
        assertThat(leads(colleague)).isFalse();
        users.signIn(units.administrator(root));
        assertThat(people.get(colleague.id()).roles()).noneMatch(HeldRole::isBorrowed);
    }

    @Test
    void hasBothDaysAndAYearAtMost() {
        refuses(Refusal.DAYS, () -> lend(-1, 3));
        refuses(Refusal.DAYS, () -> lend(3, 2));
        refuses(Refusal.TOO_LONG, () -> lend(0, 367));
        lend(0, 3);
        refuses(Refusal.OVERLAPS, () -> lend(3, 5));
    }

    @Test
    void goesToColleaguesOfTheMunicipalityOnly() {
        TestUser stranger = users.person();
        units.give(UnitRole.VIEWER, units.root("Nabokommunen"), stranger);
        for (AccountId other : List.of(stranger.id(), leader.id(), new AccountId(-1))) {
            refuses(Refusal.NOT_COLLEAGUE, () -> delegations.lend(team, leader.id(), other, today(), today()));
        }
    }

    @Test
    void isOneLeadersOwnOrForAnAdministratorToArrange() {
        TestUser second = units.leader(team);
        lend(0, 9);
        users.signIn(second);
        assertThat(delegations.loans(team)).isEmpty();
        assertThat(delegations.lenders(team)).extracting(Colleague::id).containsExactly(second.id());
        assertThatThrownBy(() -> delegations.lend(team, leader.id(), colleague.id(), today(), today()))
                .isInstanceOf(UnitNotFoundException.class);

        users.signIn(units.administrator(root));
        assertThat(delegations.lenders(team))
                .extracting(Colleague::id)
                .containsExactlyInAnyOrder(leader.id(), second.id());
        Loan loan = delegations.loans(team).getFirst();
        delegations.takeBack(loan.role().id());
        delegations.lend(team, leader.id(), colleague.id(), today(), today().plusDays(1));
        refuses(Refusal.NOT_LEADER, () -> delegations.lend(team, colleague.id(), leader.id(), today(), today()));
    }

    @Test
    void showsNamesOnlyAfterThreeLettersAndNeverByAddress() {
        assertThat(delegations.colleagues(team, "Ka")).isEmpty();
        assertThat(delegations.colleagues(team, mark)).singleElement().satisfies(found -> {
            assertThat(found.name()).isEqualTo(colleague.name());
            assertThat(found.units()).containsExactly("Kommune");
        });
        assertThat(delegations.colleagues(team, colleague.email().substring(0, 20)))
                .isEmpty();
        TestUser stranger = users.person("Fremmed " + mark);
        units.give(UnitRole.VIEWER, units.root("Nabokommunen"), stranger);
        assertThat(delegations.colleagues(team, mark)).hasSize(1);
    }

    /** of another municipality, a parent, a child, an ended and a random one. */
    @Test
    void refusesUnitsOfOthers() {
        UnitId child = units.below(team, "Gruppe");
        UnitId over = units.below(root, "Nedlagt");
        units.lead(over, leader);
        units.end(over, today().minusDays(1));
        users.signIn(leader);
        for (UnitId unit : List.of(root, child, over, units.root("Nabokommunen"), new UnitId(-1))) {
            assertThatThrownBy(() -> delegations.lend(unit, leader.id(), colleague.id(), today(), today()))
                    .isInstanceOf(UnitNotFoundException.class);
            assertThatThrownBy(() -> delegations.colleagues(unit, mark)).isInstanceOf(UnitNotFoundException.class);
            assertThatThrownBy(() -> delegations.loans(unit)).isInstanceOf(UnitNotFoundException.class);
            assertThatThrownBy(() -> delegations.lenders(unit)).isInstanceOf(UnitNotFoundException.class);
        }
        assertThatThrownBy(() -> delegations.takeBack(new MembershipId(-1))).isInstanceOf(UnitNotFoundException.class);
    }
}
