package no.hvorervi.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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

    private static final int MAX_LISTED = 100_000;

    private final AccountRepository repository;
    private final Transactions transactions;
    private final Clock clock;

    AccountRegister(AccountRepository repository, Transactions transactions, Clock clock) {
        this.repository = repository;
        this.transactions = transactions;
        this.clock = clock;
    }

    public List<Account> list() {
        return transactions.read(() -> repository.findAll(MAX_LISTED));
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
        repository.replaceInvitation(id, Secrets.sha256(token), now, expiresAt);
        Account account = repository.find(id).orElseThrow();
        return new Invitation(account, token, expiresAt);
    }

    public void setDisabled(AccountId id, boolean disabled) {
        transactions.write(() -> repository.setDisabled(id, disabled, clock.instant()));
    }
}
