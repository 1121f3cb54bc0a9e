package no.hvorervi.accounts;

import no.hvorervi.ids.AccountId;

/** An account made for one test, with the password it can sign in with. */
public record TestUser(AccountId id, String name, String email, String password) {}
