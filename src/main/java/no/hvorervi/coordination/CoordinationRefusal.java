package no.hvorervi.coordination;

/** What keeps something from being done now. */
public enum CoordinationRefusal {
    /** Somebody else has changed it since the person saw it. */
    CHANGED,
    /** The action is finished or dropped. */
    NOT_OPEN,
    /** The unit carries as many as it should. */
    TOO_MANY_OPEN,
    /** No more units can be asked. */
    TOO_MANY_UNITS,
    /** The unit has been asked, or has joined in. */
    ASKED_ALREADY,
    /** It is the unit itself, one of another municipality, or one that nobody leads. */
    NOT_TO_BE_ASKED,
    /** Something of the action waits for an answer. */
    HANDED_ALREADY,
    /** Nobody else leads a unit above. */
    NOBODY_ABOVE
}
