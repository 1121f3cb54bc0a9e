package no.hvorervi.rounds;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;

/**
 * How often a round comes back. The next one is prepared as a draft by itself some weeks before ({@link NextRounds}), and
 * opens only when both sides have agreed to it anew.
 */
public enum Recurrence {
    /** Once; the next one is suggested at the same hour of the same weekday. */
    NONE,
    QUARTERLY,
    YEARLY;

    /** A week is a day and so many before and after it. */
    private static final int DAYS_AROUND = 3;

    /** The time so many steps later, on the nearest day with the same name: who opens on Mondays never opens on a Sunday. */
    LocalDateTime later(LocalDateTime time, int steps) {
        return switch (this) {
            case NONE -> time.plusWeeks(steps);
            case QUARTERLY -> nearest(time.plusMonths(3L * steps), time.getDayOfWeek());
            case YEARLY -> nearest(time.plusYears(steps), time.getDayOfWeek());
        };
    }

    private static LocalDateTime nearest(LocalDateTime time, DayOfWeek day) {
        return time.minusDays(DAYS_AROUND).with(TemporalAdjusters.nextOrSame(day));
    }
}
