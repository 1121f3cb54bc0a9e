package no.hvorervi.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import no.hvorervi.base.NorwegianTime;
import org.junit.jupiter.api.Test;

/** Times are given by clocks in Norway and kept in UTC, also when the clocks are changed. */
class RoundTimesTest {

    private static RoundTimes times(String opens, String closes) {
        return new RoundTimes(LocalDateTime.parse(opens), LocalDateTime.parse(closes));
    }

    @Test
    void clocksInNorwayAreMeantInWinterAndInSummer() {
        RoundTimes times = times("2026-03-20T08:00", "2026-04-10T15:00");
        assertThat(times.opensAt()).isEqualTo("2026-03-20T07:00:00Z");
        assertThat(times.closesAt()).isEqualTo("2026-04-10T13:00:00Z");
    }

    @Test
    void ofAnHourThatComesTwiceRoundsBeginInTheFirstAndEndInTheSecond() {
        RoundTimes times = times("2026-10-25T02:30", "2026-10-25T02:30");
        assertThat(times.opensAt()).isEqualTo("2026-10-25T00:30:00Z");
        assertThat(times.closesAt()).isEqualTo("2026-10-25T01:30:00Z");
        assertThat(RoundTimes.of(times.opensAt(), times.closesAt())).isEqualTo(times);
    }

    @Test
    void hourThatClocksArePutForwardPastIsSkipped() {
        assertThat(RoundTimes.isSkipped(LocalDateTime.parse("2026-03-29T02:30")))
                .isTrue();
        assertThat(RoundTimes.isSkipped(LocalDateTime.parse("2026-03-29T01:59")))
                .isFalse();
        assertThat(RoundTimes.isSkipped(LocalDateTime.parse("2026-03-29T03:00")))
                .isFalse();
    }

    @Test
    void nextRoundComesAQuarterOrAYearLater() {
        RoundTimes times = times("2026-01-12T08:00", "2026-01-26T15:00");
        Instant now = Instant.parse("2026-02-01T12:00:00Z");
        assertThat(times.next(Recurrence.QUARTERLY, now)).isEqualTo(times("2026-04-13T08:00", "2026-04-27T15:00"));
        assertThat(times.next(Recurrence.YEARLY, now)).isEqualTo(times("2027-01-11T08:00", "2027-01-25T15:00"));
        assertThat(times.next(Recurrence.NONE, now)).isEqualTo(times("2026-02-02T08:00", "2026-02-16T15:00"));
    }

    @Test
    void nextRoundOfAnOldOneIsToCome() {
        RoundTimes times = times("2020-01-31T08:00", "2020-02-14T15:00");
        Instant now = Instant.parse("2026-02-01T12:00:00Z");
        assertThat(times.next(Recurrence.QUARTERLY, now).opens()).isEqualTo("2026-05-01T08:00");
    }

    @Property
    void nextTimesAreToComeAndInOrderAndShownByClocks(
            @ForAll @LongRange(min = 1_700_000_000L, max = 1_900_000_000L) long opens,
            @ForAll @IntRange(min = 1, max = 60 * 24 * 60) int minutes,
            @ForAll @LongRange(min = 0, max = 200_000_000L) long later,
            @ForAll Recurrence recurrence) {
        Instant opensAt = Instant.ofEpochSecond(opens - opens % 60);
        RoundTimes times = RoundTimes.of(opensAt, opensAt.plus(Duration.ofMinutes(minutes + 61L)));
        Instant now = opensAt.plusSeconds(later);
        RoundTimes next = times.next(recurrence, now);
        assertThat(next.opens()).isAfter(NorwegianTime.at(now).toLocalDateTime().minusHours(1));
        assertThat(next.closesAt()).isAfter(next.opensAt());
        assertThat(RoundTimes.isSkipped(next.opens())).isFalse();
        assertThat(RoundTimes.isSkipped(next.closes())).isFalse();
    }

    /** Around the nights in which clocks are changed, of many years: opened and closed by what clocks in Norway show. */
    @Property
    void roundsOpenAndCloseByTheClockAroundBothChanges(
            @ForAll @IntRange(min = 2020, max = 2040) int year,
            @ForAll boolean spring,
            @ForAll @IntRange(min = -36 * 60, max = 36 * 60) int opens,
            @ForAll @IntRange(min = 2 * 60, max = 72 * 60) int lasts) {
        LocalDateTime change = LocalDate.of(year, spring ? 3 : 10, 31)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY))
                .atTime(2, 30);
        var times = new RoundTimes(change.plusMinutes(opens), change.plusMinutes((long) opens + lasts));
        Instant midnightBefore =
                times.opens().toLocalDate().atStartOfDay(NorwegianTime.ZONE).toInstant();
        assertThat(times.opensAt()).isAfterOrEqualTo(midnightBefore);
        assertThat(times.closesAt()).isAfter(times.opensAt());
        if (!RoundTimes.isSkipped(times.opens())) {
            assertThat(NorwegianTime.at(times.opensAt()).toLocalDateTime()).isEqualTo(times.opens());
            // Nobody is let in before the clock shows the time, the first time it does.
            assertThat(NorwegianTime.at(times.opensAt().minusSeconds(1)).toLocalDateTime())
                    .isBefore(times.opens());
        }
        if (!RoundTimes.isSkipped(times.closes())) {
            assertThat(NorwegianTime.at(times.closesAt()).toLocalDateTime()).isEqualTo(times.closes());
            // And nobody is shut out before it shows it for the last time.
            assertThat(NorwegianTime.at(times.closesAt().plusSeconds(3600)).toLocalDateTime())
                    .isAfter(times.closes());
        }
    }

    /** What is stored and shown again is what was written. */
    @Property
    void writtenTimesAreReadBack(@ForAll @LongRange(min = 28_000_000L, max = 31_000_000L) long minute) {
        LocalDateTime written =
                NorwegianTime.at(Instant.ofEpochSecond(minute * 60)).toLocalDateTime();
        var times = new RoundTimes(written, written);
        assertThat(RoundTimes.of(times.opensAt(), times.closesAt())).isEqualTo(times);
        assertThat(times.closesAt()).isAfterOrEqualTo(times.opensAt());
    }
}
