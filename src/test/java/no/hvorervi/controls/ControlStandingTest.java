package no.hvorervi.controls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.controls.ControlAnswer.Done;
import no.hvorervi.controls.ControlStanding.Answered;
import no.hvorervi.controls.ControlStanding.NoOwner;
import no.hvorervi.controls.ControlStanding.NotAsked;
import no.hvorervi.controls.ControlStanding.Removed;
import no.hvorervi.controls.ControlStanding.Unanswered;
import no.hvorervi.controls.ControlStanding.Waiting;
import org.junit.jupiter.api.Test;

/** What a control costs, exactly; and no answer is said to be none, from the day after it was due and not before. */
class ControlStandingTest {

    private static final Instant THEN = Instant.parse("2026-03-01T09:00:00Z");
    private static final LocalDate DAY = NorwegianTime.dateOf(THEN);

    private static Asked asked(Instant since) {
        return new Asked(1, 60, Optional.of(since));
    }

    private static Asked answered() {
        return new Asked(1, 60, Optional.empty());
    }

    private static ControlAnswer keep() {
        return new ControlAnswer(1, new OwnerVerdict.Keep("Loven krever det"), THEN, "Eier", Optional.empty());
    }

    @Property
    void minutesAreTheProductWhateverTheNumbers(
            @ForAll @IntRange(min = 1, max = Cost.MAX) int times,
            @ForAll @IntRange(min = 1, max = Cost.MAX) int minutes,
            @ForAll @IntRange(min = 1, max = Cost.MAX) int people) {
        var cost = new Cost(times, minutes, people);
        assertThat(cost.faults()).isEmpty();
        assertThat(java.math.BigInteger.valueOf(cost.minutesAYear()))
                .isEqualTo(java.math.BigInteger.valueOf(times)
                        .multiply(java.math.BigInteger.valueOf(minutes))
                        .multiply(java.math.BigInteger.valueOf(people)));
    }

    @Property
    void noAnswerIsNoneFromTheDayAfterItWasDue(
            @ForAll @IntRange(min = 7, max = 180) int days,
            @ForAll @IntRange(max = 400) int named,
            @ForAll @IntRange(max = 800) int later) {
        Instant ownedSince = THEN.plus(Duration.ofDays(named));
        LocalDate due = NorwegianTime.dateOf(ownedSince).plusDays(days);
        LocalDate today = DAY.plusDays(later);
        ControlStanding standing = ControlStanding.of(asked(THEN), Optional.of(ownedSince), List.of(), days, today);
        assertThat(standing).isEqualTo(today.isAfter(due) ? new Unanswered(due) : new Waiting(due));
    }

    @Test
    void nobodyIsLateWhereNobodyIsNamed() {
        assertThat(ControlStanding.of(asked(THEN), Optional.empty(), List.of(), 28, DAY.plusYears(1)))
                .isEqualTo(new NoOwner(DAY));
        assertThat(ControlStanding.of(Asked.NOBODY, Optional.empty(), List.of(), 28, DAY))
                .isEqualTo(new NotAsked());
    }

    @Test
    void answerIsOneToThoseWhoAskWithinAYear() {
        assertThat(ControlStanding.answers(keep(), THEN.plus(ControlStanding.HOLDS)))
                .isTrue();
        assertThat(ControlStanding.answers(
                        keep(), THEN.plus(ControlStanding.HOLDS).plusMillis(1)))
                .isFalse();
        assertThat(ControlStanding.of(answered(), Optional.of(THEN), List.of(keep()), 28, DAY.plusYears(3)))
                .isEqualTo(new Answered(keep()));
        assertThat(ControlStanding.of(asked(THEN), Optional.of(THEN), List.of(keep()), 28, DAY.plusYears(3)))
                .isInstanceOf(Unanswered.class);
    }

    @Test
    void whatIsGoneIsGoneWhateverIsAsked() {
        var removed = new ControlAnswer(
                2,
                new OwnerVerdict.Remove("", DAY, false),
                THEN,
                "Eier",
                Optional.of(new Done(DAY.plusDays(3), Optional.empty())));
        assertThat(ControlStanding.of(asked(THEN), Optional.empty(), List.of(keep(), removed), 28, DAY.plusYears(1)))
                .isEqualTo(new Removed(DAY.plusDays(3)));
    }

    @Test
    void whatALawAsksForIsNotRemovedBeforeTheLawIsGone() {
        assertThat(new OwnerVerdict.Remove("", DAY, false).faults(DAY, true))
                .containsExactly(ControlFault.LAW_NOT_GONE);
        assertThat(new OwnerVerdict.Remove("", DAY, true).faults(DAY, true)).isEmpty();
        assertThat(new OwnerVerdict.Remove("", DAY, false).faults(DAY, false)).isEmpty();
        assertThat(new OwnerVerdict.Keep(" ").faults(DAY, false)).containsExactly(ControlFault.WORDS_MISSING);
        assertThat(new OwnerVerdict.Simplify("Færre felt", DAY.minusDays(1), 0).faults(DAY, false))
                .containsExactlyInAnyOrder(ControlFault.PLANNED_PAST, ControlFault.SAVED_WRONG);
    }
}
