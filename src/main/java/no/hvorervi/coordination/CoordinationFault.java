package no.hvorervi.coordination;

/** What keeps something from being stored; each has a text that stands by its field. */
public enum CoordinationFault {
    WORDS_MISSING,
    WORDS_TOO_LONG,
    WHY_TOO_LONG,
    DAY_MISSING,
    DAY_GONE_BY
}
