package no.hvorervi.organisation;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.hvorervi.access.UnitAccess;
import no.hvorervi.access.UnitFunction;
import no.hvorervi.access.UnitNotFoundException;
import no.hvorervi.access.UnitRole;
import no.hvorervi.accounts.Account;
import no.hvorervi.accounts.AccountRegister;
import no.hvorervi.accounts.CurrentUser;
import no.hvorervi.accounts.EmailAddress;
import no.hvorervi.accounts.EmailTakenException;
import no.hvorervi.accounts.ForAdministrator;
import no.hvorervi.accounts.Invitation;
import no.hvorervi.audit.AuditAction;
import no.hvorervi.audit.AuditEvent;
import no.hvorervi.audit.AuditLog;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.Transactions;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.ids.UnitId;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/** People and the units they lead, as an administrator keeps them in order. */
@Service
public class PersonService {

    private final AccountRegister accounts;
    private final UnitRepository units;
    private final MembershipRepository memberships;
    private final MunicipalityRepository municipalities;
    private final AccessRevisionRepository revision;
    private final UnitAccess access;
    private final AuditLog audit;
    private final CurrentUser currentUser;
    private final Transactions transactions;
    private final Clock clock;

    PersonService(
            AccountRegister accounts,
            UnitRepository units,
            MembershipRepository memberships,
            MunicipalityRepository municipalities,
            AccessRevisionRepository revision,
            UnitAccess access,
            AuditLog audit,
            CurrentUser currentUser,
            Transactions transactions,
            Clock clock) {
        this.accounts = accounts;
        this.units = units;
        this.memberships = memberships;
        this.municipalities = municipalities;
        this.revision = revision;
        this.access = access;
        this.audit = audit;
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
            Set<AccountId> people = memberships.findPeople(managed());
            return accounts.list().stream()
                    .filter(account -> people.contains(account.id()))
                    .map(account -> person(account, tree, led.getOrDefault(account.id(), List.of())))
                    .toList();
        });
    }

    /** The municipalities all of whose people the signed-in person manages. */
    private List<MunicipalityId> managed() {
        return municipalities.findOf(access.unitsGiving(UnitFunction.MANAGE_PEOPLE)).stream()
                .filter(each -> access.may(UnitFunction.MANAGE_PEOPLE, each.root()))
                .map(Municipality::id)
                .toList();
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
            access.require(UnitFunction.MANAGE_PEOPLE, unit);
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
            access.require(UnitFunction.MANAGE_PEOPLE, unit);
            Unit found = units.find(unit)
                    .filter(each -> each.isValidOn(NorwegianTime.today(clock)))
                    .orElseThrow(UnitNotFoundException::new);
            if (!units.hasRole(person, unit, UnitRole.UNIT_LEADER, NorwegianTime.today(clock))) {
                memberships.insertPersonIfMissing(units.municipalityOf(found.id()), person, clock.instant());
                memberships.insert(person, unit, UnitRole.UNIT_LEADER, NorwegianTime.today(clock));
                revision.raise();
                audit.record(AuditEvent.of(AuditAction.ROLE_GIVEN)
                        .in(units.municipalityOf(unit))
                        .about(person)
                        .about(unit)
                        .with("role", UnitRole.UNIT_LEADER));
            }
        });
    }

    /** From now on the person no longer leads the unit. */
    @ForAdministrator
    public void stopLeading(AccountId person, UnitId unit) {
        transactions.write(() -> {
            access.require(UnitFunction.MANAGE_PEOPLE, unit);
            memberships.stopLeading(person, unit, NorwegianTime.today(clock));
            revision.raise();
            audit.record(AuditEvent.of(AuditAction.ROLE_ENDED)
                    .in(units.municipalityOf(unit))
                    .about(person)
                    .about(unit)
                    .with("role", UnitRole.UNIT_LEADER));
        });
    }

    /**
     * A new link for a person who has lost the first one or the password; the old password works until it is used.
     *
     * @throws AccessDeniedException for a person whom the signed-in person does not administer
     */
    @ForAdministrator
    public Invitation inviteAgain(AccountId person) {
        return transactions.write(() -> {
            requireManaged(person);
            return accounts.inviteAgain(person);
        });
    }

    private void requireManaged(AccountId person) {
        if (!memberships.findPeople(managed()).contains(person)) {
            throw new AccessDeniedException("Not a person of the administrator's");
        }
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
        transactions.write(() -> {
            requireManaged(person);
            accounts.setDisabled(person, disabled);
        });
    }
}
