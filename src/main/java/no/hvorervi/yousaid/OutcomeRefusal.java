package no.hvorervi.yousaid;

/** Why it cannot be published as things are; each has a text that says what to do instead. */
public enum OutcomeRefusal {
    /** The unit's employees do not see the results yet. */
    TOO_EARLY,
    /** Facts have changed since it was read through. */
    CHANGED
}
