package no.hvorervi.smtp;

import java.util.List;
import java.util.Locale;

/**
 * A message to one person.
 *
 * @param to address of the receiver
 * @param paragraphs plain text; what is special in HTML is escaped when it is sent
 * @param link where the button leads; empty for a message without one
 * @param linkText what stands on the button
 */
public record Mail(String to, Locale language, String subject, List<String> paragraphs, String link, String linkText) {

    /**
     * Takes the texts as they are, on one line each.
     *
     * @throws IllegalArgumentException if the address holds a line break: it would start a header of the sender's choice
     */
    public Mail {
        if (to.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("An address is on one line");
        }
        subject = onOneLine(subject);
        paragraphs = paragraphs.stream().map(Mail::onOneLine).toList();
    }

    private static String onOneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }

    /** The message without markup. */
    String plainText() {
        String text = String.join("\n\n", paragraphs);
        return link.isEmpty() ? text + "\n" : text + "\n\n" + linkText + ":\n" + link + "\n";
    }
}
