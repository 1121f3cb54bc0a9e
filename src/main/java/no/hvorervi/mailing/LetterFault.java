package no.hvorervi.mailing;

/** Why a letter was not delivered. */
enum LetterFault {
    /** The mail server will never take it. */
    REFUSED,
    /** A mail server took it, and told later that it cannot be delivered. */
    RETURNED,
    /** The mail server did not take it, as often as it was tried. */
    GAVE_UP,
    /** It was sealed under another key, or its template is gone. */
    UNREADABLE
}
