package no.hvorervi.controls;

/** Which controls of a register to list. */
public enum ControlFilter {
    ALL,
    /** Whose owner has not answered in time. */
    UNANSWERED,
    /** Whose owner has time to answer. */
    WAITING,
    /** That units have asked about and nobody is named to answer for. */
    NO_OWNER,
    /** That should have been looked at anew. */
    PAST_REVIEW,
    /** For which something was promised that has not been done. */
    PROMISED,
    /** That a law asks for. */
    LAW,
    REMOVED
}
