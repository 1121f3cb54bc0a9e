package no.hvorervi.accounts;

import java.time.Instant;
import java.util.Optional;
import no.hvorervi.i18n.Language;
import no.hvorervi.ids.AccountId;

/**
 * Accounts for the services that let people sign in.
 *
 * <p>It does not know who may do what: the services that call it, in their transactions, have asked.
 */
public interface Accounts {

    Optional<Account> find(AccountId id);

    Optional<Account> findByEmail(EmailAddress email);

    Optional<Language> findLanguage(AccountId id);

    void setLanguage(AccountId id, Language language);

    /** Empty for an account without a password, or when there is no such account. */
    Optional<String> findPasswordHash(AccountId id);

    void setPasswordHash(AccountId id, String hash);

    /** The account that an invitation's link is for, while the link can be used. */
    Optional<Account> findInvited(byte[] tokenHash, Instant now);

    /** False when someone else used the link first. */
    boolean deleteInvitation(byte[] tokenHash);

    /** Held until the transaction ends, so that two people cannot set up the installation at once. */
    void lockInstallation();

    boolean existsOperator();

    /**
     * Makes an account that nobody can sign in with yet.
     *
     * @throws EmailTakenException if another account has the address
     */
    AccountId insert(String name, EmailAddress email, Instant now);

    void grantOperator(AccountId id);
}
