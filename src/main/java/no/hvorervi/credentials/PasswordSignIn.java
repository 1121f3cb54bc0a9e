package no.hvorervi.credentials;

import java.util.Optional;
import no.hvorervi.accounts.Account;
import no.hvorervi.accounts.AccountState;
import no.hvorervi.accounts.Accounts;
import no.hvorervi.accounts.EmailAddress;
import no.hvorervi.accounts.Principals;
import no.hvorervi.audit.AuditAction;
import no.hvorervi.audit.AuditEvent;
import no.hvorervi.audit.AuditLog;
import no.hvorervi.base.Secrets;
import no.hvorervi.base.Transactions;
import no.hvorervi.ids.AccountId;
import org.springframework.dao.DataAccessException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Looks at a password, doing as much for an address that nobody has as for one of an account.
 *
 * <p>How often it may be asked, whoever calls it counts.
 */
@Component
public class PasswordSignIn {

    /** Longer than any password, however its letters are composed; more is not worth hashing. */
    private static final int LONGEST = 4 * PasswordRules.MAX_LENGTH;

    /** What is looked up where there is no account. */
    private static final AccountId NOBODY = new AccountId(0);

    private final Accounts repository;
    private final Principals principals;
    private final SecondFactors secondFactors;
    private final PasswordEncoder encoder;
    private final AuditLog audit;
    private final Transactions transactions;
    private final String decoy;

    PasswordSignIn(
            Accounts repository,
            Principals principals,
            SecondFactors secondFactors,
            PasswordEncoder encoder,
            AuditLog audit,
            Transactions transactions) {
        this.repository = repository;
        this.principals = principals;
        this.secondFactors = secondFactors;
        this.encoder = encoder;
        this.audit = audit;
        this.transactions = transactions;
        this.decoy = String.valueOf(encoder.encode(Secrets.random()));
    }

    /**
     * Whose password it is.
     *
     * @param hasSecondFactor whether a one-time code must follow
     * @param isTooShort whether the person has become an administrator since, and needs a longer password
     */
    public record Checked(AccountId account, boolean hasSecondFactor, boolean isTooShort) {}

    /** The database did not answer, and nothing was looked at: not even whether there is such an account. */
    public static final class NotLookedAtException extends RuntimeException {

        NotLookedAtException(RuntimeException cause) {
            super("No password can be looked at", cause);
        }
    }

    private record Known(
            Optional<Account> account, Optional<String> hash, boolean isAdministrator, boolean hasSecondFactor) {

        boolean maySignIn() {
            return hash.isPresent()
                    && account.filter(each -> each.state() == AccountState.ACTIVE)
                            .isPresent();
        }
    }

    /**
     * Empty when the address or the password is wrong, or the account is shut; which of them, nobody is told.
     *
     * @throws NotLookedAtException if the database is away
     */
    public Optional<Checked> check(String email, String password) {
        Known known = lookUp(email);
        boolean isRight = isRight(password, known.hash());
        if (!isRight || !known.maySignIn() || known.account().isEmpty()) {
            recordFailure(known.account());
            return Optional.empty();
        }
        AccountId account = known.account().get().id();
        upgrade(account, password, known.hash().orElseThrow());
        return Optional.of(new Checked(
                account,
                known.hasSecondFactor(),
                PasswordRules.lengthOf(password) < PasswordRules.minLength(known.isAdministrator())));
    }

    private Known lookUp(String email) {
        try {
            return transactions.read(() -> know(email));
        } catch (DataAccessException | TransactionException away) {
            throw new NotLookedAtException(away);
        }
    }

    private Known know(String email) {
        Optional<Account> account = EmailAddress.parse(email).flatMap(repository::findByEmail);
        AccountId id = account.map(Account::id).orElse(NOBODY);
        return new Known(
                account, repository.findPasswordHash(id), principals.isAdministrator(id), secondFactors.isOn(id));
    }

    /** Whether this is the password of the account, which is signed in already. */
    boolean isOf(AccountId account, String password) {
        return isRight(password, transactions.read(() -> repository.findPasswordHash(account)));
    }

    private boolean isRight(String password, Optional<String> hash) {
        boolean fits = password.length() <= LONGEST;
        boolean matches = encoder.matches(fits ? password : Secrets.random(), hash.orElse(decoy));
        return matches && fits && hash.isPresent();
    }

    /** The password is stored anew when the way of hashing has become stronger. */
    private void upgrade(AccountId account, String password, String hash) {
        if (encoder.upgradeEncoding(hash)) {
            String stronger = String.valueOf(encoder.encode(password));
            transactions.write(() -> repository.setPasswordHash(account, stronger));
        }
    }

    private void recordFailure(Optional<Account> account) {
        recordAbout(account, AuditAction.SIGN_IN_FAILED);
    }

    /** Records that attempts at the address are not looked at for a while. */
    public void recordSlowed(String email) {
        recordAbout(
                transactions.read(() -> EmailAddress.parse(email).flatMap(repository::findByEmail)),
                AuditAction.SIGN_IN_SLOWED);
    }

    private void recordAbout(Optional<Account> account, AuditAction action) {
        AuditEvent event = AuditEvent.of(action);
        audit.record(account.map(Account::id).map(event::about).orElse(event));
    }
}
