package no.hvorervi.rounds;

import java.time.LocalDateTime;

/** How often a round is meant to come back: what the times of the next one are suggested from, and nothing more. */
public enum Recurrence {
    /** Once; the next one is suggested at the same hour of the same weekday. */
    NONE,
    QUARTERLY,
    YEARLY;

    /** The time so many steps later. */
    LocalDateTime later(LocalDateTime time, int steps) {
        return switch (this) {
            case NONE -> time.plusWeeks(steps);
            case QUARTERLY -> time.plusMonths(3L * steps);
            case YEARLY -> time.plusYears(steps);
        };
    }
}
