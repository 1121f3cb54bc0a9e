package no.hvorervi.coordination;

import java.time.LocalDate;
import java.util.Optional;

/** An answer that is to be given; a day belongs to what is done instead, and to nothing else. */
public record NewAnswer(AnswerKind kind, String words, Optional<LocalDate> due) {

    /** Takes words without the white space around them. */
    public NewAnswer {
        words = words.strip();
    }

    /** What keeps it from being stored; empty when it can be. */
    public Optional<CoordinationFault> fault(LocalDate today) {
        if (words.isEmpty() && kind != AnswerKind.TAKEN_OVER) {
            return Optional.of(CoordinationFault.WORDS_MISSING);
        }
        if (words.length() > HandedAnswer.MAX_WORDS) {
            return Optional.of(CoordinationFault.WORDS_TOO_LONG);
        }
        if (kind != AnswerKind.INSTEAD) {
            return Optional.empty();
        }
        return due.isEmpty()
                ? Optional.of(CoordinationFault.DAY_MISSING)
                : due.filter(day -> day.isBefore(today)).map(day -> CoordinationFault.DAY_GONE_BY);
    }
}
