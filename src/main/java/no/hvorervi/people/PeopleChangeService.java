package no.hvorervi.people;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.hvorervi.access.UnitAccess;
import no.hvorervi.access.UnitFunction;
import no.hvorervi.access.UnitNotFoundException;
import no.hvorervi.access.UnitRole;
import no.hvorervi.accounts.AccountRegister;
import no.hvorervi.accounts.CurrentUser;
import no.hvorervi.accounts.EmailAddress;
import no.hvorervi.accounts.ForAdministrator;
import no.hvorervi.accounts.NewAccount;
import no.hvorervi.audit.AuditAction;
import no.hvorervi.audit.AuditEvent;
import no.hvorervi.audit.AuditLog;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.Transactions;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.municipalities.Municipalities;
import no.hvorervi.municipalities.Municipality;
import no.hvorervi.organisation.AccessRevision;
import no.hvorervi.organisation.StoredUnit;
import no.hvorervi.organisation.Trees;
import no.hvorervi.organisation.Unit;
import no.hvorervi.people.PeopleChanges.EndedRole;
import no.hvorervi.people.PeopleChanges.PersonData;
import no.hvorervi.people.StoredPeople.StoredPerson;
import org.springframework.stereotype.Service;

/** Many changes to a municipality's people at once, planned against what is stored and done as planned or not at all. */
@Service
public class PeopleChangeService {

    private final PeopleChangeRepository repository;
    private final RoleRepository roles;
    private final Trees trees;
    private final Municipalities municipalities;
    private final RootAdministrators administrators;
    private final AccountRegister accounts;
    private final AccessRevision revision;
    private final UnitAccess access;
    private final AuditLog audit;
    private final CurrentUser currentUser;
    private final Transactions transactions;
    private final Clock clock;

    PeopleChangeService(
            PeopleChangeRepository repository,
            RoleRepository roles,
            Trees trees,
            Municipalities municipalities,
            RootAdministrators administrators,
            AccountRegister accounts,
            AccessRevision revision,
            UnitAccess access,
            AuditLog audit,
            CurrentUser currentUser,
            Transactions transactions,
            Clock clock) {
        this.repository = repository;
        this.roles = roles;
        this.trees = trees;
        this.municipalities = municipalities;
        this.administrators = administrators;
        this.accounts = accounts;
        this.revision = revision;
        this.access = access;
        this.audit = audit;
        this.currentUser = currentUser;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * All people of the municipality with their roles in it.
     *
     * @param emails those of the file, to be told which belong to accounts elsewhere
     * @throws UnitNotFoundException if the person does not manage all its people
     */
    @ForAdministrator
    public StoredPeople stored(MunicipalityId municipality, Collection<EmailAddress> emails) {
        return transactions.read(() -> find(require(municipality), emails));
    }

    private Municipality require(MunicipalityId municipality) {
        Municipality found = municipalities.find(municipality).orElseThrow(UnitNotFoundException::new);
        access.require(UnitFunction.MANAGE_PEOPLE, found.root());
        return found;
    }

    private StoredPeople find(Municipality found, Collection<EmailAddress> emails) {
        MunicipalityId municipality = found.id();
        List<StoredPerson> people = repository.findPeople(municipality, accounts.findOperators());
        Set<EmailAddress> here = people.stream().map(StoredPerson::email).collect(Collectors.toSet());
        Set<EmailAddress> taken = accounts.findByEmails(emails).keySet().stream()
                .filter(email -> !here.contains(email))
                .collect(Collectors.toSet());
        Map<String, Unit> units = trees.findStored(municipality, NorwegianTime.today(clock)).stream()
                .collect(Collectors.toMap(StoredUnit::externalId, StoredUnit::unit));
        return new StoredPeople(found.root(), currentUser.id(), people, units, taken);
    }

    /**
     * Does what was confirmed. It is planned anew and must come out the same, so that nobody confirms one thing and gets
     * another. No invitations are sent.
     *
     * @throws UnitNotFoundException if the person does not manage all people of the municipality
     * @throws PeopleChangedException if it would do something else now; then nothing is changed
     * @throws RefusedException if the municipality would be without an administrator; then nothing is changed
     */
    @ForAdministrator
    public void apply(
            MunicipalityId municipality,
            Collection<EmailAddress> emails,
            Function<StoredPeople, Optional<PeopleChanges>> planning,
            PeopleChanges confirmed) {
        transactions.write(() -> {
            // Whoever may not do it makes nobody wait.
            Municipality found = require(municipality);
            municipalities.lock(municipality);
            StoredPeople stored = find(found, emails);
            if (!planning.apply(stored).equals(Optional.of(confirmed))) {
                throw new PeopleChangedException();
            }
            administrators.requireKept(municipality, () -> apply(municipality, stored, confirmed));
            revision.raise();
            audit.record(AuditEvent.of(AuditAction.PEOPLE_IMPORTED)
                    .in(municipality)
                    .with("added", confirmed.added().size())
                    .with("changed", confirmed.changed().size())
                    .with("given", confirmed.given().size())
                    .with("moved", confirmed.moved().size())
                    .with("ended", confirmed.ended().size()));
        });
    }

    private void apply(MunicipalityId municipality, StoredPeople stored, PeopleChanges plan) {
        Map<EmailAddress, AccountId> made = accounts.addAll(plan.added().stream()
                .map(person -> new NewAccount(person.name(), person.email()))
                .toList());
        repository.insertPeople(municipality, plan.added(), made, clock.instant());
        accounts.changeAll(plan.changed().stream()
                .filter(person -> !person.name().equals(person.to().name())
                        || !person.email().equals(person.to().email()))
                .collect(Collectors.toMap(
                        PeopleChanges.ChangedPerson::id,
                        person -> new NewAccount(person.to().name(), person.to().email()))));
        repository.updatePeople(municipality, plan.changed());
        repository.endRoles(plan.ended());
        plan.ended().stream()
                .filter(ended -> ended.role().role() == UnitRole.UNIT_LEADER)
                .forEach(this::endLent);
        repository.moveRoles(plan.moved());
        repository.insertRoles(plan.given(), byExternalId(stored, plan, made));
    }

    private void endLent(EndedRole ended) {
        roles.endLentBy(ended.person(), ended.role().unit(), ended.lastDay());
    }

    private static Map<String, AccountId> byExternalId(
            StoredPeople stored, PeopleChanges plan, Map<EmailAddress, AccountId> made) {
        Map<String, AccountId> ids = new HashMap<>();
        stored.people().forEach(person -> person.externalId().ifPresent(id -> ids.put(id, person.id())));
        plan.changed().forEach(person -> ids.put(person.to().externalId(), person.id()));
        for (PersonData person : plan.added()) {
            Optional.ofNullable(made.get(person.email())).ifPresent(id -> ids.put(person.externalId(), id));
        }
        return ids;
    }
}
