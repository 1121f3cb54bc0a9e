package no.hvorervi.rounds;

/** Whom a round asks without knowing who they are. */
public enum AnonymousVoice {
    /** The employees of the unit. */
    EMPLOYEE,
    /** The citizens whom the unit serves. */
    CITIZEN
}
