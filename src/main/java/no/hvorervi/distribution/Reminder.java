package no.hvorervi.distribution;

import java.time.Instant;
import java.util.Optional;
import no.hvorervi.mailing.MailProgress;

/**
 * A reminder to everybody who was invited.
 *
 * @param minutesBefore the round closes, by which it is known
 * @param progress once its letters are queued
 */
public record Reminder(int minutesBefore, Instant dueAt, Optional<MailProgress> progress) {}
