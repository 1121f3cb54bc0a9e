package no.hvorervi.credentials;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import no.hvorervi.accounts.Account;
import no.hvorervi.accounts.AccountSessions;
import no.hvorervi.accounts.AccountState;
import no.hvorervi.accounts.Accounts;
import no.hvorervi.accounts.EmailAddress;
import no.hvorervi.audit.AuditAction;
import no.hvorervi.audit.AuditEvent;
import no.hvorervi.audit.AuditLog;
import no.hvorervi.base.Background;
import no.hvorervi.base.ForEveryone;
import no.hvorervi.base.Secrets;
import no.hvorervi.base.Sha256;
import no.hvorervi.base.Transactions;
import no.hvorervi.smtp.MailFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.task.TaskRejectedException;
import org.springframework.stereotype.Service;

/** Lets people who forgot their passwords choose others, without telling anyone which addresses have accounts. */
@Service
public class PasswordResetService {

    /** How long a link can be used. */
    public static final Duration LASTS = Duration.ofHours(1);

    private static final Logger LOG = LoggerFactory.getLogger(PasswordResetService.class);

    private final Accounts accounts;
    private final PasswordResetRepository resets;
    private final PasswordChange passwords;
    private final AccountSessions sessions;
    private final AccountMessages messages;
    private final AuditLog audit;
    private final Transactions transactions;
    private final Clock clock;
    private final Executor background;

    PasswordResetService(
            Accounts accounts,
            PasswordResetRepository resets,
            PasswordChange passwords,
            AccountSessions sessions,
            AccountMessages messages,
            AuditLog audit,
            Transactions transactions,
            Clock clock,
            @Background Executor background) {
        this.accounts = accounts;
        this.resets = resets;
        this.passwords = passwords;
        this.sessions = sessions;
        this.messages = messages;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
        this.background = background;
    }

    /** Whether links can be sent at all; otherwise an administrator has to be asked for one. */
    @ForEveryone
    public boolean isOffered() {
        return messages.canBeSent();
    }

    /** Sends a link to the address if an account has it. Nothing is looked up before this returns. */
    @ForEveryone
    public void ask(EmailAddress email) {
        try {
            background.execute(() -> send(email));
        } catch (TaskRejectedException full) {
            LOG.warn("More people ask for links than can be sent; one was left out");
        }
    }

    private void send(EmailAddress email) {
        String token = Secrets.random();
        Optional<Account> account = transactions.write(() -> prepare(email, token));
        try {
            account.ifPresent(found -> messages.sendReset(found, token));
        } catch (MailFailedException logged) {
            LOG.warn("A link to choose a password could not be sent");
        }
    }

    /** An account that never had a password here has none to forget. */
    private Optional<Account> prepare(EmailAddress email, String token) {
        Optional<Account> account = accounts.findByEmail(email)
                .filter(found -> found.state() == AccountState.ACTIVE)
                .filter(found -> accounts.findPasswordHash(found.id()).isPresent());
        AuditEvent asked = AuditEvent.of(AuditAction.PASSWORD_RESET_ASKED);
        audit.record(account.map(Account::id).map(asked::about).orElse(asked));
        Instant now = clock.instant();
        account.ifPresent(found -> resets.replace(found.id(), Sha256.of(token), now, now.plus(LASTS)));
        return account;
    }

    /** The person a link is for; empty when it is unknown, used or run out. */
    @ForEveryone
    public Optional<Account> find(String token) {
        return transactions.read(() -> resets.find(Sha256.of(token), clock.instant())
                .flatMap(accounts::find)
                .filter(account -> account.state() == AccountState.ACTIVE));
    }

    /** How many characters the password of the link's person needs at least; the least anyone's needs for a link of no use. */
    @ForEveryone
    public int minPasswordLength(String token) {
        return find(token).map(passwords::minLength).orElse(PasswordRules.minLength(false));
    }

    /**
     * Sets the password that the holder of a link chose, uses the link up, and signs the person out everywhere.
     *
     * @return what is wrong with the password; nothing when it was set
     * @throws InvitationUsedException if the link cannot be used any more
     */
    @ForEveryone
    public Set<PasswordFault> choose(String token, String password) {
        Account account = find(token).orElseThrow(InvitationUsedException::new);
        Set<PasswordFault> faults = passwords.faultsOf(account, password);
        if (faults.isEmpty()) {
            String hash = passwords.hash(password);
            transactions.write(() -> {
                if (!resets.delete(Sha256.of(token))) {
                    throw new InvitationUsedException();
                }
                passwords.store(account, hash);
                sessions.endAllOf(account.id());
            });
            messages.tellPasswordChanged(account);
        }
        return faults;
    }
}
