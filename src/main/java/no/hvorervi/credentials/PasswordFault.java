package no.hvorervi.credentials;

/** Why a password was refused. */
public enum PasswordFault {
    TOO_SHORT,
    TOO_LONG,
    /** Stands among the most used passwords. */
    COMMON,
    /** Is made of the person's or the product's name. */
    CONTEXT
}
