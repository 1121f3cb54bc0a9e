package no.hvorervi.workshop;

/** What a vote is about. */
public enum VoteKind {
    /** Where the unit stands on a principle, 1 to 5. */
    SCORE,
    /** Which factors, three at most, hinder the unit most. */
    HINDERING,
    /** Which of those, three at most, the unit can change itself. */
    CHANGEABLE,
    /** Whether the time was well spent, 1 to 5. */
    ROTI;

    /** Whether factors are chosen, and no score is given. */
    public boolean isChoice() {
        return this == HINDERING || this == CHANGEABLE;
    }
}
