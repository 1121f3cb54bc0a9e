package no.hvorervi.assessment;

/**
 * What an assessment says of one item.
 *
 * @param reason why, in free words; may be empty
 * @param evidence a text or a link that shows it; may be empty
 */
public record Answer(Rating rating, String reason, String evidence) {

    /** How long a reason, an evidence or the comment can be, in characters. */
    public static final int MAX_TEXT = 4_000;

    public static final Answer EMPTY = new Answer(Rating.missing(), "", "");

    /**
     * Takes the texts as they were written.
     *
     * @throws IllegalArgumentException if a text is longer than {@link #MAX_TEXT}
     */
    public Answer {
        requireLength(reason);
        requireLength(evidence);
    }

    static void requireLength(String text) {
        if (text.length() > MAX_TEXT) {
            throw new IllegalArgumentException("A text is longer than " + MAX_TEXT + " characters");
        }
    }

    public Answer withRating(Rating changed) {
        return new Answer(changed, reason, evidence);
    }

    public Answer withReason(String changed) {
        return new Answer(rating, changed, evidence);
    }

    public Answer withEvidence(String changed) {
        return new Answer(rating, reason, changed);
    }
}
