package no.hvorervi.intake;

/** What can be done with a code. */
public enum Standing {
    /** It can be answered with. */
    OPEN,
    /** It has been answered with; only the receipt is left. */
    ANSWERED,
    /** The unit is not asked at the moment: too early or too late, which the round's terms tell. */
    SHUT
}
