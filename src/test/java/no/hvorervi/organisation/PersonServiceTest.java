package no.hvorervi.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.UUID;
import no.hvorervi.DatabaseTest;
import no.hvorervi.TestClock;
import no.hvorervi.access.UnitAccess;
import no.hvorervi.access.UnitFunction;
import no.hvorervi.access.UnitNotFoundException;
import no.hvorervi.accounts.EmailAddress;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.UnitId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Who leads what, and who may decide it. */
@DatabaseTest
class PersonServiceTest {

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

    private final EmailAddress email = new EmailAddress("ny-" + UUID.randomUUID() + "@kommune.example");

    private UnitId root = new UnitId(0);
    private TestUser administrator = new TestUser(new AccountId(0), "", "", "");

    @BeforeEach
    void signIn() {
        root = units.root("Kommune");
        administrator = units.administrator(root);
        users.signIn(administrator);
    }

    private boolean leads(TestUser user, UnitId unit) {
        users.signIn(user);
        boolean leads = access.may(UnitFunction.WRITE_ASSESSMENT, unit);
        users.signIn(administrator);
        return leads;
    }

    @Test
    void makesNoAccountWhenTheUnitDoesNotExist() {
        assertThatThrownBy(() -> people.inviteLeader("Ny", email, new UnitId(-1)))
                .isInstanceOf(UnitNotFoundException.class);
        assertThat(people.list()).noneMatch(person -> person.account().email().equals(email.value()));
    }

    @Test
    void startsAndEndsAtOnceAndCanStartAgain() {
        UnitId unit = units.below(root, "Enhet");
        TestUser user = users.person();
        people.startLeading(user.id(), unit);
        people.startLeading(user.id(), unit);
        assertThat(leads(user, unit)).isTrue();
        clock.advance(Duration.ofDays(2));
        assertThat(leads(user, unit)).isTrue();
        people.stopLeading(user.id(), unit);
        assertThat(leads(user, unit)).isFalse();
        people.startLeading(user.id(), unit);
        assertThat(leads(user, unit)).isTrue();
        people.stopLeading(user.id(), unit);
        assertThat(leads(user, unit)).isFalse();
    }

    @Test
    void letsNobodyShutThemselvesOut() {
        assertThatThrownBy(() -> people.setDisabled(administrator.id(), true))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void isForAdministratorsOnly() {
        UnitId unit = units.root("Enhet");
        TestUser leader = units.leader(unit);
        users.signIn(leader);
        assertThatThrownBy(people::list).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> people.inviteLeader("Ny", email, unit)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> people.startLeading(leader.id(), unit)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> people.stopLeading(leader.id(), unit)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> people.setDisabled(leader.id(), true)).isInstanceOf(AccessDeniedException.class);
    }
}
