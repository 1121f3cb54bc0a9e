package no.hvorervi.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.hvorervi.DatabaseTest;
import no.hvorervi.TestClock;
import no.hvorervi.access.UnitNotFoundException;
import no.hvorervi.access.UnitRole;
import no.hvorervi.accounts.Account;
import no.hvorervi.accounts.AccountRegister;
import no.hvorervi.accounts.AccountState;
import no.hvorervi.accounts.EmailAddress;
import no.hvorervi.accounts.EmailTakenException;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.municipalities.Municipality;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.people.PersonService.Invited;
import no.hvorervi.people.RoleService.NewRole;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Whom an administrator sees, and whose accounts the administrator may change. */
@DatabaseTest
class PersonServiceTest {

    @Autowired
    PersonService people;

    @Autowired
    AccountRegister accounts;

    @Autowired
    TestUsers users;

    @Autowired
    TestUnits units;

    @Autowired
    TestClock clock;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final EmailAddress email = new EmailAddress("ny-" + UUID.randomUUID() + "@kommune.example");

    private UnitId root = new UnitId(0);
    private UnitId district = new UnitId(0);
    private UnitId team = new UnitId(0);
    private TestUser administrator = new TestUser(new AccountId(0), "", "", "");

    @BeforeEach
    void signIn() {
        root = units.root("Kommune");
        district = units.below(root, "Bydel");
        team = units.below(district, "Team");
        administrator = units.administrator(root);
        users.signIn(administrator);
    }

    private LocalDate today() {
        return NorwegianTime.today(clock);
    }

    private NewRole role(UnitRole role, UnitId unit) {
        return new NewRole(role, unit, today(), Optional.empty());
    }

    private PersonSearch search(String text) {
        return search(text, Optional.empty(), Optional.empty());
    }

    private PersonSearch search(String text, Optional<UnitRole> role, Optional<UnitId> unit) {
        return new PersonSearch(units.municipalityOf(root), text, role, unit);
    }

    private List<String> found(PersonSearch search) {
        List<String> names = people.find(search, 0, 50).stream()
                .map(person -> person.account().name())
                .toList();
        assertThat(people.count(search)).isEqualTo(names.size());
        return names;
    }

    private TestUser member(String name, UnitRole role, UnitId unit) {
        TestUser user = users.person(name);
        units.give(role, unit, user);
        return user;
    }

    private static void refuses(Refusal reason, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.reason())
                .isEqualTo(reason));
    }

    @Test
    void findsEveryWordInNameOrAddressWhateverTheOrderAndCase() {
        TestUser asa = member("Åsa Ærlig Øre " + mark, UnitRole.VIEWER, team);
        member("Asa Aerlig " + mark, UnitRole.VIEWER, team);
        assertThat(found(search("ØRE " + mark.toUpperCase(java.util.Locale.ROOT) + "  åsa")))
                .containsExactly(asa.name());
        assertThat(found(search("åsa ærlig"))).containsExactly(asa.name());
        assertThat(found(search(asa.email()))).containsExactly(asa.name());
        assertThat(found(search("a\u030asa øre"))).containsExactly(asa.name());
        assertThat(found(search("asa aerlig"))).containsExactly("Asa Aerlig " + mark);
        assertThat(found(search("% _ \\ ! '"))).isEmpty();
        assertThat(found(search("%"))).isEmpty();
    }

    @Test
    void listsInNorwegianOrderPageByPage() {
        List.of("Ås", "Øy", "Æra", "Zoe", "Anne").forEach(name -> member(name + " " + mark, UnitRole.VIEWER, team));
        assertThat(found(search(mark)))
                .extracting(name -> name.substring(0, name.indexOf(' ')))
                .containsExactly("Anne", "Zoe", "Æra", "Øy", "Ås");
        assertThat(people.find(search(mark), 1, 2))
                .extracting(person -> person.account().name())
                .containsExactly("Zoe " + mark, "Æra " + mark);
    }

    @Test
    void filtersByRoleAndByUnitWithAllBelow() {
        TestUser viewer = member("Viva " + mark, UnitRole.VIEWER, team);
        TestUser leader = member("Leo " + mark, UnitRole.UNIT_LEADER, district);
        assertThat(found(search("", Optional.of(UnitRole.VIEWER), Optional.empty())))
                .containsExactly(viewer.name());
        assertThat(found(search("", Optional.empty(), Optional.of(district))))
                .containsExactly(leader.name(), viewer.name());
        assertThat(found(search("", Optional.empty(), Optional.of(team)))).containsExactly(viewer.name());
        assertThat(found(search("", Optional.of(UnitRole.UNIT_LEADER), Optional.of(team))))
                .isEmpty();
        units.end(team, today().minusDays(1));
        assertThat(found(search("", Optional.of(UnitRole.VIEWER), Optional.empty())))
                .isEmpty();
    }

    @Test
    void showsOnlyThoseWithARoleInThePartThatIsAdministered() {
        TestUser inside = member("Inne " + mark, UnitRole.VIEWER, team);
        TestUser outside = member("Ute " + mark, UnitRole.VIEWER, root);
        units.give(UnitRole.HR_ADVISER, root, inside);
        users.signIn(units.administrator(district));
        assertThat(found(search(mark))).containsExactly(inside.name());
        assertThat(people.find(search(mark), 0, 9).getFirst().roles())
                .extracting(HeldRole::unit)
                .containsExactly(team);
        assertThat(people.get(inside.id()).roles()).extracting(HeldRole::unit).containsExactly(team);
        assertThatThrownBy(() -> people.get(outside.id())).isInstanceOf(UnitNotFoundException.class);
        assertThatThrownBy(() -> people.count(search("", Optional.empty(), Optional.of(root))))
                .isInstanceOf(UnitNotFoundException.class);
    }

    @Test
    void makesNoAccountWhenTheRoleCannotBeGiven() {
        assertThatThrownBy(() -> people.invite("Ny", email, role(UnitRole.VIEWER, new UnitId(-1))))
                .isInstanceOf(UnitNotFoundException.class);
        refuses(
                Refusal.OUTSIDE_UNIT,
                () -> people.invite(
                        "Ny", email, new NewRole(UnitRole.VIEWER, team, LocalDate.of(2019, 12, 31), Optional.empty())));
        assertThat(accounts.findByEmail(email)).isEmpty();
    }

    @Test
    void letsSomeoneWithAnAccountInWithoutAnother() {
        UnitId neighbour = units.root("Nabokommunen");
        TestUser elsewhere = member("Fremmed " + mark, UnitRole.UNIT_LEADER, neighbour);
        units.agree(root, neighbour, administrator);
        Invited invited =
                people.invite("Et annet navn", new EmailAddress(elsewhere.email()), role(UnitRole.FACILITATOR, team));
        assertThat(invited).isEqualTo(new Invited.Known(elsewhere.id()));
        PersonDetails seen = people.get(elsewhere.id());
        assertThat(seen.roles()).extracting(HeldRole::unit).containsExactly(team);
        assertThat(seen.managed()).isFalse();
        assertThat(found(search(mark))).containsExactly(elsewhere.name());
    }

    /** Whoever made the account there may hold its password. */
    @Test
    void takesNobodyInWhoseAccountIsOfAMunicipalityWithoutAnAgreement() {
        UnitId neighbour = units.root("Nabokommunen");
        TestUser elsewhere = member("Fremmed " + mark, UnitRole.VIEWER, neighbour);
        refuses(
                Refusal.ELSEWHERE,
                () -> people.invite("Ny", new EmailAddress(elsewhere.email()), role(UnitRole.VIEWER, team)));
        assertThat(found(search(mark))).isEmpty();
    }

    @Test
    void accountOfSomeoneWhoAlsoBelongsElsewhereIsLeftAlone() {
        TestUser both = member("Begge " + mark, UnitRole.VIEWER, team);
        units.give(UnitRole.VIEWER, units.root("Nabokommunen"), both);
        refusesAccountChanges(both);
    }

    @Test
    void accountOfSomeoneWhoStandsAboveIsLeftAlone() {
        TestUser above = member("Over " + mark, UnitRole.ADMINISTRATOR, root);
        units.give(UnitRole.VIEWER, team, above);
        users.signIn(units.administrator(district));
        refusesAccountChanges(above);
    }

    @Test
    void accountOfTheOperatorIsLeftAlone() {
        TestUser operator = users.operator();
        people.invite("", new EmailAddress(operator.email()), role(UnitRole.VIEWER, team));
        refusesAccountChanges(operator);
    }

    private void refusesAccountChanges(TestUser user) {
        refuses(Refusal.NOT_YOURS, () -> people.inviteAgain(user.id()));
        refuses(Refusal.NOT_YOURS, () -> people.setDisabled(user.id(), true));
        refuses(Refusal.NOT_YOURS, () -> people.removeSecondFactor(user.id()));
        refuses(Refusal.NOT_YOURS, () -> people.change(user.id(), "Kapret", email));
        assertThat(accounts.find(user.id()).orElseThrow().name()).isEqualTo(user.name());
    }

    @Test
    void whoManagesBothMunicipalitiesChangesTheAccount() {
        TestUser both = member("Begge " + mark, UnitRole.VIEWER, team);
        UnitId other = units.root("Nabokommunen");
        units.give(UnitRole.VIEWER, other, both);
        units.give(UnitRole.ADMINISTRATOR, other, administrator);
        users.signIn(administrator);
        people.setDisabled(both.id(), true);
        assertThat(accounts.find(both.id()).map(Account::state)).contains(AccountState.DISABLED);
    }

    /** another municipality's, a child's, a parent's, an ended and a random one. */
    @Test
    void refusesEveryCommandOnPeopleOfOthers() {
        TestUser foreign = member("Fremmed", UnitRole.VIEWER, units.root("Nabokommunen"));
        TestUser parents = member("Overordnet", UnitRole.VIEWER, root);
        TestUser past = member("Fortid", UnitRole.VIEWER, team);
        units.endLeadership(team, past, today().minusDays(1));
        users.signIn(units.administrator(district));
        for (AccountId id : List.of(foreign.id(), parents.id(), past.id(), new AccountId(-1))) {
            assertThatThrownBy(() -> people.get(id)).isInstanceOf(UnitNotFoundException.class);
            assertThatThrownBy(() -> people.inviteAgain(id)).isInstanceOf(UnitNotFoundException.class);
            assertThatThrownBy(() -> people.setDisabled(id, true)).isInstanceOf(UnitNotFoundException.class);
            assertThatThrownBy(() -> people.removeSecondFactor(id)).isInstanceOf(UnitNotFoundException.class);
            assertThatThrownBy(() -> people.change(id, "Kapret", email)).isInstanceOf(UnitNotFoundException.class);
        }
        for (UnitId unit : List.of(root, units.root("Nabokommunen"), new UnitId(-1))) {
            assertThatThrownBy(() -> people.invite("Ny", email, role(UnitRole.VIEWER, unit)))
                    .isInstanceOf(UnitNotFoundException.class);
        }
        assertThatThrownBy(() -> people.count(PersonSearch.everyone(units.municipalityOf(units.root("Nabo")))))
                .isInstanceOf(UnitNotFoundException.class);
        assertThat(people.municipalities()).extracting(Municipality::root).containsExactly(root);
    }

    @Test
    void changesNameAndAddress() {
        TestUser user = member("Gammelt " + mark, UnitRole.VIEWER, team);
        TestUser other = users.person();
        people.change(user.id(), " Nytt " + mark + " ", email);
        assertThat(people.get(user.id()).account())
                .extracting(Account::name, Account::email)
                .containsExactly("Nytt " + mark, email.value());
        assertThat(found(search(mark))).containsExactly("Nytt " + mark);
        assertThatThrownBy(() -> people.change(user.id(), "Nytt", new EmailAddress(other.email())))
                .isInstanceOf(EmailTakenException.class);
    }

    @Test
    void letsNobodyShutThemselvesOut() {
        assertThatThrownBy(() -> people.setDisabled(administrator.id(), true))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void oneOfTwoAdministratorsShutsTheOtherOutAndLetsTheOtherIn() {
        TestUser second = member("Annen", UnitRole.ADMINISTRATOR, root);
        people.setDisabled(second.id(), true);
        people.setDisabled(second.id(), false);
        users.signIn(second);
        people.setDisabled(administrator.id(), true);
        people.setDisabled(administrator.id(), false);
    }

    @Test
    void isForAdministratorsOnly() {
        TestUser leader = units.leader(team);
        users.signIn(leader);
        assertThatThrownBy(people::municipalities).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> people.count(search(""))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> people.find(search(""), 0, 9)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> people.get(leader.id())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> people.invite("Ny", email, role(UnitRole.VIEWER, team)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> people.inviteAgain(leader.id())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> people.change(leader.id(), "Ny", email)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> people.setDisabled(leader.id(), true)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> people.removeSecondFactor(leader.id())).isInstanceOf(AccessDeniedException.class);
    }
}
