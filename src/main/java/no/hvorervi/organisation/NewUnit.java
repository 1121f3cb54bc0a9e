package no.hvorervi.organisation;

import java.util.Optional;

/**
 * What an administrator says of a unit that is to be.
 *
 * @param externalId its identity in the municipality's own systems
 * @param headcount employees, where known
 */
public record NewUnit(String name, String kind, String externalId, Optional<Integer> headcount) {

    public static final int MAX_NAME = 200;
    public static final int MAX_KIND = 60;
    public static final int MAX_EXTERNAL_ID = 100;

    /**
     * Trims what was typed.
     *
     * @throws IllegalArgumentException if something is missing, too long, not on one line, or less than nothing
     */
    public NewUnit {
        name = line(name, MAX_NAME);
        kind = line(kind, MAX_KIND);
        externalId = line(externalId, MAX_EXTERNAL_ID);
        if (headcount.filter(count -> count < 0).isPresent()) {
            throw new IllegalArgumentException("There are no fewer than no employees");
        }
    }

    /** The text without spaces around it, if it can be stored and shown on a line. */
    public static String line(String text, int maxLength) {
        String stripped = text.strip();
        if (stripped.isEmpty()
                || stripped.length() > maxLength
                || stripped.codePoints().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("The text is missing, too long or not on one line");
        }
        return stripped;
    }
}
