package no.hvorervi.credentials;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.hvorervi.accounts.Account;
import no.hvorervi.accounts.AccountSessions;
import no.hvorervi.accounts.Accounts;
import no.hvorervi.accounts.CurrentUser;
import no.hvorervi.accounts.SessionId;
import no.hvorervi.accounts.SignedIn;
import no.hvorervi.base.Transactions;
import no.hvorervi.i18n.Language;
import no.hvorervi.ids.AccountId;
import org.springframework.stereotype.Service;

/**
 * What people do with their own accounts while they are signed in. Changes that could lock the owner out ask for the
 * password once more; how often, whoever calls them counts.
 */
@Service
public class OwnAccountService {

    private final Accounts repository;
    private final PasswordChange passwords;
    private final PasswordSignIn signIn;
    private final SecondFactors secondFactors;
    private final AccountSessions sessions;
    private final AccountMessages messages;
    private final CurrentUser currentUser;
    private final Transactions transactions;

    OwnAccountService(
            Accounts repository,
            PasswordChange passwords,
            PasswordSignIn signIn,
            SecondFactors secondFactors,
            AccountSessions sessions,
            AccountMessages messages,
            CurrentUser currentUser,
            Transactions transactions) {
        this.repository = repository;
        this.passwords = passwords;
        this.signIn = signIn;
        this.secondFactors = secondFactors;
        this.sessions = sessions;
        this.messages = messages;
        this.currentUser = currentUser;
        this.transactions = transactions;
    }

    /**
     * The account, its guards, and where it is signed in.
     *
     * @param idle how long a session lasts without use; those that have not been used for longer are not shown
     */
    @SignedIn
    public OwnAccount get(Duration idle) {
        AccountId me = currentUser.id();
        return transactions.read(() -> new OwnAccount(
                currentUser.get(),
                repository.findPasswordHash(me).isPresent(),
                secondFactors.isOn(me),
                secondFactors.recoveryCodesLeft(me),
                sessions.of(me, idle)));
    }

    /** Remembers what the person reads in, for messages. */
    @SignedIn
    public void setLanguage(Language language) {
        AccountId me = currentUser.id();
        if (transactions
                .read(() -> repository.findLanguage(me))
                .filter(language::equals)
                .isEmpty()) {
            transactions.write(() -> repository.setLanguage(me, language));
        }
    }

    @SignedIn
    public int minPasswordLength() {
        return passwords.minLength(currentUser.get());
    }

    /**
     * Changes the password, and signs the person out of all other browsers.
     *
     * @return what is wrong with the new one; nothing when it was set
     * @throws WrongCredentialsException if the present password is another
     */
    @SignedIn
    public Set<PasswordFault> changePassword(String present, String chosen, SessionId here) {
        Account me = currentUser.get();
        requirePassword(me, present);
        Set<PasswordFault> faults = passwords.faultsOf(me, chosen);
        if (faults.isEmpty()) {
            String hash = passwords.hash(chosen);
            transactions.write(() -> {
                passwords.store(me, hash);
                sessions.endOthersOf(me.id(), here);
            });
            messages.tellPasswordChanged(me);
        }
        return faults;
    }

    @SignedIn
    public boolean hasSecondFactor() {
        return secondFactors.isOn(currentUser.id());
    }

    /** A secret for the person's app; it counts only when it has been added with a code. */
    @SignedIn
    public String newSecret() {
        return OneTimeCodes.newSecret();
    }

    /**
     * Turns signing in with a code on.
     *
     * @return the recovery codes, the only time they can be shown; empty when the code is wrong
     * @throws WrongCredentialsException if the password is wrong
     * @throws IllegalStateException if it is on already: that one has to be removed first, with a code of it
     */
    @SignedIn
    public Optional<List<String>> addSecondFactor(String secret, String password, String code) {
        Account me = currentUser.get();
        if (secondFactors.isOn(me.id())) {
            throw new IllegalStateException("There is a second factor already");
        }
        requirePassword(me, password);
        return secondFactors.add(me.id(), secret, code);
    }

    /**
     * Turns signing in with a code off.
     *
     * @throws WrongCredentialsException if the password or the code is wrong
     */
    @SignedIn
    public void removeSecondFactor(String password, String code) {
        requireBoth(password, code);
        secondFactors.remove(currentUser.id());
    }

    /**
     * New recovery codes, which end the old ones.
     *
     * @throws WrongCredentialsException if the password or the code is wrong
     */
    @SignedIn
    public List<String> renewRecoveryCodes(String password, String code) {
        requireBoth(password, code);
        return secondFactors.renewRecoveryCodes(currentUser.id());
    }

    @SignedIn
    public void endOtherSessions(SessionId here) {
        sessions.endOthersOf(currentUser.id(), here);
    }

    private void requireBoth(String password, String code) {
        Account me = currentUser.get();
        requirePassword(me, password);
        if (!secondFactors.use(me.id(), code)) {
            throw new WrongCredentialsException();
        }
    }

    private void requirePassword(Account me, String password) {
        if (!signIn.isOf(me.id(), password)) {
            throw new WrongCredentialsException();
        }
    }
}
