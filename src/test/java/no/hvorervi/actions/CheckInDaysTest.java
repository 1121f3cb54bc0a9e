package no.hvorervi.actions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import no.hvorervi.ids.ActionId;
import no.hvorervi.ids.CriteriaVersionId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.released.ItemKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** People are asked every third month from the start of an action, also where months end on different days. */
class CheckInDaysTest {

    private static Action action(LocalDate start, ActionState state) {
        return new Action(
                new ActionId(1),
                1,
                new UnitId(1),
                new ActionItem(new CriteriaVersionId(1), ItemKind.PRINCIPLE, "apenhet"),
                new Origin.OfUnit(),
                new ActionContents("Noe", "", "", Owner.of("Noen"), start, start.plusYears(2), Expected.HIGHER),
                new Standing(state, "", Instant.EPOCH),
                Instant.EPOCH,
                "",
                Instant.EPOCH);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-15, 2025-12-01, ",
        "2026-01-15, 2026-01-15, ",
        "2026-01-15, 2026-04-14, ",
        "2026-01-15, 2026-04-15, 2026-04-15",
        "2026-01-15, 2026-07-14, 2026-04-15",
        "2026-01-15, 2026-07-15, 2026-07-15",
        "2026-01-15, 2027-02-01, 2027-01-15",
        "2025-11-30, 2026-02-27, ",
        "2025-11-30, 2026-02-28, 2026-02-28",
        "2025-11-30, 2026-05-29, 2026-02-28",
        "2025-11-30, 2026-05-30, 2026-05-30",
    })
    void openOneIsAskedAbout(LocalDate start, LocalDate today, @Nullable LocalDate asked) {
        assertThat(CheckInDays.last(action(start, ActionState.OPEN), today)).isEqualTo(Optional.ofNullable(asked));
    }

    @Test
    void nobodyIsAskedAboutWhatIsOver() {
        LocalDate start = LocalDate.of(2026, 1, 15);
        assertThat(CheckInDays.last(action(start, ActionState.DONE), start.plusYears(1)))
                .isEmpty();
        assertThat(CheckInDays.last(action(start, ActionState.DROPPED), start.plusYears(1)))
                .isEmpty();
    }

    @Test
    void startsThatAreLookedForMissNone() {
        for (LocalDate start = LocalDate.of(2027, 10, 1); start.getYear() < 2029; start = start.plusDays(1)) {
            LocalDate first = start.plusMonths(3);
            assertThat(CheckInDays.latestStart(first)).isAfterOrEqualTo(start);
        }
    }

    @Test
    void questionIsLateAfterTwoWeeks() {
        LocalDate asked = LocalDate.of(2026, 4, 15);
        assertThat(CheckInDays.isLate(asked, LocalDate.of(2026, 4, 29))).isFalse();
        assertThat(CheckInDays.isLate(asked, LocalDate.of(2026, 4, 30))).isTrue();
    }
}
