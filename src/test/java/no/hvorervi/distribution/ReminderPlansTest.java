package no.hvorervi.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import no.hvorervi.base.NorwegianTime;
import org.junit.jupiter.api.Test;

/** Reminders that nobody has decided about come when people are at work, and seldom. */
class ReminderPlansTest {

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(NorwegianTime.ZONE).toInstant();
    }

    @Test
    void twoComeInARoundOfTwoWeeks() {
        assertThat(ReminderPlans.suggested(at("2026-12-07T08:00"), at("2026-12-18T15:00")))
                .containsExactly(at("2026-12-11T09:00"), at("2026-12-16T09:00"));
    }

    @Test
    void noneComeInARoundOfADay() {
        assertThat(ReminderPlans.suggested(at("2026-12-07T08:00"), at("2026-12-08T08:00")))
                .isEmpty();
    }

    @Property
    void allComeInTheMorningOfWorkingDaysAndApart(
            @ForAll @IntRange(max = 100_000) int opens, @ForAll @IntRange(min = 1, max = 50_000) int minutes) {
        Instant opensAt = at("2026-01-05T08:00").plus(Duration.ofMinutes(opens));
        Instant closesAt = opensAt.plus(Duration.ofMinutes(minutes));
        List<Instant> suggested = ReminderPlans.suggested(opensAt, closesAt);
        Instant before = opensAt;
        for (Instant each : suggested) {
            LocalDateTime local = NorwegianTime.at(each).toLocalDateTime();
            assertThat(local.getHour()).isEqualTo(9);
            assertThat(local.getDayOfWeek().getValue()).isLessThanOrEqualTo(5);
            assertThat(each).isAfterOrEqualTo(before.plus(ReminderPlans.APART)).isBefore(closesAt);
            before = each;
        }
    }
}
