package no.hvorervi.controls;

/** What sort of thing a municipality demands of its units. */
public enum ControlKind {
    /** Something is checked. */
    CONTROL,
    /** Something is counted or told upwards. */
    REPORT,
    /** Something is filled in. */
    FORM,
    /** Something is to be done in one way only. */
    RULE
}
