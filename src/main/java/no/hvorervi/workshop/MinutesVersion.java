package no.hvorervi.workshop;

/** For whom minutes are written. */
public enum MinutesVersion {
    /** For the unit: all that the room saw and wrote. */
    FULL,
    /** For the works bodies (MBU, AMU): counts and levels, and nothing that anybody has written. */
    WORKS_BODY
}
