package no.hvorervi.workshop;

/** How many have voted after a vote was revealed: below the smallest group no number is told. */
public enum Late {
    NONE,
    SOME,
    /** So many that they may be shown. */
    ENOUGH
}
