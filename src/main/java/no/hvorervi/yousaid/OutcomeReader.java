package no.hvorervi.yousaid;

/** Whom it is told to. */
public enum OutcomeReader {
    /** Those who work in the unit, by the link to its results. */
    EMPLOYEES,
    /** Everybody. */
    CITIZENS
}
