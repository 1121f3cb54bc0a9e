package no.hvorervi.suppression;

import static no.hvorervi.suppression.Example.cells;
import static no.hvorervi.suppression.Example.units;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Answers added up the tree. */
class CellsTest {

    private static final Forest FOREST = Forest.of(-1, 0, 1, 0);
    private static final Cells CELLS = cells(FOREST, "12", "345", "55", "1");

    @Test
    void aCellHoldsItsOwnAnswersAndAllBelow() {
        assertThat(CELLS.counts(0)).containsExactly(2, 1, 1, 1, 3);
        assertThat(CELLS.counts(1)).containsExactly(0, 0, 1, 1, 3);
        assertThat(CELLS.n(0)).isEqualTo(8);
        assertThat(CELLS.n(1)).isEqualTo(5);
        assertThat(CELLS.sum(0)).isEqualTo(0 + 1 + 2 + 3 + 4 + 4 + 4 + 0);
        assertThat(CELLS.own()).containsExactly(2, 3, 2, 1);
        assertThat(CELLS.places()).isEqualTo(5);
        assertThat(CELLS.forest()).isSameAs(FOREST);
        assertThat(CELLS.ofAtLeast(5)).isEqualTo(units(0, 1));
    }

    @Test
    void whatIsGivenOutOrTakenInIsCopied() {
        int[][] own = {{1, 2}};
        Cells cells = Cells.of(Forest.of(-1), own);
        own[0][0] = 9;
        cells.counts(0)[1] = 9;
        assertThat(cells.counts(0)).containsExactly(1, 2);
    }

    @Test
    void blocksAreWhatTheNearestCellsBelowLeave() {
        assertThat(CELLS.blocks(units(0, 1, 2)))
                .isDeepEqualTo(new int[][] {{2, 1, 0, 0, 0}, {0, 0, 1, 1, 1}, {0, 0, 0, 0, 2}, {0, 0, 0, 0, 0}});
        assertThat(CELLS.blocks(units(0, 2))[0]).containsExactly(2, 1, 1, 1, 1);
    }

    @Test
    void countsMustMatchUnitsAndScale() {
        Forest one = Forest.of(-1);
        assertThatThrownBy(() -> Cells.of(one, new int[2][5])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Cells.of(one, new int[1][1])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Cells.of(one, new int[][] {{0, -1}})).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Cells.of(Forest.of(-1, 0), new int[][] {{0, 1}, {0, 1, 0}}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Cells.of(one, new int[1][2]).n(0)).isZero();
        assertThat(Cells.of(Forest.of(), new int[0][]).forest().size()).isZero();
    }
}
