package no.hvorervi.digest;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Something that waits for a person. It goes out by mail, so it holds no answers, no figures, and of what others have written
 * no more than what a thing is called.
 *
 * @param key of the text, which is filled in with the words and then with the day
 * @param words that the text is filled in with; long ones are cut short
 * @param day is written out in the reader's language, behind the words
 * @param path within the application, where the person deals with it
 */
public record DigestLine(String key, List<String> words, Optional<LocalDate> day, String path) {

    /** In characters. */
    private static final int LONGEST = 120;

    /** Cuts long words short. */
    public DigestLine {
        words = words.stream().map(DigestLine::cut).toList();
    }

    /** Without a day. */
    public static DigestLine of(String key, String path, String... words) {
        return new DigestLine(key, List.of(words), Optional.empty(), path);
    }

    public DigestLine on(LocalDate date) {
        return new DigestLine(key, words, Optional.of(date), path);
    }

    private static String cut(String text) {
        int end = text.offsetByCodePoints(0, Math.min(LONGEST, text.codePointCount(0, text.length())));
        return end == text.length() ? text : text.substring(0, end).strip() + "…";
    }
}
