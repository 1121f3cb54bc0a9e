package no.hvorervi.actions;

/** Why something cannot be done with actions as they are; each has a text that says what to do instead. */
public enum ActionRefusal {
    /** The unit has as many open ones as it can carry: what is to go? */
    TOO_MANY_OPEN,
    /** The workshop has decided on as many as one workshop should. */
    TOO_MANY_OF_WORKSHOP,
    /** It is finished or dropped. */
    NOT_OPEN,
    /** It is open. */
    OPEN,
    /** Nobody is asked whether it helps now, or somebody has answered. */
    NOT_ASKED
}
