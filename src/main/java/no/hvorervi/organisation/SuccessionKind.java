package no.hvorervi.organisation;

/** How one unit took over from another. */
public enum SuccessionKind {
    /** One became several. */
    SPLIT,
    /** Several became one. */
    MERGE
}
