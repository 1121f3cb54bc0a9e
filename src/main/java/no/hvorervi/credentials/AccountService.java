package no.hvorervi.credentials;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import no.hvorervi.accounts.Account;
import no.hvorervi.accounts.AccountSessions;
import no.hvorervi.accounts.Accounts;
import no.hvorervi.audit.AuditAction;
import no.hvorervi.audit.AuditEvent;
import no.hvorervi.audit.AuditLog;
import no.hvorervi.base.ForEveryone;
import no.hvorervi.base.Sha256;
import no.hvorervi.base.Transactions;
import org.springframework.stereotype.Service;

/** What people do with their own accounts before they are signed in. */
@Service
public class AccountService {

    private final Accounts repository;
    private final PasswordChange passwords;
    private final AccountSessions sessions;
    private final AuditLog audit;
    private final Transactions transactions;
    private final Clock clock;

    AccountService(
            Accounts repository,
            PasswordChange passwords,
            AccountSessions sessions,
            AuditLog audit,
            Transactions transactions,
            Clock clock) {
        this.repository = repository;
        this.passwords = passwords;
        this.sessions = sessions;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** How many characters the password of an invited person needs at least; the least that anyone's needs when the link is of no use. */
    @ForEveryone
    public int minPasswordLength(String token) {
        return findInvited(token).map(passwords::minLength).orElse(PasswordRules.minLength(false));
    }

    /** The person an invitation's link is for; empty when the link is unknown, used or run out. */
    @ForEveryone
    public Optional<Account> findInvited(String token) {
        return transactions.read(() -> repository.findInvited(Sha256.of(token), clock.instant()));
    }

    /**
     * Sets the password that the holder of an invitation chose, and uses the invitation up.
     *
     * @return what is wrong with the password; nothing when it was set
     * @throws InvitationUsedException if the link cannot be used any more
     */
    @ForEveryone
    public Set<PasswordFault> acceptInvitation(String token, String password) {
        byte[] tokenHash = Sha256.of(token);
        Account account = transactions
                .read(() -> repository.findInvited(tokenHash, clock.instant()))
                .orElseThrow(InvitationUsedException::new);
        Set<PasswordFault> faults = passwords.faultsOf(account, password);
        if (faults.isEmpty()) {
            String hash = passwords.hash(password);
            transactions.write(() -> {
                if (!repository.deleteInvitation(tokenHash)) {
                    throw new InvitationUsedException();
                }
                passwords.store(account, hash);
                sessions.endAllOf(account.id());
                audit.record(AuditEvent.of(AuditAction.INVITATION_ACCEPTED).about(account.id()));
            });
        }
        return faults;
    }
}
