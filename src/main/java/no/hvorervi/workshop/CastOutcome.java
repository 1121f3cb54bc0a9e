package no.hvorervi.workshop;

/** What became of what somebody cast. */
public enum CastOutcome {
    /** It is stored, in place of what the same phone cast before. */
    CAST,
    /** It is stored, and shown when enough others have come. */
    CAST_LATE,
    /** What the phone has cast is counted, and stays. */
    COUNTED,
    /** The vote takes none now. */
    NOT_OPEN,
    /** The code leads nowhere, or no longer. */
    OVER,
    /** As many phones as a workshop takes. */
    FULL
}
