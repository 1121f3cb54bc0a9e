package no.hvorervi.scripts;

/** What the room does in a step of a workshop. */
public enum StepKind {
    /** What became of the measures from last time. */
    OPEN_ACTIONS,
    /** Why we are here, and the rules. */
    WELCOME,
    /** Everyone scores the chosen principles, blind. */
    VOTE,
    /** What is released of a round is brought in instead of a vote, or beside it. */
    RELEASED,
    /** All chosen principles are shown at once: those that are low or split come first. */
    REVEAL,
    /** One principle at a time: questions, a new vote, an agreed score. */
    TALK,
    /** Which factors hinder us most, and which of those we can change ourselves. */
    FACTORS,
    /** At most three measures. */
    ACTIONS,
    /** One question on whether the time was well spent. */
    ROTI,
    /** What was said and decided, and the end. */
    MINUTES
}
