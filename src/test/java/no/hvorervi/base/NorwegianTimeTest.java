package no.hvorervi.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** Moments in Norwegian time, around both changes of the clock in particular. The tests run in Tokyo's time zone. */
class NorwegianTimeTest {

    private static final long DAY = 86_400;

    /** The clock changes at 01:00 UTC on the last Sunday of the month. */
    private static Instant change(int year, Month month) {
        return LocalDate.of(year, month, 1)
                .with(TemporalAdjusters.lastInMonth(java.time.DayOfWeek.SUNDAY))
                .atTime(1, 0)
                .toInstant(ZoneOffset.UTC);
    }

    private static LocalDateTime expected(Instant moment) {
        LocalDateTime utc = LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
        boolean isSummer = !moment.isBefore(change(utc.getYear(), Month.MARCH))
                && moment.isBefore(change(utc.getYear(), Month.OCTOBER));
        return utc.plusHours(isSummer ? 2 : 1);
    }

    @Property
    void momentsAroundTheChangesAreReadRight(
            @ForAll @IntRange(min = 2000, max = 2060) int year,
            @ForAll boolean toSummer,
            @ForAll @LongRange(min = -2 * DAY, max = 2 * DAY) long seconds) {
        Instant moment = change(year, toSummer ? Month.MARCH : Month.OCTOBER).plusSeconds(seconds);
        assertThat(NorwegianTime.at(moment).toLocalDateTime()).isEqualTo(expected(moment));
        assertThat(NorwegianTime.dateOf(moment)).isEqualTo(expected(moment).toLocalDate());
        assertThat(NorwegianTime.clockTime(moment))
                .isEqualTo(
                        "%02d:%02d",
                        expected(moment).getHour(), expected(moment).getMinute());
        assertThat(NorwegianTime.today(Clock.fixed(moment, ZoneOffset.UTC))).isEqualTo(NorwegianTime.dateOf(moment));
    }

    @Property
    void daysFollowEachOtherWithoutGapOrRepetition(@ForAll @LongRange(min = 0, max = 3_000_000_000L) long second) {
        Instant moment = Instant.ofEpochSecond(second);
        LocalDate today = NorwegianTime.dateOf(moment);
        assertThat(NorwegianTime.dateOf(moment.plus(Duration.ofHours(26)))).isIn(today.plusDays(1), today.plusDays(2));
        assertThat(NorwegianTime.dateOf(moment.plus(Duration.ofHours(1)))).isIn(today, today.plusDays(1));
    }

    /** A server that is five minutes wrong is at most one day wrong, and only within those minutes of midnight. */
    @Property
    void clockThatIsFiveMinutesWrongMovesTheDateOnlyAtMidnight(
            @ForAll @LongRange(min = 0, max = 3_000_000_000L) long second,
            @ForAll @IntRange(min = -300, max = 300) int wrong) {
        Instant moment = Instant.ofEpochSecond(second);
        LocalDateTime local = NorwegianTime.at(moment).toLocalDateTime();
        int ofDay = local.toLocalTime().toSecondOfDay();
        if (ofDay >= 300 && ofDay < DAY - 300) {
            assertThat(NorwegianTime.dateOf(moment.plusSeconds(wrong))).isEqualTo(local.toLocalDate());
        }
    }

    @Example
    void midnightInNorwayIsTheDaysBorder() {
        assertThat(NorwegianTime.dateOf(Instant.parse("2026-06-30T21:59:59Z"))).isEqualTo("2026-06-30");
        assertThat(NorwegianTime.dateOf(Instant.parse("2026-06-30T22:00:00Z"))).isEqualTo("2026-07-01");
        assertThat(NorwegianTime.dateOf(Instant.parse("2026-12-31T22:59:59Z"))).isEqualTo("2026-12-31");
        assertThat(NorwegianTime.dateOf(Instant.parse("2026-12-31T23:00:00Z"))).isEqualTo("2027-01-01");
    }

    @Example
    void hourThatComesTwiceIsShownTwice() {
        assertThat(NorwegianTime.clockTime(Instant.parse("2026-10-25T00:30:00Z")))
                .isEqualTo("02:30");
        assertThat(NorwegianTime.clockTime(Instant.parse("2026-10-25T01:30:00Z")))
                .isEqualTo("02:30");
        assertThat(NorwegianTime.clockTime(Instant.parse("2026-03-29T00:59:00Z")))
                .isEqualTo("01:59");
        assertThat(NorwegianTime.clockTime(Instant.parse("2026-03-29T01:00:00Z")))
                .isEqualTo("03:00");
    }

    @Example
    void datesReadAsInEachLanguage() {
        Instant moment = Instant.parse("2026-11-22T23:30:00Z");
        assertThat(NorwegianTime.longDate(moment, Locale.of("nb"))).isEqualTo("23. november 2026");
        assertThat(NorwegianTime.longDate(moment, Locale.of("nn"))).isEqualTo("23. november 2026");
        assertThat(NorwegianTime.longDate(moment, Locale.of("en"))).contains("November", "23", "2026");
    }
}
