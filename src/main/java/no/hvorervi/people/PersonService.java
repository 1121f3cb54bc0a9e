package no.hvorervi.people;

import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import no.hvorervi.access.UnitAccess;
import no.hvorervi.access.UnitFunction;
import no.hvorervi.access.UnitNotFoundException;
import no.hvorervi.accounts.Account;
import no.hvorervi.accounts.AccountRegister;
import no.hvorervi.accounts.CurrentUser;
import no.hvorervi.accounts.EmailAddress;
import no.hvorervi.accounts.EmailTakenException;
import no.hvorervi.accounts.ForAdministrator;
import no.hvorervi.accounts.Invitation;
import no.hvorervi.accounts.NewAccount;
import no.hvorervi.audit.AuditAction;
import no.hvorervi.audit.AuditEvent;
import no.hvorervi.audit.AuditLog;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.Transactions;
import no.hvorervi.credentials.SecondFactors;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.municipalities.Municipality;
import no.hvorervi.organisation.AccessRevision;
import no.hvorervi.organisation.Units;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/** People and their accounts, as an administrator of a municipality or a part of it keeps them in order. */
@Service
public class PersonService {

    private final AccountRegister accounts;
    private final SecondFactors secondFactors;
    private final Units units;
    private final MembershipRepository memberships;
    private final PersonQueries people;
    private final RoleRepository roles;
    private final RoleRegister register;
    private final PersonScope scope;
    private final Joining joining;
    private final RootAdministrators administrators;
    private final AccessRevision revision;
    private final UnitAccess access;
    private final AuditLog audit;
    private final CurrentUser currentUser;
    private final Transactions transactions;
    private final Clock clock;

    PersonService(
            AccountRegister accounts,
            SecondFactors secondFactors,
            Units units,
            MembershipRepository memberships,
            PersonQueries people,
            RoleRepository roles,
            RoleRegister register,
            PersonScope scope,
            Joining joining,
            RootAdministrators administrators,
            AccessRevision revision,
            UnitAccess access,
            AuditLog audit,
            CurrentUser currentUser,
            Transactions transactions,
            Clock clock) {
        this.accounts = accounts;
        this.secondFactors = secondFactors;
        this.units = units;
        this.memberships = memberships;
        this.people = people;
        this.roles = roles;
        this.register = register;
        this.scope = scope;
        this.joining = joining;
        this.administrators = administrators;
        this.revision = revision;
        this.access = access;
        this.audit = audit;
        this.currentUser = currentUser;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What came of inviting someone. */
    public sealed interface Invited {

        AccountId person();

        /** The person has an account now, and is to get this link. */
        record WithLink(Invitation invitation) implements Invited {
            @Override
            public AccountId person() {
                return invitation.account().id();
            }
        }

        /** The person could sign in already, and now belongs here too. */
        record Known(AccountId person) implements Invited {}
    }

    /** The municipalities in which the signed-in person manages people, by name. */
    @ForAdministrator
    public List<Municipality> municipalities() {
        return transactions.read(scope::municipalities);
    }

    /**
     * How many people a search finds.
     *
     * @throws UnitNotFoundException if the signed-in person manages nobody there
     */
    @ForAdministrator
    public int count(PersonSearch search) {
        return transactions.read(() -> people.count(asked(search), search, today()));
    }

    /**
     * A part of what a search finds, in Norwegian alphabetical order, with the roles of today and later.
     *
     * @throws UnitNotFoundException if the signed-in person manages nobody there
     */
    @ForAdministrator
    public List<Person> find(PersonSearch search, int offset, int limit) {
        return transactions.read(() -> {
            Managed managed = asked(search);
            List<AccountId> found = people.find(managed, search, today(), offset, limit);
            Map<AccountId, List<HeldRole>> held = roles.findOf(found, managed, today(), false).stream()
                    .collect(Collectors.groupingBy(HeldRole::person));
            return accounts.list(found).stream()
                    .map(account -> new Person(account, held.getOrDefault(account.id(), List.of())))
                    .toList();
        });
    }

    private Managed asked(PersonSearch search) {
        search.unit().ifPresent(unit -> access.require(UnitFunction.MANAGE_PEOPLE, unit));
        return scope.managed(search.municipality());
    }

    /**
     * One person.
     *
     * @throws UnitNotFoundException if there is none, or the signed-in person does not manage the person
     */
    @ForAdministrator
    public PersonDetails get(AccountId person) {
        return transactions.read(() -> {
            List<Managed> seeing = scope.seeing(person);
            if (seeing.isEmpty()) {
                throw new UnitNotFoundException();
            }
            List<HeldRole> held = seeing.stream()
                    .flatMap(managed -> roles.findOf(List.of(person), managed, today(), true).stream())
                    .toList();
            Account account = accounts.find(person).orElseThrow(UnitNotFoundException::new);
            boolean managed = scope.managesAccount(person);
            return new PersonDetails(account, held, managed && secondFactors.isOn(person), managed);
        });
    }

    /**
     * Lets a person in with a role. Who has an account under the address keeps it, with its name, and belongs here from
     * now on; anyone else gets an account and a link to set a password with.
     *
     * @throws UnitNotFoundException if the signed-in person manages nobody in the unit
     * @throws RefusedException if the role cannot be given, or the account is another municipality's
     */
    @ForAdministrator
    public Invited invite(String name, EmailAddress email, RoleService.NewRole role) {
        return transactions.write(() -> {
            access.require(UnitFunction.MANAGE_PEOPLE, role.unit());
            MunicipalityId municipality = units.municipalityOf(role.unit());
            Optional<Account> known = accounts.findByEmail(email);
            if (known.filter(account -> !joining.isOpen(municipality, account.id()))
                    .isPresent()) {
                throw new RefusedException(Refusal.ELSEWHERE);
            }
            Invited invited = known.<Invited>map(account -> new Invited.Known(account.id()))
                    .orElseGet(() -> new Invited.WithLink(accounts.invite(clean(name), email)));
            memberships.insertPersonIfMissing(municipality, invited.person(), clock.instant());
            if (known.isEmpty()) {
                record(AuditAction.ACCOUNT_INVITED, invited.person());
            }
            register.add(invited.person(), role);
            return invited;
        });
    }

    private static String clean(String name) {
        return Normalizer.normalize(name.strip(), Normalizer.Form.NFC);
    }

    /**
     * Corrects a person's name and address.
     *
     * @throws UnitNotFoundException if the signed-in person does not manage the person
     * @throws RefusedException if the person also belongs where the signed-in person decides nothing
     * @throws EmailTakenException if another account has the address
     */
    @ForAdministrator
    public void change(AccountId person, String name, EmailAddress email) {
        transactions.write(() -> {
            scope.requireAccount(person);
            accounts.changeAll(Map.of(person, new NewAccount(clean(name), email)));
            record(AuditAction.ACCOUNT_CHANGED, person);
        });
    }

    /**
     * A new link for a person who has lost the first one or the password; the old password works until it is used.
     *
     * @throws UnitNotFoundException if the signed-in person does not manage the person
     * @throws RefusedException if the person also belongs where the signed-in person decides nothing
     */
    @ForAdministrator
    public Invitation inviteAgain(AccountId person) {
        return transactions.write(() -> {
            scope.requireAccount(person);
            record(AuditAction.ACCOUNT_INVITED, person);
            return accounts.inviteAgain(person);
        });
    }

    /**
     * Lets a person who has lost both phone and recovery codes sign in with the password alone, until a second factor is
     * set up anew. The person is signed out everywhere.
     *
     * @throws UnitNotFoundException if the signed-in person does not manage the person
     * @throws RefusedException if the person also belongs where the signed-in person decides nothing
     */
    @ForAdministrator
    public void removeSecondFactor(AccountId person) {
        transactions.write(() -> {
            scope.requireAccount(person);
            secondFactors.removeLost(person);
            record(AuditAction.SECOND_FACTOR_REMOVED, person);
        });
    }

    /**
     * Shuts a person out, or lets the person in again.
     *
     * @throws AccessDeniedException for one's own account
     * @throws UnitNotFoundException if the signed-in person does not manage the person
     * @throws RefusedException if the person also belongs where the signed-in person decides nothing, or is the last
     *     administrator of a municipality
     */
    @ForAdministrator
    public void setDisabled(AccountId person, boolean disabled) {
        if (person.equals(currentUser.id())) {
            throw new AccessDeniedException("Nobody shuts themselves out");
        }
        transactions.write(() -> {
            scope.requireAccount(person);
            if (disabled) {
                people.findMunicipalities(person)
                        .forEach(municipality -> administrators.requireOthersThan(person, municipality));
            }
            accounts.setDisabled(person, disabled);
            revision.raise();
            record(disabled ? AuditAction.ACCOUNT_DISABLED : AuditAction.ACCOUNT_ENABLED, person);
        });
    }

    /** In each municipality that the person belongs to, so that each one's administrators can read it. */
    private void record(AuditAction action, AccountId person) {
        people.findMunicipalities(person)
                .forEach(municipality ->
                        audit.record(AuditEvent.of(action).in(municipality).about(person)));
    }

    private LocalDate today() {
        return NorwegianTime.today(clock);
    }
}
