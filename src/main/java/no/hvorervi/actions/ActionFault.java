package no.hvorervi.actions;

/** What keeps an action from being stored; each has a text that stands by its field. */
public enum ActionFault {
    WHAT_MISSING,
    WHAT_TOO_LONG,
    WHY_TOO_LONG,
    SIGN_TOO_LONG,
    OWNER_MISSING,
    OWNER_TOO_LONG,
    JOINING_TOO_LONG,
    DUE_BEFORE_START,
    /** Finishing, dropping and taking up again each need a sentence. */
    SENTENCE_MISSING,
    SENTENCE_TOO_LONG
}
