package no.hvorervi.accounts;

/** Whether a person can sign in. */
public enum AccountState {
    /** Has a link to set a first password with, or had one that has run out; and no sign-in provider knows the person yet. */
    INVITED,
    ACTIVE,
    DISABLED
}
