package no.hvorervi.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.hvorervi.audit.AuditAction;
import no.hvorervi.audit.AuditEvent;
import no.hvorervi.audit.AuditLog;
import no.hvorervi.base.Secrets;
import no.hvorervi.base.Sha256;
import no.hvorervi.base.Transactions;
import no.hvorervi.ids.AccountId;
import org.springframework.stereotype.Component;

/**
 * Accounts as those who administer people keep them.
 *
 * <p>It does not know who may administer whom: the services that call it have asked.
 */
@Component
public class AccountRegister {

    /** How long an invitation can be used. */
    public static final Duration INVITATION_LASTS = Duration.ofDays(7);

    private final AccountRepository repository;
    private final AccountSessions sessions;
    private final CurrentUser currentUser;
    private final AuditLog audit;
    private final Transactions transactions;
    private final Clock clock;

    AccountRegister(
            AccountRepository repository,
            AccountSessions sessions,
            CurrentUser currentUser,
            AuditLog audit,
            Transactions transactions,
            Clock clock) {
        this.repository = repository;
        this.sessions = sessions;
        this.currentUser = currentUser;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    public Optional<Account> find(AccountId id) {
        return transactions.read(() -> repository.find(id));
    }

    public Optional<Account> findByEmail(EmailAddress email) {
        return transactions.read(() -> repository.findByEmail(email));
    }

    /** The accounts that there are of these, in this order. */
    public List<Account> list(List<AccountId> ids) {
        return transactions.read(() -> {
            Map<AccountId, Account> found = repository.findAll(ids);
            return ids.stream()
                    .flatMap(id -> Optional.ofNullable(found.get(id)).stream())
                    .toList();
        });
    }

    /** Whose account has which of the addresses; those without an account are left out. */
    public Map<EmailAddress, AccountId> findByEmails(Collection<EmailAddress> emails) {
        return transactions.read(() -> repository.findByEmails(emails));
    }

    /** Which of the accounts run the installation. */
    public Set<AccountId> findOperators() {
        return transactions.read(repository::findOperators);
    }

    /** Makes accounts without a password or a link to set one with; their owners can be invited later. */
    public Map<EmailAddress, AccountId> addAll(Collection<NewAccount> added) {
        return transactions.write(() -> {
            repository.insertAll(added, clock.instant());
            return repository.findByEmails(added.stream().map(NewAccount::email).toList());
        });
    }

    /**
     * Gives accounts other names and addresses. A link that was sent to an address which is no longer the person's stops
     * working.
     *
     * @throws EmailTakenException if another account has one of the addresses
     */
    public void changeAll(Map<AccountId, NewAccount> changed) {
        transactions.write(() -> repository.updateAll(changed));
    }

    /**
     * Makes an account without a password, and the link to set one with.
     *
     * @throws EmailTakenException if another account has the address
     */
    public Invitation invite(String name, EmailAddress email) {
        String token = Secrets.random();
        return transactions.write(() -> {
            AccountId id = repository.insert(name.strip(), email, clock.instant());
            // Until the person has chosen one: colleagues mostly read in the same language.
            currentUser
                    .find()
                    .flatMap(inviting -> repository.findLanguage(inviting.id()))
                    .ifPresent(language -> repository.setLanguage(id, language));
            return invitation(id, token);
        });
    }

    /** A new link for a person who has lost the first one or the password; the old password works until it is used. */
    public Invitation inviteAgain(AccountId id) {
        String token = Secrets.random();
        return transactions.write(() -> invitation(id, token));
    }

    private Invitation invitation(AccountId id, String token) {
        Instant now = clock.instant();
        Instant expiresAt = now.plus(INVITATION_LASTS);
        repository.replaceInvitation(id, Sha256.of(token), now, expiresAt);
        Account account = repository.find(id).orElseThrow();
        audit.record(AuditEvent.of(AuditAction.ACCOUNT_INVITED).about(id));
        return new Invitation(account, token, expiresAt);
    }

    /** Who is shut out is signed out everywhere, also if let in again at once. */
    public void setDisabled(AccountId id, boolean disabled) {
        transactions.write(() -> {
            repository.setDisabled(id, disabled, clock.instant());
            sessions.endAllOf(id);
        });
    }

    /** Signs the person out everywhere. */
    public void endSessions(AccountId id) {
        sessions.endAllOf(id);
    }
}
