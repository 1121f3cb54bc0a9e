package no.hvorervi.controls;

/** What keeps something in the register from being stored; each has a text that stands by its field. */
public enum ControlFault {
    NAME_MISSING,
    NAME_TOO_LONG,
    BODY_MISSING,
    BODY_TOO_LONG,
    TIMES_WRONG,
    MINUTES_WRONG,
    PEOPLE_WRONG,
    PURPOSE_MISSING,
    /** Something, and nothing known. */
    PURPOSE_CONTRADICTS,
    WHY_MISSING,
    WHY_TOO_LONG,
    REASON_TOO_LONG,
    LEGAL_BASIS_TOO_LONG,
    WORDS_MISSING,
    WORDS_TOO_LONG,
    SAVED_WRONG,
    PLANNED_PAST,
    /** A control that a law asks for is removed when the law no longer asks for it, and not before. */
    LAW_NOT_GONE,
    DONE_IN_FUTURE,
    DONE_BEFORE_ANSWER,
    DAYS_WRONG
}
