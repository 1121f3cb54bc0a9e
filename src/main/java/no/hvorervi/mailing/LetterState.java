package no.hvorervi.mailing;

/** Where a letter is on its way. */
enum LetterState {
    QUEUED,
    SENDING,
    SENT,
    FAILED,
    CANCELLED
}
