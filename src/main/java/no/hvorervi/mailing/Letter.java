package no.hvorervi.mailing;

import java.util.Map;
import no.hvorervi.i18n.Language;

/**
 * What one person is to be sent.
 *
 * @param key tells it from the other letters of its job, and is the same whenever it is asked for anew; it is not stored
 * @param to address of the receiver
 * @param template name of the {@link LetterTemplate} that words it
 * @param parameters what the template fills in, such as a code; short, and secret
 */
public record Letter(String key, String to, Language language, String template, Map<String, String> parameters) {

    private static final int LONGEST_ADDRESS = 254;

    /** @throws IllegalArgumentException if the address is too long or not on one line */
    public Letter {
        if (to.isBlank() || to.length() > LONGEST_ADDRESS || to.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("An address is on one line, of 254 characters at most");
        }
        parameters = Map.copyOf(parameters);
    }

    /** Neither address nor code, so that no log can hold them. */
    @Override
    public String toString() {
        return "Letter[" + template + "]";
    }
}
