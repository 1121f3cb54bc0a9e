package no.hvorervi.yousaid;

/** What keeps it from being stored or published; each has a text that stands by its field. */
public enum OutcomeFault {
    TEXT_TOO_LONG,
    SAID_TOO_LONG,
    TOO_MANY_ACTIONS,
    /** It is called after what happened, so something must be said of that. */
    HAPPENED_MISSING
}
