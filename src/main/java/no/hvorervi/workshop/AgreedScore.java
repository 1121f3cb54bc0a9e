package no.hvorervi.workshop;

/**
 * What the room has agreed on for a principle, open and signed by the workshop.
 *
 * @param principle its key
 * @param score 1 to 5
 * @param reason why; never empty
 * @param dissent what those say who see it otherwise; may be empty
 * @param version how many times it has been written; whoever changes it names the one they saw, 0 for none
 */
public record AgreedScore(String principle, int score, String reason, String dissent, int version) {

    /** In characters. */
    public static final int MAX_TEXT = 1_000;
}
