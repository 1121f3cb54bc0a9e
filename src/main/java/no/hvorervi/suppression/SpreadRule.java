package no.hvorervi.suppression;

import java.util.BitSet;

/**
 * How the answers of a cell are spread must not tell, together with the exact means inside it, what somebody answered.
 *
 * <p>Take the nearest cells shown with their spread out of such a cell. Of what is left, the block, everybody knows how
 * many gave each answer, and the sum of each part of it that is shown. Somebody's answer could be certain only where a whole
 * part gave the same one; so three things are asked, none of which tells by its refusal whether that is so:
 *
 * <ol>
 *   <li>the block is not nearly unanimous;
 *   <li>when the mean of a part is an answer on the scale, some part has two answers as far below as above it, which could be
 *       exchanged for two of that answer without any sum or count that is shown changing;
 *   <li>when a cell inside is rounded, two of it or of the block it is rounded away from gave an answer next to its most
 *       frequent one, so that one of them may have been given inside the rounded cell or outside.
 * </ol>
 */
final class SpreadRule {

    private final Cells cells;
    private final BitSet shown;
    private final BitSet rounded;
    private final int[] above;
    private final int[][] parts;

    SpreadRule(Cells cells, BitSet shown, BitSet rounded) {
        this.cells = cells;
        this.shown = shown;
        this.rounded = rounded;
        this.above = cells.forest().nearestAbove(shown);
        this.parts = cells.blocks(shown);
    }

    /** Of the cells chosen for their spread to be shown, those where it tells too much. */
    BitSet violations(BitSet spread) {
        int[] spreadAbove = cells.forest().nearestAbove(spread);
        boolean[][] isSurrounded = new boolean[above.length][cells.places()];
        BitSet violations = new BitSet();
        int[][] blocks = cells.blocks(spread);
        spread.stream()
                .filter(cell -> Counts.n(blocks[cell]) > 0 && Smooth.isNearlyUnanimous(blocks[cell]))
                .forEach(violations::set);
        shown.stream().filter(cell -> !rounded.get(cell)).forEach(cell -> {
            int holder = spread.get(cell) ? cell : spreadAbove[cell];
            for (int place = 0; holder != Forest.NONE && place < cells.places(); place++) {
                isSurrounded[holder][place] |= Smooth.surrounds(parts[cell], place);
            }
        });
        shown.stream().forEach(cell -> {
            int holder = spread.get(cell) ? cell : spreadAbove[cell];
            if (holder != Forest.NONE
                    && (rounded.get(cell)
                            ? isFixedByCounts(cell)
                            : isFixedByCounts(parts[cell], isSurrounded[holder]))) {
                violations.set(holder);
            }
        });
        return violations;
    }

    private static boolean isFixedByCounts(int[] part, boolean[] isSurrounded) {
        int n = Counts.n(part);
        int sum = Counts.sum(part);
        return n > 0 && sum % n == 0 && !isSurrounded[sum / n];
    }

    /** A rounded cell within another is as free as that one. */
    private boolean isFixedByCounts(int roundedCell) {
        int outer = above[roundedCell];
        int[] counts = cells.counts(roundedCell);
        int majority = Smooth.majority(counts);
        return !rounded.get(outer) && Smooth.besides(counts, majority) + Smooth.besides(parts[outer], majority) < 2;
    }
}
