package no.hvorervi.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.hvorervi.base.ForEveryone;
import no.hvorervi.base.Sha256;
import no.hvorervi.base.Transactions;
import no.hvorervi.ids.AccountId;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/** Accounts from invitation to being disabled. */
@Service
public class AccountService {

    /** How long an invitation can be used. */
    public static final Duration INVITATION_LASTS = Duration.ofDays(7);

    private static final int MAX_LISTED = 100_000;

    private final AccountRepository repository;
    private final PasswordRules rules;
    private final PasswordEncoder encoder;
    private final Transactions transactions;
    private final Clock clock;

    AccountService(
            AccountRepository repository,
            PasswordRules rules,
            PasswordEncoder encoder,
            Transactions transactions,
            Clock clock) {
        this.repository = repository;
        this.rules = rules;
        this.encoder = encoder;
        this.transactions = transactions;
        this.clock = clock;
    }

    @ForAdministrator
    public List<Account> list() {
        return transactions.read(() -> repository.findAll(MAX_LISTED));
    }

    /**
     * Makes an account without a password, and the link to set one with.
     *
     * @throws EmailTakenException if another account has the address
     */
    @ForAdministrator
    public Invitation invite(String name, EmailAddress email) {
        String token = Secrets.random();
        return transactions.write(() -> {
            AccountId id = repository.insert(name.strip(), email, clock.instant());
            return invitation(id, token);
        });
    }

    /** A new link for a person who has lost the first one or the password; the old password works until it is used. */
    @ForAdministrator
    public Invitation inviteAgain(AccountId id) {
        String token = Secrets.random();
        return transactions.write(() -> invitation(id, token));
    }

    private Invitation invitation(AccountId id, String token) {
        Instant now = clock.instant();
        Instant expiresAt = now.plus(INVITATION_LASTS);
        repository.replaceInvitation(id, Sha256.of(token), now, expiresAt);
        Account account = repository.find(id).orElseThrow();
        return new Invitation(account, token, expiresAt);
    }

    @ForAdministrator
    public void setDisabled(AccountId id, boolean disabled) {
        transactions.write(() -> repository.setDisabled(id, disabled, clock.instant()));
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
        Set<PasswordFault> faults =
                rules.faultsOf(password, account.isAdministrator(), account.name(), account.email());
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
