package no.hvorervi.intake;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import no.hvorervi.rounds.AnonymousVoice;

/** Participation is never told more exactly than by fives, and not at all while few have answered. */
class ParticipationTest {

    @Property
    void isHiddenBelowTheSmallestGroupAndElseRoundedDown(
            @ForAll @IntRange(max = 2_000) int used, @ForAll @IntRange(min = 5, max = 20) int smallest) {
        Participation told = Participation.of(AnonymousVoice.EMPLOYEE, 2_000, used, smallest);
        assertThat(told.atLeast().isPresent()).isEqualTo(used >= smallest);
        told.atLeast().ifPresent(atLeast -> {
            assertThat(atLeast % 5).isZero();
            assertThat(used - atLeast).isBetween(0, 4);
        });
    }
}
