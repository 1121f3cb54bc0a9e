package no.hvorervi.suppression;

import java.util.BitSet;

/**
 * Subtracting exact means from each other must not end in answers that are all but alike.
 *
 * <p>Take the nearest exact cells below out of an exact cell. What is left is its own block and the rounded cells
 * nearest below, of which the sum together is known to all. Without rounded cells the block's sum is known: it must not be
 * flat. With them, each rounded cell may be a step away from what it seems to be, the block being a step away to the other
 * side; for that to be so whatever the truth is, the block is kept one step per rounded cell further from the ends.
 */
final class MeanRule {

    private final Cells cells;
    private final BitSet rounded;

    MeanRule(Cells cells, BitSet rounded) {
        this.cells = cells;
        this.rounded = rounded;
    }

    /** The exact cells of which the rest tells too much. */
    BitSet violations(BitSet shown) {
        int[] above = cells.forest().nearestAbove(shown);
        int[] roundedBelow = new int[above.length];
        int[] drift = new int[above.length];
        shown.stream()
                .filter(cell -> rounded.get(cell) && above[cell] != Forest.NONE)
                .forEach(cell -> {
                    roundedBelow[above[cell]]++;
                    drift[above[cell]] += cells.sum(cell) - Smooth.majority(cells.counts(cell)) * cells.n(cell);
                });
        int[][] blocks = cells.blocks(shown);
        BitSet violations = new BitSet();
        shown.stream()
                .filter(cell -> !rounded.get(cell) && isTelling(blocks[cell], roundedBelow[cell], drift[cell]))
                .forEach(violations::set);
        return violations;
    }

    /**
     * @param drift how far the rounded cells are from all having answered as most of them did; what all can work out of
     *     the block is its sum with this added
     */
    private boolean isTelling(int[] block, int roundedBelow, int drift) {
        int n = Counts.n(block);
        int sum = Counts.sum(block);
        if (n == 0 && roundedBelow == 0) {
            return false;
        }
        int highest = n * (cells.places() - 1);
        int seeming = sum + drift;
        return Smooth.isFlat(n, sum, cells.places()) || Math.min(seeming, highest - seeming) < 2 + roundedBelow;
    }

    /**
     * One cell to hide for each violation that has no other below it: the smallest exact cell next below, so that the
     * block grows; the cell itself where there is none.
     */
    BitSet repairs(BitSet shown, BitSet violations) {
        int[] above = cells.forest().nearestAbove(shown);
        int[] smallest = new int[above.length];
        for (int cell = 0; cell < smallest.length; cell++) {
            smallest[cell] = cell;
        }
        shown.stream()
                .filter(cell -> !rounded.get(cell) && above[cell] != Forest.NONE)
                .forEach(cell -> {
                    int parent = above[cell];
                    if (smallest[parent] == parent || cells.n(cell) < cells.n(smallest[parent])) {
                        smallest[parent] = cell;
                    }
                });
        BitSet repairs = new BitSet();
        cells.forest().lowest(violations).stream().forEach(cell -> repairs.set(smallest[cell]));
        return repairs;
    }
}
