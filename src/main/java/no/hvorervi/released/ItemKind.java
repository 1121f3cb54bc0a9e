package no.hvorervi.released;

import no.hvorervi.criteria.ScoreRange;

/** Which part of a round an item belongs to. */
public enum ItemKind {
    PRINCIPLE,
    PROMOTING,
    HINDERING,
    BALANCE,
    /** A statement of the municipality's own, kept apart from the criteria. */
    OWN;

    /** The lowest and highest score there is. */
    public ScoreRange range() {
        return this == BALANCE ? ScoreRange.BALANCE : ScoreRange.EXTENT;
    }
}
