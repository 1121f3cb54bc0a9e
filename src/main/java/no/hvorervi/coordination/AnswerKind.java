package no.hvorervi.coordination;

/** What a leader above answers. */
public enum AnswerKind {
    /** We do it. */
    TAKEN_OVER,
    /** We do something else, by a day. */
    INSTEAD,
    NO
}
