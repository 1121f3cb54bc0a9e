package no.hvorervi.release;

/** Why a round cannot be released. */
public enum ReleaseFault {
    /** It could not be proven that few people's answers stay hidden. */
    NOT_SAFE,
    /** The answers were deleted before they could be released. */
    ANSWERS_GONE
}
