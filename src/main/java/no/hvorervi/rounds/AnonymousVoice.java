package no.hvorervi.rounds;

import java.util.Set;

/** Whom a round asks without knowing who they are. */
public enum AnonymousVoice {
    /** The employees of the unit. */
    EMPLOYEE,
    /** The citizens whom the unit serves. */
    CITIZEN;

    /** The one that a page of several speaks with: the employees' where it is among them. */
    public static AnonymousVoice speaking(Set<AnonymousVoice> voices) {
        return voices.contains(EMPLOYEE) ? EMPLOYEE : CITIZEN;
    }
}
