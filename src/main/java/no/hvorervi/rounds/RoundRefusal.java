package no.hvorervi.rounds;

/** Why something cannot be done with a round; each has a text that says what to do instead. */
public enum RoundRefusal {
    /** People are or have been asked on these terms. */
    OPENED,
    /** Approvals have been asked for, or it is over. */
    NOT_DRAFT,
    /** It has not been prepared, or is over. */
    NOT_PREPARED,
    /** Nobody is asked now. */
    NOT_OPEN,
    /** It was answered elsewhere and brought in: it is over, and stays as it was. */
    IMPORTED,
    /** It was changed after the person saw it. */
    CHANGED,
    /** The person has agreed for the other side already. */
    SAME_PERSON,
    /** Another has agreed for this side already. */
    APPROVED_ALREADY,
    /** What was said about the discussion is missing, too long, or in the future. */
    DISCUSSION
}
