package no.hvorervi.accounts;

/** What an account is to be called, and the address its owner signs in with. */
public record NewAccount(String name, EmailAddress email) {}
