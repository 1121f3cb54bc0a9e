package no.hvorervi.intake;

/** How a code reaches whoever answers with it. */
public enum Channel {
    /** In a message to one person. */
    MAIL,
    /** On a printed sheet. */
    PAPER,
    /** On a shared device that is handed round. */
    DEVICE,
    /** By a link that is open to all. */
    OPEN;

    /** Whether people have the code themselves, and can come back with it; the others never see theirs. */
    public boolean leavesCode() {
        return this == MAIL || this == PAPER;
    }
}
