package no.hvorervi.accounts;

import no.hvorervi.ids.AccountId;

/**
 * A person who signs in.
 *
 * @param email lower-case, and unique in the installation
 */
public record Account(AccountId id, String name, String email, boolean isOperator, AccountState state) {}
