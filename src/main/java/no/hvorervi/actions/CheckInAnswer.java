package no.hvorervi.actions;

/** Whether an action helps, as far as those who do it can tell. */
public enum CheckInAnswer {
    YES,
    A_LITTLE,
    NO,
    TOO_EARLY
}
