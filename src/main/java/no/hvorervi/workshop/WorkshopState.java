package no.hvorervi.workshop;

/** How far a workshop has come. */
public enum WorkshopState {
    /** Nobody has met yet: everything can be changed. */
    PLANNED,
    /** A sitting is open. */
    RUNNING,
    /** People have met, and will meet again. */
    BETWEEN,
    /** It is over, and nothing of it changes any more. */
    ENDED
}
