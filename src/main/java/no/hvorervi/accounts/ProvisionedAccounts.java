package no.hvorervi.accounts;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import no.hvorervi.base.Transactions;
import no.hvorervi.ids.AccountId;
import org.springframework.stereotype.Component;

/**
 * Accounts as a municipality's own directory keeps them.
 *
 * <p>It does not know which of them the directory may change: the services that call it have asked.
 */
@Component
public class ProvisionedAccounts {

    private final AccountRepository accounts;
    private final ProvisionedAccountRepository repository;
    private final Transactions transactions;
    private final Clock clock;

    ProvisionedAccounts(
            AccountRepository accounts,
            ProvisionedAccountRepository repository,
            Transactions transactions,
            Clock clock) {
        this.accounts = accounts;
        this.repository = repository;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * The account.
     *
     * @throws java.util.NoSuchElementException if there is none
     */
    public Account get(AccountId id) {
        return transactions.read(() -> accounts.find(id)).orElseThrow();
    }

    public Optional<Account> find(EmailAddress email) {
        return transactions.read(() -> accounts.findByEmail(email));
    }

    /**
     * Makes an account without a password: its person signs in through the municipality's provider, or is invited later.
     *
     * @throws EmailTakenException if another account has the address
     */
    public AccountId add(String name, EmailAddress email) {
        return transactions.write(() -> accounts.insert(name, email, clock.instant()));
    }

    /**
     * Gives the account another name and address.
     *
     * @throws EmailTakenException if another account has the address
     */
    public void change(AccountId id, String name, EmailAddress email) {
        transactions.write(() -> repository.update(id, name, email));
    }

    /**
     * Shuts the account out; when, {@link #letIn} can be asked for later.
     *
     * @return false when it was shut out already
     */
    public boolean shutOut(AccountId id, Instant at) {
        return transactions.write(() -> repository.setDisabledAt(id, at));
    }

    /**
     * Lets an account in that was shut out at one of the moments, and not one that somebody shut out otherwise.
     *
     * @return whether it was let in
     */
    public boolean letIn(AccountId id, Collection<Instant> shutOutAt) {
        return transactions.write(() -> repository.setEnabled(id, shutOutAt));
    }

    /** For an address that may have got a new owner: what the former one knows opens nothing any more. */
    public void forgetSecrets(AccountId id) {
        transactions.write(() -> repository.deleteSecrets(id));
    }
}
