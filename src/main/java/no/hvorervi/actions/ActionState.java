package no.hvorervi.actions;

/** How far an action has come. */
public enum ActionState {
    OPEN,
    DONE,
    /** Given up, which is allowed: something else may matter more. */
    DROPPED
}
