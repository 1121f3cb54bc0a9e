package no.hvorervi.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Letters go out on Monday at seven in Norway, summer and winter, or a little later if nobody was there. */
class DigestWeekTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T05:59:59Z, ",
        "2026-11-23T06:00:00Z, 2026-11-23",
        "2026-11-26T05:59:59Z, 2026-11-23",
        "2026-11-26T06:00:00Z, ",
        "2026-11-29T23:30:00Z, ",
        "2026-07-06T04:59:59Z, ",
        "2026-07-06T05:00:00Z, 2026-07-06",
        // The clock is put back on the Sunday before.
        "2026-10-26T05:30:00Z, ",
        "2026-10-26T06:00:00Z, 2026-10-26",
        // Over a new year.
        "2026-12-28T06:00:00Z, 2026-12-28",
        "2026-12-31T05:00:00Z, 2026-12-28",
    })
    void momentBelongsToAWeek(Instant moment, @Nullable LocalDate monday) {
        assertThat(DigestWeek.at(moment).map(DigestWeek::monday)).isEqualTo(Optional.ofNullable(monday));
    }

    @Test
    void letterIsOfNoUseFromThursdayOn() {
        var week = new DigestWeek(LocalDate.of(2026, 11, 23));
        assertThat(Duration.between(week.begins(), week.ends())).isEqualTo(Duration.ofDays(3));
    }
}
