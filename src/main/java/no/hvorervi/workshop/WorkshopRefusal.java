package no.hvorervi.workshop;

/** Why something cannot be done with a workshop as it is; each has a text that says what to do instead. */
public enum WorkshopRefusal {
    /** It was changed after the person saw it. */
    CHANGED,
    /** People have met: what was planned stays. */
    BEGUN,
    /** Nobody has met yet: there is nothing to end, and it can be deleted. */
    NOT_BEGUN,
    /** No sitting is open. */
    NOT_RUNNING,
    /** It is over. */
    ENDED,
    /** This step asks nothing, or nothing more. */
    NOTHING_TO_OPEN,
    /** Nothing is open that could be closed. */
    NOTHING_TO_CLOSE,
    /** Nothing has been asked that could be shown. */
    NOTHING_TO_REVEAL,
    /** Fewer have answered than a number may be shown for: talk without numbers, or wait for the next sitting. */
    TOO_FEW,
    /** The key that votes are encrypted to is gone, so that nobody can read them: vote anew. */
    UNREADABLE,
    /** A vote can be taken anew only when it has been shown, and not without end. */
    NO_NEW_TURN,
    /** As many groups as there can be. */
    GROUPS_MANY,
    /** A score, or its reason, is missing, or a text is too long. */
    TEXT
}
