package no.hvorervi.yousaid;

import java.util.stream.Stream;

/** What a unit says itself, a sentence or two for each part. The facts beside it fill themselves in. */
public record OutcomeTexts(String asked, String cameOut, String decided, String happened) {

    public static final OutcomeTexts EMPTY = new OutcomeTexts("", "", "", "");

    /** In characters, of each. */
    public static final int MAX_TEXT = 600;

    /** Takes texts without the white space around them. */
    public OutcomeTexts {
        asked = asked.strip();
        cameOut = cameOut.strip();
        decided = decided.strip();
        happened = happened.strip();
    }

    boolean isTooLong() {
        return Stream.of(asked, cameOut, decided, happened).anyMatch(each -> each.length() > MAX_TEXT);
    }
}
