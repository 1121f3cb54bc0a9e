package no.hvorervi.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
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
        assertThat(times.next(Recurrence.QUARTERLY, now)).isEqualTo(times("2026-04-12T08:00", "2026-04-26T15:00"));
        assertThat(times.next(Recurrence.YEARLY, now)).isEqualTo(times("2027-01-12T08:00", "2027-01-26T15:00"));
        assertThat(times.next(Recurrence.NONE, now)).isEqualTo(times("2026-02-02T08:00", "2026-02-16T15:00"));
    }

    @Test
    void nextRoundOfAnOldOneIsToCome() {
        RoundTimes times = times("2020-01-31T08:00", "2020-02-14T15:00");
        Instant now = Instant.parse("2026-02-01T12:00:00Z");
        assertThat(times.next(Recurrence.QUARTERLY, now).opens()).isEqualTo("2026-04-30T08:00");
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
