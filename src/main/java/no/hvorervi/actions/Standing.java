package no.hvorervi.actions;

import java.time.Instant;

/**
 * How far an action has come, in a word and a sentence.
 *
 * @param sentence why it was finished, dropped or taken up again; empty for one that has been open since it was made
 * @param since when it came so far
 */
public record Standing(ActionState state, String sentence, Instant since) {

    /** In characters. */
    public static final int MAX_SENTENCE = 300;
}
