package no.hvorervi.mailing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** No more letters leave than the set rate allows, whoever asks and when. */
class PaceTest {

    private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");

    @Property
    void noMinuteHoldsMoreThanTheRateAndWhatIsCaughtUp(
            @ForAll @IntRange(min = 1, max = 6_000) int perMinute,
            @ForAll @Size(min = 1, max = 200) List<@IntRange(max = 4_000) Integer> waits,
            @ForAll @IntRange(min = 1, max = 50) int most) {
        var pace = new Pace(perMinute);
        Instant next = Instant.EPOCH;
        Instant now = START;
        List<Instant> left = new ArrayList<>();
        for (int wait : waits) {
            now = now.plusMillis(wait);
            int free = Math.min(most, pace.free(next, now));
            next = free == 0 ? next : pace.after(free, next, now);
            for (int letter = 0; letter < free; letter++) {
                left.add(now);
            }
        }
        double allowed = perMinute * (60.0 + Pace.CATCH_UP.toSeconds()) / 60 + 1;
        for (int from = 0; from < left.size(); from++) {
            Instant end = left.get(from).plus(Duration.ofMinutes(1));
            assertThat(left.subList(from, left.size()).stream()
                            .filter(each -> each.isBefore(end))
                            .count())
                    .isLessThanOrEqualTo((long) Math.ceil(allowed));
        }
    }

    @Property
    void whoAsksEachSecondReachesTheRate(@ForAll @IntRange(min = 1, max = 6_000) int perMinute) {
        var pace = new Pace(perMinute);
        Instant next = Instant.EPOCH;
        int left = 0;
        for (int second = 0; second < 600; second++) {
            Instant now = START.plusSeconds(second);
            int free = pace.free(next, now);
            next = free == 0 ? next : pace.after(free, next, now);
            left += free;
        }
        assertThat(left).isBetween(perMinute * 10 - perMinute / 30 - 1, perMinute * 10 + perMinute / 6 + 1);
    }
}
