package no.hvorervi.smtp;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A message to one person.
 *
 * @param to address of the receiver
 * @param paragraphs plain text; what is special in HTML is escaped when it is sent
 * @param lines a list below the paragraphs, of which each leads somewhere
 * @param link where the button leads; empty for a message without one
 * @param linkText what stands on the button
 * @param refusal how one says no to further ones, for messages that come again and again
 */
public record Mail(
        String to,
        Locale language,
        String subject,
        List<String> paragraphs,
        List<Line> lines,
        String link,
        String linkText,
        Optional<Line> refusal) {

    /** Text that leads somewhere. */
    public record Line(String text, String link) {

        /** Takes the text as it is, on one line. */
        public Line {
            text = onOneLine(text);
        }
    }

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
        lines = List.copyOf(lines);
    }

    /** A message without a list, which does not come again and again. */
    public Mail(String to, Locale language, String subject, List<String> paragraphs, String link, String linkText) {
        this(to, language, subject, paragraphs, List.of(), link, linkText, Optional.empty());
    }

    public Mail with(List<Line> more) {
        return new Mail(to, language, subject, paragraphs, more, link, linkText, refusal);
    }

    public Mail refusable(Line how) {
        return new Mail(to, language, subject, paragraphs, lines, link, linkText, Optional.of(how));
    }

    private static String onOneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }

    /** The message without markup. */
    String plainText() {
        List<String> parts = new ArrayList<>(paragraphs);
        lines.forEach(each -> parts.add("– " + each.text() + "\n  " + each.link()));
        if (!link.isEmpty()) {
            parts.add(linkText + ":\n" + link);
        }
        refusal.ifPresent(each -> parts.add(each.text() + ":\n" + each.link()));
        return String.join("\n\n", parts) + "\n";
    }
}
