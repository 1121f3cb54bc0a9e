package no.hvorervi.controls;

/** What a unit takes a control to protect. */
public enum Purpose {
    EQUAL_TREATMENT,
    SAFETY,
    MONEY,
    LAW,
    /** The unit knows of nothing; it stands alone. */
    NOTHING_KNOWN
}
