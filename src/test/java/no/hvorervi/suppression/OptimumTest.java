package no.hvorervi.suppression;

import static no.hvorervi.suppression.Example.units;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which cells are shown, by hand; each with five as the smallest group. */
class OptimumTest {

    private static final Forest PARENT_OF_THREE = Forest.of(-1, 0, 0, 0);

    private static BitSet shown(Forest forest, int... own) {
        return Optimum.of(forest, own, 5, units());
    }

    @Test
    void allAreShownWhenNobodyIsLeftOver() {
        assertThat(shown(PARENT_OF_THREE, 0, 5, 6, 7)).isEqualTo(units(0, 1, 2, 3));
        assertThat(shown(PARENT_OF_THREE, 5, 5, 6, 7)).isEqualTo(units(0, 1, 2, 3));
    }

    @Test
    void smallGroupHidesTheSmallestSiblingBesides() {
        assertThat(shown(PARENT_OF_THREE, 0, 4, 6, 9)).isEqualTo(units(0, 3));
        assertThat(shown(PARENT_OF_THREE, 0, 9, 4, 6)).isEqualTo(units(0, 1));
    }

    @Test
    void twoSmallGroupsCoverEachOther() {
        assertThat(shown(PARENT_OF_THREE, 0, 3, 2, 9)).isEqualTo(units(0, 3));
        assertThat(shown(PARENT_OF_THREE, 0, 2, 2, 9)).isEqualTo(units(0));
    }

    @Test
    void fewPlacedDirectlyInTheParentHideAChild() {
        assertThat(shown(PARENT_OF_THREE, 3, 8, 7, 9)).isEqualTo(units(0, 1, 3));
    }

    @Test
    void emptyUnitsHideNothing() {
        assertThat(shown(PARENT_OF_THREE, 0, 0, 5, 5)).isEqualTo(units(0, 2, 3));
        assertThat(shown(PARENT_OF_THREE, 0, 0, 0, 0)).isEqualTo(units());
    }

    /** The rule by its letter would subtract the hidden child's eight and see nothing wrong. */
    @Test
    void shownGrandchildUnderHiddenChildCounts() {
        Forest forest = Forest.of(-1, 0, 1, 0);
        assertThat(shown(forest, 0, 2, 6, 12)).isEqualTo(units(0, 1, 3));
    }

    @Test
    void fewerCellsAreHiddenRatherThanFewerAnswers() {
        Forest forest = Forest.of(-1, 0, 1, 0);
        assertThat(shown(forest, 1, 0, 5, 1000)).isEqualTo(units(0, 1, 2));
    }

    @Test
    void whatIsLeftMovesUpTheTree() {
        // One in the top, one in the middle unit, and its two teams.
        Forest forest = Forest.of(-1, 0, 1, 1);
        assertThat(shown(forest, 1, 1, 5, 6)).isEqualTo(units(0, 3));
    }

    @Test
    void cellsThatMustBeHiddenAre() {
        assertThat(Optimum.of(PARENT_OF_THREE, new int[] {0, 6, 7, 8}, 5, units(1)))
                .isEqualTo(units(0, 2, 3));
        assertThat(Optimum.of(PARENT_OF_THREE, new int[] {2, 6, 7, 8}, 5, units(0)))
                .isEqualTo(units(1, 2, 3));
    }

    @Test
    void treesDoNotKnowOfEachOther() {
        assertThat(shown(Forest.of(-1, 0, -1, 2), 1, 6, 0, 7)).isEqualTo(units(0, 2, 3));
    }

    @Test
    void firstOfEqualsIsHidden() {
        assertThat(shown(PARENT_OF_THREE, 1, 6, 6, 6)).isEqualTo(units(0, 2, 3));
        assertThat(shown(PARENT_OF_THREE, 4, 7, 6, 6)).isEqualTo(units(0, 1, 3));
        assertThat(shown(Forest.of(-1, 0), 0, 5)).isEqualTo(units(0, 1));
    }

    @Test
    void depthIsNoMatter() {
        int[] parents = new int[100_000];
        int[] own = new int[parents.length];
        for (int unit = 0; unit < parents.length; unit++) {
            parents[unit] = unit - 1;
        }
        own[parents.length - 1] = 5;
        assertThat(shown(Forest.of(parents), own).cardinality()).isEqualTo(parents.length);
        own[0] = 4;
        assertThat(shown(Forest.of(parents), own))
                .isEqualTo(units(IntStream.range(1, 100_000).toArray()));
    }

    @Test
    void manyAnswersAreNotTooMany() {
        assertThat(shown(PARENT_OF_THREE, 1, 600_000_000, 500_000_000, 700_000_000))
                .isEqualTo(units(0, 1, 3));
    }

    @Test
    void groupsAreBetweenOneAndAHundred() {
        Forest one = Forest.of(-1);
        int[] own = {100};
        assertThat(Optimum.of(one, own, 1, units())).isEqualTo(units(0));
        assertThat(Optimum.of(one, own, 100, units())).isEqualTo(units(0));
        assertThatThrownBy(() -> Optimum.of(one, own, 0, units())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Optimum.of(one, own, 101, units())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Optimum.of(PARENT_OF_THREE, own, 5, units()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
