package no.hvorervi.actions;

/** Which way the scores of an action's item are expected to go. */
public enum Expected {
    HIGHER,
    LOWER
}
