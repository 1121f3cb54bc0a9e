package no.hvorervi.digest;

import java.time.Clock;
import java.util.Optional;
import no.hvorervi.accounts.CurrentUser;
import no.hvorervi.accounts.SignedIn;
import no.hvorervi.base.ForEveryone;
import no.hvorervi.base.Transactions;
import no.hvorervi.ids.AccountId;
import org.springframework.stereotype.Service;

/** Saying no to letters, and yes again: signed in, or with the code of a letter. */
@Service
public class DigestService {

    private final DigestRepository repository;
    private final CurrentUser currentUser;
    private final Transactions transactions;
    private final Clock clock;

    DigestService(DigestRepository repository, CurrentUser currentUser, Transactions transactions, Clock clock) {
        this.repository = repository;
        this.currentUser = currentUser;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Whether the signed-in person takes letters. */
    @SignedIn
    public boolean isTaken() {
        return transactions.readOnce(() -> !repository.isRefused(currentUser.id()));
    }

    /** Takes letters from now on, or does not. */
    @SignedIn
    public void take(boolean isTaken) {
        set(currentUser.id(), isTaken);
    }

    /** Whether whoever the letter with the code went to takes letters; empty when there is no such letter, or it is too old. */
    @ForEveryone
    public Optional<Boolean> isTaken(DigestToken token) {
        return transactions.read(() -> repository.find(token).map(each -> !repository.isRefused(each)));
    }

    /**
     * The same for whoever the letter with the code went to.
     *
     * @return whether there is such a letter; one that never was and one that is too old are told alike
     */
    @ForEveryone
    public boolean take(DigestToken token, boolean isTaken) {
        return transactions.write(() -> {
            Optional<AccountId> account = repository.find(token);
            account.ifPresent(each -> set(each, isTaken));
            return account.isPresent();
        });
    }

    private void set(AccountId account, boolean isTaken) {
        transactions.write(() -> {
            if (isTaken) {
                repository.deleteRefusal(account);
            } else {
                repository.insertRefusal(account, clock.instant());
            }
        });
    }
}
