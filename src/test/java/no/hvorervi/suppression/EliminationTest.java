package no.hvorervi.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Combinations of figures, worked out by hand. */
class EliminationTest {

    private static final String UNCOUNTED = "a combination is about answers that cannot be counted";

    private static Form form(long n, int... columns) {
        return new Form(columns, n);
    }

    private static Verdict verdict(Form... forms) {
        return Elimination.of(Arrays.asList(forms), 5);
    }

    @Test
    void nothingReleasedTellsNothing() {
        assertThat(verdict()).isEqualTo(new Verdict.Safe(0, 0, 0));
    }

    @Test
    void oneFigureIsAboutItsOwnAnswers() {
        assertThat(verdict(form(5, 0))).isEqualTo(new Verdict.Safe(1, 1, 5));
        assertThat(verdict(form(4, 3, 7))).isEqualTo(new Verdict.Isolates(List.of(0), 4));
        assertThat(verdict(form(1, 0))).isEqualTo(new Verdict.Isolates(List.of(0), 1));
        assertThat(verdict(form(0, 0))).isEqualTo(new Verdict.Safe(1, 1, 0));
        assertThat(Elimination.of(List.of(form(9, 0)), 10)).isEqualTo(new Verdict.Isolates(List.of(0), 9));
    }

    @Test
    void aPartTakenOutOfTheWholeLeavesTheRest() {
        assertThat(verdict(form(9, 0, 1), form(5, 0))).isEqualTo(new Verdict.Isolates(List.of(0, 1), 4));
        assertThat(verdict(form(10, 0, 1), form(5, 0))).isEqualTo(new Verdict.Safe(2, 2, 5));
        assertThat(verdict(form(7, 2), form(6, 1), form(17, 0, 1, 2)))
                .isEqualTo(new Verdict.Isolates(List.of(0, 1, 2), 4));
    }

    @Test
    void onlyTheFiguresCombinedAreNamed() {
        assertThat(verdict(form(8, 5), form(9, 0, 1), form(30, 0, 1, 5, 6), form(5, 1)))
                .isEqualTo(new Verdict.Isolates(List.of(1, 3), 4));
    }

    @Test
    void smallestGroupLeavesOutThoseOfNobody() {
        assertThat(verdict(form(9, 0), form(6, 1), form(8, 2))).isEqualTo(new Verdict.Safe(3, 3, 6));
        assertThat(verdict(form(6, 0), form(9, 1), form(0, 2), form(7, 3))).isEqualTo(new Verdict.Safe(4, 4, 6));
        assertThat(verdict(form(0, 0), form(9, 1))).isEqualTo(new Verdict.Safe(2, 2, 9));
    }

    /** Each follows twice over, and on the way some are only found as the others' lack. */
    @Test
    void groupsThatFollowSeveralTimesOverAreCountedOnce() {
        assertThat(verdict(form(20, 0, 1), form(21, 0, 2), form(23, 1, 2), form(39, 0, 1, 2, 3)))
                .isEqualTo(new Verdict.Safe(4, 4, 7));
    }

    @Test
    void sameFigureTwiceSaysNothingMore() {
        assertThat(verdict(form(7, 0, 1), form(7, 0, 1))).isEqualTo(new Verdict.Safe(1, 2, 7));
        assertThat(verdict(form(7, 0), form(8, 1), form(15, 0, 1))).isEqualTo(new Verdict.Safe(2, 3, 7));
        assertThat(verdict(form(7, 0, 1), form(7, 0, 1), form(3, 2, 3, 4)))
                .isEqualTo(new Verdict.Isolates(List.of(2), 3));
    }

    /** Three pairs of three groups: half the sum of two, less half the third, is one group. */
    @Test
    void groupsNeedNotLieWithinEachOther() {
        assertThat(verdict(form(11, 0, 1), form(13, 1, 2), form(12, 0, 2))).isEqualTo(new Verdict.Safe(3, 3, 5));
        assertThat(verdict(form(9, 0, 1), form(13, 1, 2), form(10, 0, 2)))
                .isEqualTo(new Verdict.Isolates(List.of(0, 1, 2), 3));
    }

    @Test
    void longCyclesAreSolvedToo() {
        assertThat(verdict(form(15, 0, 1), form(17, 1, 2), form(19, 2, 3), form(21, 3, 4), form(18, 0, 4)))
                .isEqualTo(new Verdict.Safe(5, 5, 7));
        assertThat(verdict(
                        form(35, 0, 1, 2, 3),
                        form(40, 1, 2, 3, 4),
                        form(39, 0, 2, 3, 4),
                        form(38, 0, 1, 3, 4),
                        form(36, 0, 1, 2, 4)))
                .isEqualTo(new Verdict.Safe(5, 5, 7));
    }

    @Test
    void overlapsAreLeftUndecided() {
        assertThat(verdict(form(11, 0, 1), form(13, 1, 2))).isEqualTo(new Verdict.Undecided(UNCOUNTED));
        // Two more in one group than in another are not two answers.
        assertThat(verdict(form(13, 0, 1), form(11, 1, 2))).isEqualTo(new Verdict.Undecided(UNCOUNTED));
        assertThat(verdict(form(11, 0, 2), form(13, 1, 2))).isEqualTo(new Verdict.Undecided(UNCOUNTED));
        assertThat(verdict(form(20, 0, 1), form(30, 1, 2, 3), form(25, 0, 3)))
                .isEqualTo(new Verdict.Undecided(UNCOUNTED));
    }

    @Test
    void aSmallGroupIsNamedBesidesWhatIsUndecided() {
        assertThat(verdict(form(11, 0, 1), form(13, 1, 2), form(3, 3))).isEqualTo(new Verdict.Isolates(List.of(2), 3));
    }

    @Test
    void contradictionsProveNothing() {
        assertThat(verdict(form(5, 0), form(6, 0))).isEqualTo(new Verdict.Undecided("figures contradict each other"));
        assertThat(verdict(form(6, 0, 1), form(9, 0))).isEqualTo(new Verdict.Undecided(UNCOUNTED));
        assertThat(verdict(form(15, 0, 1), form(15, 1, 2), form(15, 0, 2))).isEqualTo(new Verdict.Undecided(UNCOUNTED));
    }

    @Test
    void numbersThatGrowTooLargeProveNothing() {
        assertThat(verdict(form(-1, 0), form(Long.MAX_VALUE, 0, 1)))
                .isEqualTo(new Verdict.Undecided("numbers grow too large"));
        assertThat(verdict(form(Long.MIN_VALUE, 0))).isEqualTo(new Verdict.Undecided(UNCOUNTED));
    }

    @Test
    void theOrderOfFiguresIsNoMatter() {
        assertThat(verdict(form(30, 0, 1, 2), form(9, 0), form(17, 0, 1)))
                .isEqualTo(verdict(form(9, 0), form(17, 0, 1), form(30, 0, 1, 2)))
                .isEqualTo(new Verdict.Safe(3, 3, 8));
    }
}
