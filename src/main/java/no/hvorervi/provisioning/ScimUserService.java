package no.hvorervi.provisioning;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import no.hvorervi.accounts.Account;
import no.hvorervi.accounts.EmailTakenException;
import no.hvorervi.accounts.ProvisionedAccounts;
import no.hvorervi.audit.AuditAction;
import no.hvorervi.audit.AuditLog;
import no.hvorervi.base.Transactions;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.ids.ScimUserId;
import no.hvorervi.organisation.AccessRevision;
import no.hvorervi.people.Joining;
import no.hvorervi.people.ProvisionedPeople;
import no.hvorervi.people.ProvisionedPeople.ExternalIdTakenException;
import no.hvorervi.provisioning.ScimRefusedException.Reason;
import no.hvorervi.provisioning.ScimUserRepository.Kept;
import org.springframework.stereotype.Service;

/**
 * People as a municipality's own directory keeps them. Which municipality, the token has decided; there is no way to name
 * another.
 */
@Service
public class ScimUserService {

    private final CurrentProvisioner provisioner;
    private final ScimUserRepository repository;
    private final ProvisionedPeople people;
    private final Joining joining;
    private final ScimRoles roles;
    private final ScimPresence presence;
    private final ProvisionedAccounts accounts;
    private final AccessRevision revision;
    private final AuditLog audit;
    private final Transactions transactions;
    private final Clock clock;

    ScimUserService(
            CurrentProvisioner provisioner,
            ScimUserRepository repository,
            ProvisionedPeople people,
            Joining joining,
            ScimRoles roles,
            ScimPresence presence,
            ProvisionedAccounts accounts,
            AccessRevision revision,
            AuditLog audit,
            Transactions transactions,
            Clock clock) {
        this.provisioner = provisioner;
        this.repository = repository;
        this.people = people;
        this.joining = joining;
        this.roles = roles;
        this.presence = presence;
        this.accounts = accounts;
        this.revision = revision;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    @ForProvisioning
    public ScimSearch.Found<ScimUser> find(ScimSearch search) {
        MunicipalityId municipality = provisioner.municipality();
        return transactions.read(() -> repository.find(municipality, search));
    }

    /**
     * One user.
     *
     * @throws ScimRefusedException if the municipality has no such user
     */
    @ForProvisioning
    public ScimUser get(ScimUserId id) {
        MunicipalityId municipality = provisioner.municipality();
        return transactions.read(() -> find(municipality, id)).user();
    }

    private Kept find(MunicipalityId municipality, ScimUserId id) {
        return repository.find(municipality, id).orElseThrow(() -> new ScimRefusedException(Reason.NOT_FOUND));
    }

    /**
     * Lets a person belong to the municipality. The account that has the address joins it, unless it belongs to another
     * municipality that has no agreement with this one; without an account, one is made.
     *
     * @throws ScimRefusedException if the municipality has a user with this account, name or identifier, the account is
     *     another municipality's, or the person is
     *     protected and is not to be let in
     */
    @ForProvisioning
    public ScimUser create(ScimUser.Profile profile) {
        ScimCause cause = ScimCause.of(provisioner.get());
        MunicipalityId municipality = cause.municipality();
        return transactions.write(() -> {
            repository.lock(municipality);
            Optional<Account> joined = accounts.find(profile.email());
            if (joined.filter(each -> !joining.isOpen(municipality, each.id())).isPresent()) {
                throw new ScimRefusedException(Reason.TAKEN);
            }
            AccountId account =
                    joined.map(Account::id).orElseGet(() -> accounts.add(profile.shownName(), profile.email()));
            if (repository.exists(municipality, account)) {
                throw new ScimRefusedException(Reason.TAKEN);
            }
            boolean isProtected = presence.isProtected(municipality, account);
            if (isProtected && !profile.active()) {
                throw new ScimRefusedException(Reason.PROTECTED);
            }
            refusingTaken(() -> people.insertPerson(municipality, account, profile.externalId(), clock.instant()));
            ScimUserId id = repository.insert(municipality, account, profile, clock.instant());
            if (!isProtected && !presence.isShared(municipality, account)) {
                accounts.change(account, profile.shownName(), profile.email());
            }
            audit.record(cause.of(AuditAction.PERSON_PROVISIONED)
                    .about(account)
                    .with("change", joined.isPresent() ? "joined" : "created"));
            if (profile.active()) {
                presence.arrive(cause, account, true);
            } else {
                leave(cause, account);
            }
            revision.raise();
            return find(municipality, id).user();
        });
    }

    /**
     * Changes a user to what the function makes of it, which may be called more than once.
     *
     * @param version what the directory believes to change; empty when it does not say
     * @throws ScimRefusedException if there is no such user, it has another version, the new name or identifier is taken,
     *     or the person is protected
     * @throws EmailTakenException if another account has the new address
     */
    @ForProvisioning
    public ScimUser change(ScimUserId id, Optional<Integer> version, UnaryOperator<ScimUser.Profile> change) {
        ScimCause cause = ScimCause.of(provisioner.get());
        MunicipalityId municipality = cause.municipality();
        return transactions.write(() -> {
            repository.lock(municipality);
            Kept kept = find(municipality, id);
            requireVersion(kept.user(), version);
            ScimUser.Profile before = kept.user().profile();
            ScimUser.Profile after = change.apply(before);
            if (!after.equals(before)) {
                change(cause, kept, after);
            }
            return find(municipality, id).user();
        });
    }

    private void change(ScimCause cause, Kept kept, ScimUser.Profile after) {
        AccountId account = kept.account();
        ScimUser.Profile before = kept.user().profile();
        boolean changesAccount =
                !after.email().equals(before.email()) || !after.shownName().equals(before.shownName());
        boolean leaves = before.active() && !after.active();
        if ((changesAccount || leaves) && presence.isProtected(cause.municipality(), account)) {
            throw new ScimRefusedException(Reason.PROTECTED);
        }
        if (changesAccount && !presence.isShared(cause.municipality(), account)) {
            accounts.change(account, after.shownName(), after.email());
        }
        if (!after.externalId().equals(before.externalId())) {
            refusingTaken(
                    () -> people.updatePerson(cause.municipality(), account, before.externalId(), after.externalId()));
        }
        repository.update(kept.user().id(), after, clock.instant());
        String word = leaves ? "left" : after.active() && !before.active() ? "returned" : "changed";
        audit.record(cause.of(AuditAction.PERSON_PROVISIONED).about(account).with("change", word));
        if (leaves) {
            leave(cause, account);
        } else if (after.active() && !before.active()) {
            presence.arrive(cause, account, false);
            roles.synchronise(cause, List.of(account));
        }
        revision.raise();
    }

    private void leave(ScimCause cause, AccountId account) {
        roles.keepingAnAdministrator(cause.municipality(), () -> {
            presence.leave(cause, account);
            return true;
        });
    }

    /**
     * Forgets what the directory told, ends all the person's roles in the municipality and shuts the account out if it
     * belongs to no other; what the person has done stays.
     *
     * @throws ScimRefusedException if there is no such user, it has another version, or the person is protected
     */
    @ForProvisioning
    public void delete(ScimUserId id, Optional<Integer> version) {
        ScimCause cause = ScimCause.of(provisioner.get());
        MunicipalityId municipality = cause.municipality();
        transactions.write(() -> {
            repository.lock(municipality);
            Kept kept = find(municipality, id);
            requireVersion(kept.user(), version);
            if (presence.isProtected(municipality, kept.account())) {
                throw new ScimRefusedException(Reason.PROTECTED);
            }
            audit.record(cause.of(AuditAction.PERSON_PROVISIONED)
                    .about(kept.account())
                    .with("change", "deleted"));
            if (kept.user().profile().active()) {
                leave(cause, kept.account());
            }
            people.updatePerson(
                    municipality, kept.account(), kept.user().profile().externalId(), Optional.empty());
            repository.delete(id);
        });
    }

    private static void refusingTaken(Runnable identifying) {
        try {
            identifying.run();
        } catch (ExternalIdTakenException taken) {
            throw new ScimRefusedException(Reason.TAKEN);
        }
    }

    private static void requireVersion(ScimUser user, Optional<Integer> version) {
        if (version.isPresent() && version.get() != user.version()) {
            throw new ScimRefusedException(Reason.CHANGED);
        }
    }
}
