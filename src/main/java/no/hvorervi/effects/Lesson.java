package no.hvorervi.effects;

/**
 * What a unit has learnt from an action.
 *
 * @param words empty until something is written
 * @param version how many times it has been written; whoever writes names the one they saw
 */
public record Lesson(String words, int version) {

    /** In characters. */
    public static final int MAX_WORDS = 1_000;

    static final Lesson NONE = new Lesson("", 0);
}
