package no.hvorervi.accounts;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import no.hvorervi.base.ForEveryone;
import no.hvorervi.base.Transactions;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/** What people do with their own accounts before they are signed in. */
@Service
public class AccountService {

    private final AccountRepository repository;
    private final Principals principals;
    private final PasswordRules rules;
    private final PasswordEncoder encoder;
    private final Transactions transactions;
    private final Clock clock;

    AccountService(
            AccountRepository repository,
            Principals principals,
            PasswordRules rules,
            PasswordEncoder encoder,
            Transactions transactions,
            Clock clock) {
        this.repository = repository;
        this.principals = principals;
        this.rules = rules;
        this.encoder = encoder;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** How many characters the password of an invited person needs at least; the least that anyone's needs when the link is of no use. */
    @ForEveryone
    public int minPasswordLength(String token) {
        return PasswordRules.minLength(
                findInvited(token).map(principals::isAdministrator).orElse(false));
    }

    /** The person an invitation's link is for; empty when the link is unknown, used or run out. */
    @ForEveryone
    public Optional<Account> findInvited(String token) {
        return transactions.read(() -> repository.findInvited(Secrets.sha256(token), clock.instant()));
    }

    /**
     * Sets the password that the holder of an invitation chose, and uses the invitation up.
     *
     * @return what is wrong with the password; nothing when it was set
     * @throws InvitationUsedException if the link cannot be used any more
     */
    @ForEveryone
    public Set<PasswordFault> acceptInvitation(String token, String password) {
        byte[] tokenHash = Secrets.sha256(token);
        Account account = transactions
                .read(() -> repository.findInvited(tokenHash, clock.instant()))
                .orElseThrow(InvitationUsedException::new);
        Set<PasswordFault> faults =
                rules.faultsOf(password, principals.isAdministrator(account), account.name(), account.email());
        if (faults.isEmpty()) {
            String hash = encoder.encode(password);
            transactions.write(() -> {
                if (!repository.deleteInvitation(tokenHash)) {
                    throw new InvitationUsedException();
                }
                repository.setPasswordHash(account.id(), hash);
            });
        }
        return faults;
    }
}
