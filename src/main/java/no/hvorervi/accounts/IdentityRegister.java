package no.hvorervi.accounts;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import no.hvorervi.audit.AuditAction;
import no.hvorervi.audit.AuditEvent;
import no.hvorervi.audit.AuditLog;
import no.hvorervi.base.Transactions;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.MunicipalityId;
import org.springframework.stereotype.Component;

/**
 * Lets people whom a sign-in provider has recognised into their accounts.
 *
 * <p>An account is found by issuer and subject. The first time it is linked: by the identifier in the municipality's own
 * systems, else by an address the provider may speak for. Never automatically to one who runs the installation, and
 * never to an account that the issuer knows under another subject. Nobody is told which of these failed.
 */
@Component
public class IdentityRegister {

    private static final int MAX_NAME_LENGTH = 200;

    private final IdentityRepository identities;
    private final AccountRepository accounts;
    private final ProvisionedAccountRepository provisioned;
    private final AccountSessions sessions;
    private final ClaimedRoles claimedRoles;
    private final AuditLog audit;
    private final Transactions transactions;
    private final Clock clock;

    IdentityRegister(
            IdentityRepository identities,
            AccountRepository accounts,
            ProvisionedAccountRepository provisioned,
            AccountSessions sessions,
            ClaimedRoles claimedRoles,
            AuditLog audit,
            Transactions transactions,
            Clock clock) {
        this.identities = identities;
        this.accounts = accounts;
        this.provisioned = provisioned;
        this.sessions = sessions;
        this.claimedRoles = claimedRoles;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The account that is linked to the subject. */
    public Optional<AccountId> find(String issuer, String subject) {
        return transactions.read(() -> identities.find(issuer, subject));
    }

    /** The account that the person may use now, with the roles that the provider gives; empty when there is none. */
    public Optional<AccountId> admit(ProvidedIdentity given) {
        return transactions.write(() -> {
            Optional<MunicipalityId> municipality = given.municipality().flatMap(claimedRoles::findMunicipality);
            Optional<Account> account = known(given)
                    .or(() -> link(given, municipality))
                    .filter(each -> each.state() != AccountState.DISABLED);
            account.ifPresent(each -> enter(each, given, municipality));
            return account.map(Account::id);
        });
    }

    private Optional<Account> known(ProvidedIdentity given) {
        return identities.lock(given.issuer(), given.subject()).flatMap(linked -> {
            Account account = accounts.find(linked.account()).orElseThrow();
            if (linked.madeAccount() && account.state() != AccountState.DISABLED) {
                follow(account, given);
            }
            return accounts.find(account.id());
        });
    }

    /** An account that the provider made has the name and the address that the provider says; an address that is taken is left. */
    private void follow(Account account, ProvidedIdentity given) {
        EmailAddress old = new EmailAddress(account.email());
        EmailAddress email = given.email()
                .filter(each -> accounts.findByEmail(each).isEmpty())
                .orElse(old);
        String name = nameOf(given, account.name());
        if (!email.equals(old) || !name.equals(account.name())) {
            identities.updateAccount(account.id(), name, email);
            audit.record(AuditEvent.of(AuditAction.ACCOUNT_CHANGED)
                    .about(account.id())
                    .with("provider", given.provider()));
        }
    }

    private Optional<Account> link(ProvidedIdentity given, Optional<MunicipalityId> municipality) {
        Optional<Account> same = municipality
                .flatMap(where -> given.externalId().flatMap(id -> claimedRoles.findPerson(where, id)))
                .flatMap(accounts::find)
                .or(() -> given.email().flatMap(accounts::findByEmail));
        if (same.isEmpty()) {
            return make(given, municipality);
        }
        return same.filter(each -> mayBeLinked(each, given.issuer())).flatMap(each -> {
            insert(given, each.id(), false);
            // Whoever invited the person may have used the link: from now on it is the provider that knows who it is.
            provisioned.deleteSecrets(each.id());
            sessions.endAllOf(each.id());
            return accounts.find(each.id());
        });
    }

    private boolean mayBeLinked(Account account, String issuer) {
        return !account.isOperator()
                && account.state() != AccountState.DISABLED
                && !identities.isLinked(account.id(), issuer);
    }

    private Optional<Account> make(ProvidedIdentity given, Optional<MunicipalityId> municipality) {
        boolean holdsRoles = !given.roles().orElse(Set.of()).isEmpty();
        return given.email()
                .filter(email -> holdsRoles && municipality.isPresent())
                .flatMap(email -> {
                    AccountId made = accounts.insert(nameOf(given, email.value()), email, clock.instant());
                    insert(given, made, true);
                    return accounts.find(made);
                });
    }

    private static String nameOf(ProvidedIdentity given, String otherwise) {
        String name = given.name().strip();
        return name.isEmpty() ? otherwise : name.substring(0, Math.min(name.length(), MAX_NAME_LENGTH));
    }

    private void insert(ProvidedIdentity given, AccountId account, boolean made) {
        identities.insert(given.issuer(), given.subject(), account, made, clock.instant());
        audit.record(AuditEvent.of(AuditAction.IDENTITY_LINKED)
                .about(account)
                .with("provider", given.provider())
                .with("made", made));
    }

    private void enter(Account account, ProvidedIdentity given, Optional<MunicipalityId> municipality) {
        municipality.ifPresent(
                where -> given.roles().ifPresent(roles -> claimedRoles.replace(account.id(), where, roles)));
        AuditEvent signedIn =
                AuditEvent.of(AuditAction.SIGNED_IN).about(account.id()).with("provider", given.provider());
        audit.record(municipality.map(signedIn::in).orElse(signedIn));
    }
}
