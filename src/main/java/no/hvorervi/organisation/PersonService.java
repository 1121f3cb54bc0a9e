package no.hvorervi.organisation;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import no.hvorervi.accounts.Account;
import no.hvorervi.accounts.AccountService;
import no.hvorervi.accounts.CurrentUser;
import no.hvorervi.accounts.EmailAddress;
import no.hvorervi.accounts.EmailTakenException;
import no.hvorervi.accounts.ForAdministrator;
import no.hvorervi.accounts.Invitation;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.Transactions;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.UnitId;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/** People and the units they lead, as an administrator keeps them in order. */
@Service
public class PersonService {

    private final AccountService accounts;
    private final UnitRepository units;
    private final MembershipRepository memberships;
    private final CurrentUser currentUser;
    private final Transactions transactions;
    private final Clock clock;

    PersonService(
            AccountService accounts,
            UnitRepository units,
            MembershipRepository memberships,
            CurrentUser currentUser,
            Transactions transactions,
            Clock clock) {
        this.accounts = accounts;
        this.units = units;
        this.memberships = memberships;
        this.currentUser = currentUser;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Everyone who has an account, by name. */
    @ForAdministrator
    public List<Person> list() {
        return transactions.read(() -> {
            UnitTree tree = units.findTree(NorwegianTime.today(clock));
            Map<AccountId, List<UnitId>> led = memberships.findLedUnits(NorwegianTime.today(clock));
            return accounts.list().stream()
                    .map(account -> person(account, tree, led.getOrDefault(account.id(), List.of())))
                    .toList();
        });
    }

    private static Person person(Account account, UnitTree tree, List<UnitId> led) {
        return new Person(
                account,
                UnitOrder.sort(
                        led.stream().flatMap(id -> tree.find(id).stream()).toList()));
    }

    /**
     * Makes an account for a leader of the unit, and the link to set a password with; both or neither.
     *
     * @throws EmailTakenException if another account has the address
     * @throws UnitNotFoundException if there is no such unit today
     */
    @ForAdministrator
    public Invitation inviteLeader(String name, EmailAddress email, UnitId unit) {
        return transactions.write(() -> {
            Invitation invitation = accounts.invite(name, email);
            startLeading(invitation.account().id(), unit);
            return invitation;
        });
    }

    /**
     * Lets the person lead the unit from today on; nothing happens if that is so already.
     *
     * @throws UnitNotFoundException if there is no such unit today
     */
    @ForAdministrator
    public void startLeading(AccountId person, UnitId unit) {
        transactions.write(() -> {
            if (units.find(unit)
                    .filter(found -> found.isValidOn(NorwegianTime.today(clock)))
                    .isEmpty()) {
                throw new UnitNotFoundException();
            }
            if (!units.hasRole(person, unit, UnitRole.UNIT_LEADER, NorwegianTime.today(clock))) {
                memberships.startLeading(person, unit, NorwegianTime.today(clock));
            }
        });
    }

    /** From now on the person no longer leads the unit. */
    @ForAdministrator
    public void stopLeading(AccountId person, UnitId unit) {
        transactions.write(() -> memberships.stopLeading(person, unit, NorwegianTime.today(clock)));
    }

    /**
     * Shuts a person out, or lets the person in again.
     *
     * @throws AccessDeniedException for one's own account: an installation could lose its last administrator that way
     */
    @ForAdministrator
    public void setDisabled(AccountId person, boolean disabled) {
        if (person.equals(currentUser.id())) {
            throw new AccessDeniedException("Nobody shuts themselves out");
        }
        accounts.setDisabled(person, disabled);
    }
}
