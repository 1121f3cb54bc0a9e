package no.hvorervi.workshop;

/** How far a vote has come. */
public enum VoteState {
    /** Phones cast, and can change what they have cast. */
    OPEN,
    /** Nobody can cast; it can be opened again. */
    CLOSED,
    /** It is shown. Who has not voted yet still can, and waits to be shown with at least four others. */
    REVEALED
}
