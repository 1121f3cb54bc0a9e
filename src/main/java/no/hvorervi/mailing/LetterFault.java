package no.hvorervi.mailing;

/** Why a letter was not sent. */
enum LetterFault {
    /** The mail server will never take it. */
    REFUSED,
    /** The mail server did not take it, as often as it was tried. */
    GAVE_UP,
    /** It was sealed under another key, or its template is gone. */
    UNREADABLE
}
