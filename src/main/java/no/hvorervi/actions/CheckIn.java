package no.hvorervi.actions;

import java.time.Instant;
import java.time.LocalDate;

/**
 * An answer to whether an action helps.
 *
 * @param askedOn the day of the question that it answers
 * @param sentence may be empty
 * @param answeredBy the name of whoever answered; empty when that person has been erased
 */
public record CheckIn(LocalDate askedOn, CheckInAnswer answer, String sentence, String answeredBy, Instant answeredAt) {

    /** In characters. */
    public static final int MAX_SENTENCE = 300;
}
