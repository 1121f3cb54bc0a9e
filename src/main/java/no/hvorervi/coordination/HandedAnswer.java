package no.hvorervi.coordination;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An answer, which is never changed.
 *
 * @param words what is done instead, or why not; may be empty when it is taken over
 * @param due by when something else is done
 */
public record HandedAnswer(AnswerKind kind, String words, Optional<LocalDate> due, Instant at) {

    /** Of the words, in characters. */
    public static final int MAX_WORDS = 1_000;
}
