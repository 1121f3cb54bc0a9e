package no.hvorervi.suppression;

import static no.hvorervi.suppression.Example.units;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Units and who is above them. */
class ForestTest {

    /** Two trees: 0 over 1 and 2, 2 over 3, 3 over 4; and 5 over 6. */
    private static final Forest FOREST = Forest.of(-1, 0, 0, 2, 3, -1, 5);

    @Test
    void parentsComeBeforeTheirChildren() {
        assertThatThrownBy(() -> Forest.of(-1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Forest.of(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Forest.of(-1, 2, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Unit 1");
        assertThatThrownBy(() -> Forest.of(-2)).isInstanceOf(IllegalArgumentException.class);
        assertThat(Forest.of().size()).isZero();
    }

    @Test
    void whatIsGivenIsCopied() {
        int[] parents = {-1, 0};
        Forest forest = Forest.of(parents);
        parents[1] = -1;
        assertThat(forest.parent(1)).isZero();
        assertThat(forest.parent(0)).isEqualTo(Forest.NONE);
        assertThat(forest.size()).isEqualTo(2);
    }

    @Test
    void totalsHoldAllBelow() {
        assertThat(FOREST.totals(new int[] {1, 2, 4, 8, 16, 32, 64})).containsExactly(31, 2, 28, 24, 16, 96, 64);
    }

    @Test
    void totalsThatGrowTooLargeAreRefused() {
        assertThatThrownBy(() -> Forest.of(-1, 0).totals(new int[] {1, Integer.MAX_VALUE}))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void nearestAboveSkipsThoseNotGiven() {
        assertThat(FOREST.nearestAbove(units(0, 3))).containsExactly(-1, 0, 0, 0, 3, -1, -1);
        assertThat(FOREST.nearestAbove(units(2))).containsExactly(-1, -1, -1, 2, 2, -1, -1);
    }

    @Test
    void belowLeavesOutTheUnitsThemselvesUnlessTheyLieBelowAnother() {
        assertThat(FOREST.below(units(2))).isEqualTo(units(3, 4));
        assertThat(FOREST.below(units(2, 3, 5))).isEqualTo(units(3, 4, 6));
        assertThat(FOREST.below(units(4))).isEqualTo(units());
    }

    @Test
    void lowestHaveNoneOfTheOthersBelow() {
        assertThat(FOREST.lowest(units(0, 1, 2, 4, 5))).isEqualTo(units(1, 4, 5));
        assertThat(FOREST.lowest(units(0, 2))).isEqualTo(units(2));
        assertThat(FOREST.lowest(units())).isEqualTo(units());
    }
}
