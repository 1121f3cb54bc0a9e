package no.hvorervi.digest;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import no.hvorervi.base.NorwegianTime;

/**
 * A week in which everybody gets one letter at most.
 *
 * @param monday its first day in Norway
 */
record DigestWeek(LocalDate monday) {

    private static final LocalTime MORNING = LocalTime.of(7, 0);

    /** Later in the week it is too late: the next letter is near. */
    private static final int DAYS = 3;

    /** The week whose letters are to go out at the moment; empty on days when none do. */
    static Optional<DigestWeek> at(Instant moment) {
        LocalDate day = NorwegianTime.dateOf(moment);
        var week = new DigestWeek(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
        return week.begins().isAfter(moment) || !week.ends().isAfter(moment) ? Optional.empty() : Optional.of(week);
    }

    /** From when on letters go out. */
    Instant begins() {
        return onMorningOf(monday);
    }

    /** From when on none goes out any more. */
    Instant ends() {
        return onMorningOf(monday.plusDays(DAYS));
    }

    private static Instant onMorningOf(LocalDate day) {
        return day.atTime(MORNING).atZone(NorwegianTime.ZONE).toInstant();
    }
}
