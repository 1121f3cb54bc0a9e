package no.hvorervi.coordination;

/** What is between a unit whose action it is and another unit that it has asked to join in. */
public enum ShareState {
    /** It has been asked and has not answered. */
    ASKED,
    JOINED,
    DECLINED,
    /** It has joined in, and does not any more. */
    LEFT,
    /** The unit whose action it is has taken the question back, or does it without the other. */
    WITHDRAWN;

    /** Whether the other unit sees the action. */
    boolean isSeen() {
        return this == ASKED || this == JOINED;
    }
}
