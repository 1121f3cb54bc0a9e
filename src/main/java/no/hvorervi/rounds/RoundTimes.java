package no.hvorervi.rounds;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import no.hvorervi.base.NorwegianTime;

/**
 * When a round begins and ends, by clocks in Norway.
 *
 * <p>Of an hour that comes twice, a round begins in the first and ends in the second, so that nobody gets less time than
 * they were told.
 */
public record RoundTimes(LocalDateTime opens, LocalDateTime closes) {

    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final LocalTime AFTERNOON = LocalTime.of(15, 0);
    private static final int WEEKS_AHEAD = 2;
    private static final int DAYS_OPEN = 11;

    /** The moments as clocks in Norway show them. */
    public static RoundTimes of(Instant opensAt, Instant closesAt) {
        return new RoundTimes(local(opensAt), local(closesAt));
    }

    /** What a new round begins with: from a Monday in two weeks to the Friday of the week after. */
    static RoundTimes suggested(Instant now) {
        LocalDateTime monday = local(now).plusWeeks(WEEKS_AHEAD).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        return new RoundTimes(monday.with(MORNING), monday.plusDays(DAYS_OPEN).with(AFTERNOON));
    }

    private static LocalDateTime local(Instant moment) {
        return NorwegianTime.at(moment).toLocalDateTime();
    }

    public Instant opensAt() {
        return opens.atZone(NorwegianTime.ZONE).withEarlierOffsetAtOverlap().toInstant();
    }

    public Instant closesAt() {
        return closes.atZone(NorwegianTime.ZONE).withLaterOffsetAtOverlap().toInstant();
    }

    /** Whether clocks in Norway never show the time, since they are put forward past it. */
    static boolean isSkipped(LocalDateTime time) {
        return NorwegianTime.ZONE.getRules().getValidOffsets(time).isEmpty();
    }

    /** The first times to come when the round is repeated so often; it lasts as long by the clock. */
    public RoundTimes next(Recurrence recurrence, Instant now) {
        LocalDateTime soonest = local(now);
        int steps = 1;
        while (!recurrence.later(opens, steps).isAfter(soonest)) {
            steps++;
        }
        LocalDateTime next = unskipped(recurrence.later(opens, steps));
        return new RoundTimes(next, unskipped(next.plus(Duration.between(opens, closes))));
    }

    private static LocalDateTime unskipped(LocalDateTime time) {
        return time.atZone(NorwegianTime.ZONE).toLocalDateTime();
    }
}
